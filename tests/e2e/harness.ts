import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { BrowserName } from '../../lib/commands/browsers.ts';
import { builtExtension } from '../../lib/commands/build.ts';
import { extensionPage } from '../../lib/commands/extension-page.ts';
import { inFrames, inPage } from '../../lib/commands/in-frames.ts';
import { type LaunchOptions, launch } from '../../lib/commands/launch.ts';
import { type Marked, marked } from '../../lib/commands/marked.ts';
import { compileGlossary } from '../../lib/glossary/pack.ts';
import type { GlossaryTerm } from '../../lib/glossary/term.ts';
import type { PageCommand } from '../../lib/messages.ts';
import type { Bridge, PageDescription } from '../../lib/page/bridge.ts';
import { settingsItems } from '../../lib/settings/items.ts';
import { pageSettingsKey } from '../../lib/settings/page-key.ts';
import { defaultSettings, type Settings } from '../../lib/settings/schema.ts';
import { ownPacksKey } from '../../lib/spotting/pack.ts';
import { askCard } from './in-card.ts';

export interface Session {
  name: BrowserName;
  browser: Browser;
  /** Opens an address in a tab of 1000 × 800. */
  open: (address: string) => Promise<Page>;
  /** The extension's popup in a tab, speaking of a page's tab; returns once it is drawn. */
  popup: (about: Page) => Promise<Page>;
  /** The side panel in a tab, speaking of a page's tab. */
  panel: (about: Page) => Promise<Page>;
  /** Runs in a page of the extension, with all its rights. */
  inExtension: <Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result,
    ...values: Arguments
  ) => Promise<Awaited<Result>>;
  /** Stores settings in place of those there: the given fields, defaults otherwise. The pages opened next have them. */
  setSettings: (settings: Partial<Settings>) => Promise<void>;
  /** Stores terms of the reader's own in place of those there. The pages opened next have them. */
  setGlossary: (terms: readonly GlossaryTerm[]) => Promise<void>;
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
  /** What the background makes of a change comes to where pages read it after the change. */
  const comesToPages = (key: string, isWanted: (item: object | undefined) => boolean) =>
    eventually(
      async () =>
        isWanted(
          (await session.inExtension(
            async (own) => (await chrome.storage.local.get(own))[own],
            key,
          )) as object | undefined,
        ),
      `the change to come to pages in ${key}`,
    );

  const session: Session = {
    name,
    browser,
    async open(address) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      await page.goto(address, { waitUntil: 'load' });
      return page;
    },
    popup: async (about) => {
      const popup = await extensionPage(
        browser,
        name,
        `popup.html?tab=${await tabId(session, about)}`,
      );
      await popup.waitForSelector('#search');
      return popup;
    },
    panel: async (about) =>
      extensionPage(browser, name, `sidepanel.html?tab=${await tabId(session, about)}`),
    inExtension: (run, ...values) => control.evaluate(run as never, ...values) as never,
    async setSettings(settings) {
      const wanted = { ...defaultSettings, ...settings };
      await session.inExtension(async (items) => {
        const stored = Object.keys(await chrome.storage.sync.get(null));
        await chrome.storage.sync.set(items);
        await chrome.storage.sync.remove(stored.filter((key) => !(key in items)));
      }, settingsItems(wanted));
      await comesToPages(pageSettingsKey, (item) =>
        isDeepStrictEqual({ ...item, ...wanted }, item),
      );
    },
    async setGlossary(terms) {
      await session.inExtension((glossary) => chrome.storage.local.set({ glossary }), terms);
      // Firefox stores fields that are undefined.
      const plain = (packs: object) => JSON.parse(JSON.stringify(packs));
      const wanted = plain(compileGlossary(terms));
      await comesToPages(ownPacksKey, (item) => isDeepStrictEqual(plain(item ?? {}), wanted));
    },
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
  const isOpen = async () => (await page.$('eu-ai-lens-card')) !== null;
  await restOn(page, await markOn(page, text), isOpen, 'the card');
}

/** Moves the pointer onto a place of a page and returns what is there then, as soon as it is. */
export async function restOn<Value>(
  page: Page,
  { x, y }: { x: number; y: number },
  ask: () => Promise<Value | undefined | false>,
  what: string,
): Promise<Value> {
  await page.mouse.move(Math.max(1, x - 30), Math.max(1, y - 30));
  // The pointer is looked for once a frame: a term whose card was closed opens it again once the pointer was elsewhere.
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
  await page.mouse.move(x, y, { steps: 3 });
  for (let nudges = 3; ; nudges -= 1)
    try {
      return await eventually(ask, what, { timeout: 1500 });
    } catch (error) {
      if (nudges === 0) throw error;
      // On a busy machine what hears the pointer may come after the mark; a hand never rests quite still.
      await page.mouse.move(x + 1, y);
      await page.mouse.move(x, y);
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
