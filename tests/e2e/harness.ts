import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { BrowserName } from '../../lib/commands/browsers.ts';
import { builtExtension } from '../../lib/commands/build.ts';
import { extensionPage } from '../../lib/commands/extension-page.ts';
import { inFrames, inPage } from '../../lib/commands/in-frames.ts';
import { type LaunchOptions, launch } from '../../lib/commands/launch.ts';
import { type Marked, marked } from '../../lib/commands/marked.ts';
import type { PageCommand } from '../../lib/messages.ts';
import type { Bridge, PageDescription } from '../../lib/page/bridge.ts';
import { settingsItems } from '../../lib/settings/items.ts';
import { defaultSettings, type Settings } from '../../lib/settings/schema.ts';
import { askCard } from './in-card.ts';

export interface Session {
  name: BrowserName;
  browser: Browser;
  /** Opens an address in a tab of 1000 × 800. */
  open: (address: string) => Promise<Page>;
  /** The extension's popup in a tab, speaking of a page's tab. */
  popup: (about: Page) => Promise<Page>;
  /** The side panel in a tab, speaking of a page's tab. */
  panel: (about: Page) => Promise<Page>;
  /** Runs in a page of the extension, with all its rights. */
  inExtension: <Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result,
    ...values: Arguments
  ) => Promise<Awaited<Result>>;
  /** Stores settings in place of those there: the given fields, defaults otherwise. */
  setSettings: (settings: Partial<Settings>) => Promise<void>;
  /** Stores terms of the reader's own in place of those there. */
  setGlossary: (terms: readonly object[]) => Promise<void>;
  /** Runs in our own world of a page; the function is serialised and can use nothing but its values. */
  inPage: <Values extends unknown[], Result>(
    page: Page,
    run: (...values: Values) => Result,
    ...values: Values
  ) => Promise<Awaited<Result> | undefined>;
  /** The same in all frames of the page, its own first. */
  inFrames: <Values extends unknown[], Result>(
    page: Page,
    run: (...values: Values) => Result,
    ...values: Values
  ) => Promise<(Awaited<Result> | undefined)[]>;
  describe: (page: Page) => Promise<PageDescription | undefined>;
  /** Waits until all of a page was read, its figures too. */
  read: (page: Page, timeout?: number) => Promise<PageDescription>;
  /** Text of the card open in a page's top frame, read through its closed shadow root. */
  cardText: (page: Page) => Promise<string | undefined>;
  inCard: (page: Page, what: 'text' | 'html' | 'focus' | 'links') => Promise<string | undefined>;
  /** Clicks the first element of a selector in the card, with the real pointer. */
  clickInCard: (page: Page, selector: string) => Promise<void>;
  /** Sends a page what the background sends for a command or the context menu; returns the reply. */
  command: (page: Page, command: PageCommand) => Promise<unknown>;
  /** Opens the page to look through anew, after the extension was loaded anew. */
  renew: () => Promise<void>;
  close: () => Promise<void>;
}

/** Opens a browser with the extension and a page of it to look through. */
export async function openSession(
  name: BrowserName,
  options: Partial<LaunchOptions> = {},
): Promise<Session> {
  const browser = await launch({
    browser: name,
    headless: true,
    extension: builtExtension(name),
    ...options,
  });
  let control = await extensionPage(browser, name, 'popup.html');

  const session: Session = {
    name,
    browser,
    async open(address) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      await page.goto(address, { waitUntil: 'load' });
      return page;
    },
    popup: async (about) =>
      extensionPage(browser, name, `popup.html?tab=${await tabId(session, about)}`),
    panel: async (about) =>
      extensionPage(browser, name, `sidepanel.html?tab=${await tabId(session, about)}`),
    inExtension: (run, ...values) => control.evaluate(run as never, ...values) as never,
    setSettings: (settings) =>
      session.inExtension(
        async (items) => {
          const stored = Object.keys(await chrome.storage.sync.get(null));
          await chrome.storage.sync.set(items);
          await chrome.storage.sync.remove(stored.filter((key) => !(key in items)));
        },
        settingsItems({ ...defaultSettings, ...settings }),
      ),
    setGlossary: (terms) =>
      session.inExtension((glossary) => chrome.storage.local.set({ glossary }), terms),
    inPage: (page, run, ...values) => inPage(control, page, run, ...values),
    inFrames: (page, run, ...values) => inFrames(control, page, run, ...values),
    describe: (page) =>
      session.inPage(page, () =>
        (globalThis as { euAiLens?: Bridge }).euAiLens?.describe('places'),
      ),
    read: (page, timeout) =>
      eventually(
        async () => {
          const state = () => (globalThis as { euAiLens?: Bridge }).euAiLens?.state();
          if ((await session.inPage(page, state)) !== 'done') return undefined;
          const description = await session.describe(page);
          return description?.state === 'done' && description;
        },
        'the page to be read',
        { timeout },
      ),
    cardText: (page) => session.inCard(page, 'text'),
    inCard: async (page, what) => (await session.inPage(page, askCard, what)) as string | undefined,
    clickInCard: async (page, selector) => {
      const place = await session.inPage(page, askCard, 'place', selector);
      if (typeof place !== 'object') throw new Error(`the card holds no ${selector}`);
      await page.mouse.move(place.x, place.y, { steps: 4 });
      await page.mouse.click(place.x, place.y);
    },
    command: async (page, command) =>
      session.inExtension(
        (tab, message) => chrome.tabs.sendMessage(tab, message, { frameId: 0 }),
        await tabId(session, page),
        command,
      ),
    renew: async () => {
      control = await extensionPage(browser, name, 'popup.html');
    },
    close: () => browser.close(),
  };
  return session;
}

/** The tab of a page, as the extension knows it. */
export async function tabId(session: Session, page: Page): Promise<number> {
  const address = page.url();
  const id = await session.inExtension(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.findLast((tab) => tab.url === wanted)?.id;
  }, address);
  if (id === undefined) throw new Error(`no tab shows ${address}`);
  return id;
}

/** Waits until a frame has a mark on a text. */
export function markOn(frame: Page | Frame, text: string): Promise<Marked> {
  return eventually(
    async () => (await marked(frame)).find((term) => term.text === text),
    `a mark on "${text}"`,
    // In no haste: what hears the pointer comes to the page some ms after the first mark.
    { firstRest: longestRest },
  );
}

/** Moves the pointer onto a marked term and returns when the card is there. */
export async function hover(page: Page, text: string): Promise<void> {
  const term = await markOn(page, text);
  await page.mouse.move(Math.max(1, term.x - 30), Math.max(1, term.y - 30));
  await page.mouse.move(term.x, term.y, { steps: 3 });
  for (let nudges = 3; ; nudges -= 1)
    try {
      await page.waitForSelector('eu-ai-lens-card', { timeout: 1500 });
      return;
    } catch (error) {
      if (nudges === 0) throw error;
      // On a busy machine what hears the pointer may come after the mark; a hand never rests quite still.
      await page.mouse.move(term.x + 1, term.y);
      await page.mouse.move(term.x, term.y);
    }
}

/** Milliseconds between two questions at most. */
const longestRest = 100;

/**
 * Asks again until the answer is neither undefined nor false.
 *
 * @param limits in milliseconds, how long at most, and how long until it is asked a second time
 * @throws when it took too long, naming what was waited for.
 */
export async function eventually<Value>(
  ask: () => Promise<Value | undefined | false>,
  what: string,
  { timeout = 20_000, firstRest = 10 } = {},
): Promise<Value> {
  const until = Date.now() + timeout;
  // Most answers come within a few frames; those that take long are not hurried by asking.
  for (let rest = firstRest; ; rest = Math.min(2 * rest, longestRest)) {
    const value = await ask();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > until) throw new Error(`waited in vain for ${what}`);
    await sleep(rest);
  }
}

export { extensionPage, marked, sleep };
