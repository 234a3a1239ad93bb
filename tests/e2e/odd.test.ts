import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import type { Bridge } from '../../lib/page/bridge.ts';
import { costOf } from './cost.ts';
import { eventually, hover, marked, markOn, restOn, sleep } from './harness.ts';
import { oddPages } from './odd-pages.ts';
import { closes, longEnough } from './open-card.ts';
import { withSession } from './with-session.ts';

/**
 * Neither slices nor publishing may hold a page for so long that a reader sees it. Where the machine does much else,
 * all takes longer: a slice may then take a third of the whole, which in one slice would be all of it (137 ms of ten
 * megabytes in Chromium, 1 s of a million text nodes in Firefox).
 */
const greatestGap = 500;
const greatestSlice = 100;
const greatestSliceOf = (total: number) => Math.max(greatestSlice, total / 3);

describe.each(browserNames)('an odd page in %s', (name) => {
  const { session, site } = withSession(name, oddPages);
  const said: string[] = [];
  const unheard = new Set<Page>();

  const open = async (path: string): Promise<Page> => {
    const page = await session.browser.newPage();
    const hear = (text: string) => !unheard.has(page) && said.push(`${path}: ${text}`);
    page.on('console', (message) => hear(message.text()));
    page.on('pageerror', (error) => hear((error as Error).message));
    await page.evaluateOnNewDocument(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        violations.push(violatedDirective),
      );
    });
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(site.address(path), { waitUntil: 'load' });
    return page;
  };
  const read = async (path: string) => {
    const page = await open(path);
    // Not by their boxes: those would have to be laid out.
    const marks = () => page.evaluate(() => CSS.highlights.get('eu-ai-lens-term')?.size);
    await eventually(async () => (await marks()) === 11, 'all marks', { timeout: 30_000 });
    const { gap, frames } = await page.evaluate(() => {
      const own = window as unknown as { longest: number; frames: number };
      return { gap: own.longest, frames: own.frames };
    });
    const { longest: slice, total } = await costOf(session, page);
    console.log(
      `${name} ${path}: longest gap between frames ${Math.round(gap)} ms, longest slice ${Math.round(slice)} of ${Math.round(total)} ms`,
    );
    return { page, frames, gap, slice, total };
  };
  const pinned = async (page: Page) => {
    await session.clickInCard(page, '.pin');
    await eventually(
      async () => (await session.inCard(page, 'html'))?.includes('aria-pressed="true"'),
      'the pin to be pressed',
    );
  };

  it.each([
    ['/million', 'of a million text nodes'],
    ['/ten-megabytes', 'of ten megabytes in one text node'],
  ])('%s, %s, is read without a halt', async (path) => {
    const { page, frames, gap, slice, total } = await read(path);
    expect(frames).toBeGreaterThan(5);
    expect(gap).toBeLessThan(greatestGap);
    expect(slice).toBeLessThan(greatestSliceOf(total));
    const described = await session.inPage(page, async () => {
      const begin = performance.now();
      const found = await (globalThis as { euAiLens?: Bridge }).euAiLens?.describe('sentences');
      return { count: found?.terms.length, time: performance.now() - begin };
    });
    expect(described?.count).toBe(11);
    // Popup and panel ask again and again, also while the page is read.
    expect(described?.time).toBeLessThan(greatestSlice);
    await hover(page, 'InvestAI');
    await page.close();
  });

  it('with modal dialogs in one another and in a shadow tree has a card that can be used', async () => {
    const page = await open('/dialogs');
    const term = await markOn(page, 'InvestAI');
    // What a dialog makes inert cannot be hit.
    const state = () =>
      page.evaluate(() => {
        const root = document.getElementById('host')?.shadowRoot as ShadowRoot;
        const dialog = root.querySelector('dialog dialog') as HTMLDialogElement;
        const card = dialog.querySelector(':scope > eu-ai-lens-card');
        if (card === null) return dialog.open ? 'no card' : 'no dialog';
        const { left, top, width } = card.getBoundingClientRect();
        const place = { x: left + 30, y: top + 30 };
        return width > 0 && root.elementFromPoint(place.x, place.y) === card && place;
      });
    const inDialog = async () => {
      const found = await state();
      return typeof found === 'object' && found;
    };
    const place = await restOn(page, term, inDialog, 'the card in the inner dialog');
    await page.mouse.move(place.x, place.y, { steps: 6 });
    await page.mouse.click(place.x, place.y);
    await page.keyboard.press('j');
    await sleep(longEnough);
    expect(await state()).toEqual(place);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    await page.keyboard.press('Escape');
    await eventually(async () => (await state()) === 'no card', 'the card to close alone');
    await page.close();
  });

  it('that fills the screen has a card that can be used', async () => {
    const page = await open('/screen');
    await page.click('#go');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await hover(page, 'Horizon Europe');
    expect(await page.$('#full > eu-ai-lens-card')).not.toBeNull();
    await pinned(page);
    await page.keyboard.press('Escape');
    await closes(page);
    await page.close();
  });

  it('under the strictest policy has marks and a styled card, and no violation', async () => {
    const page = await open('/strict');
    await hover(page, 'InvestAI');
    expect(await page.$eval('eu-ai-lens-card', (host) => host.getBoundingClientRect().width)).toBe(
      400,
    );
    await pinned(page);
    const violations = () =>
      page.evaluate(() => (window as unknown as { violations: string[] }).violations);
    expect(await violations()).toEqual([]);
    // The guard: one of the page’s own is told. Firefox says so in the console too, at any time after.
    unheard.add(page);
    await page.evaluate(() => {
      document.body.append(document.createElement('style'));
      (document.body.lastChild as HTMLElement).textContent = 'p { color: red }';
    });
    await eventually(async () => (await violations()).length > 0, 'a violation');
    await page.close();
  });

  it('in a frame without scripts opens its card there', async () => {
    const page = await open('/sandboxed');
    const hasCard = () =>
      session.inFrames(page, () => ({
        isMarked: CSS.highlights.has('eu-ai-lens-term'),
        width: document.querySelector('eu-ai-lens-card')?.getBoundingClientRect().width,
      }));
    await eventually(async () => (await hasCard()).some((frame) => frame?.isMarked), 'the mark');
    await restOn(
      page,
      { x: 40, y: 71 },
      async () => (await hasCard()).some((frame) => frame?.width === 400),
      'a card in the frame',
    );
    await page.close();
  });

  it('with editors has no mark in them, nor where it becomes one', async () => {
    const page = await open('/editors');
    const texts = async () => (await marked(page)).map(({ text }) => text).join();
    const reads = (wanted: string) =>
      eventually(async () => (await texts()) === wanted, `marks on ${wanted}`);
    await reads('Horizon Europe,AI Continent Action Plan');
    const { terms } = await session.read(page);
    expect(terms.map(({ text }) => text)).toEqual(['Horizon Europe', 'AI Continent Action Plan']);
    const states = () =>
      session.inFrames(page, () => (globalThis as { euAiLens?: Bridge }).euAiLens?.state());
    await eventually(
      async () => (await states()).every((state) => state === 'done'),
      'the frame to be read',
    );
    const designed = page.frames().find((frame) => frame.parentFrame() !== null);
    expect(designed && (await marked(designed))).toEqual([]);
    await page.evaluate(() =>
      document.getElementById('later')?.setAttribute('contenteditable', ''),
    );
    await reads('Horizon Europe');
    await page.evaluate(() => document.getElementById('later')?.removeAttribute('contenteditable'));
    await reads('Horizon Europe,AI Continent Action Plan');
    await page.evaluate(() => {
      document.designMode = 'on';
      document.body.append('InvestAI');
    });
    await reads('');
    await page.evaluate(() => {
      document.designMode = 'off';
      document.body.append('!');
    });
    await eventually(async () => (await texts()).includes('InvestAI'), 'the marks again');
    await page.close();
  });

  it('that fills the top layer covers the card at most, until it lets it be', async () => {
    const page = await open('/top-layer');
    const count = () => page.evaluate(() => (window as unknown as { count: number }).count);
    expect(await count()).toBe(300);
    await hover(page, 'InvestAI');
    await eventually(async () => (await count()) > 300, 'popovers over the card');
    expect(await count()).toBeLessThan(310);
    await page.keyboard.press('Escape');
    await closes(page);
    await page.evaluate(() => {
      (window as unknown as { mode: string }).mode = 'peace';
    });
    await page.mouse.move(900, 700);
    await hover(page, 'InvestAI');
    const isOnTop = await page.$eval('eu-ai-lens-card', (host) => {
      const { left, top } = host.getBoundingClientRect();
      return document.elementFromPoint(left + 30, top + 30) === host;
    });
    expect(isOnTop).toBe(true);
    await pinned(page);
    await page.close();
  });

  it('hears no error of ours in its console', async () => {
    const page = await open('/screen');
    await page.evaluate(() => console.error('the page’s own'));
    await eventually(async () => said.length > 0, 'an error to be heard');
    expect(said.filter((text) => !text.includes('the page’s own'))).toEqual([]);
    await page.close();
  });
});
