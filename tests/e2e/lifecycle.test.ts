import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { putToSleep, stopBackground } from '../../lib/commands/background.ts';
import { browserNames } from '../../lib/commands/browsers.ts';
import { dispatched, madeByScripts, timersAfter } from './activity.ts';
import { lookUpByMenu } from './context-menu.ts';
import { eventually, hover, marked, markOn, sleep } from './harness.ts';
import { type ExtensionManager, openManager } from './manager.ts';
import { closes } from './open-card.ts';
import { inWorld, watchWorld } from './own-world.ts';
import { wrap } from './site.ts';
import { withSession } from './with-session.ts';

/** Complains of nothing itself. */
const terms = wrap(
  '<p>The AI Continent Action Plan names InvestAI. Europe has 13 AI Factories.</p>',
);

describe.each(browserNames)('the life of the extension in %s', (name) => {
  const { session, site } = withSession(name, { '/terms': { html: terms } });
  let manager: ExtensionManager;
  /** What pages said on their consoles, exceptions of any world included. */
  const complaints: string[] = [];

  beforeAll(async () => {
    manager = await openManager(session);
  });

  const open = async (address: string) => listenTo(await session.open(address));
  /** A page that stays in sight, whatever tabs are opened. */
  const openInSight = async (address: string) => {
    if (name === 'firefox') return open(address);
    const page = await session.browser.newPage({ type: 'window' });
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(address);
    return listenTo(page);
  };
  const listenTo = (page: Page) => {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => complaints.push(message.text()));
    return page;
  };
  const texts = async (page: Page) => (await marked(page)).map(({ text }) => text).sort();
  const state = (page: Page) =>
    page.evaluate(() => ({
      names: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
      cards: document.querySelectorAll('eu-ai-lens-card').length,
    }));
  const add = (page: Page, text: string) =>
    page.evaluate((added) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = added;
      document.body.prepend(paragraph);
    }, text);

  it('begins on a page without an event or a message the page could see', async () => {
    const address = site.address('/terms');
    const page = await open(address);
    const visit = async (visited: Page) => {
      await visited.goto(address);
      await sleep(500);
    };
    const visitMarked = async () => {
      await visit(page);
      await markOn(page, 'InvestAI');
      // What would be seen.
      await inWorld(session, page, 'tell');
    };
    let seen: Set<string>;
    if (name === 'firefox') seen = await madeByScripts(session, visitMarked);
    else {
      seen = await dispatched(page, visitMarked);
      // Extensions are off in private windows.
      const context = await session.browser.createBrowserContext();
      const plain = await context.newPage();
      for (const type of await dispatched(plain, () => visit(plain))) seen.delete(type);
      await context.close();
    }
    expect([...seen].sort()).toEqual(['control', 'message']);
  });

  it('leaves no timer alive while nothing changes', async () => {
    const page = await open('about:blank');
    const read = async () => {
      await page.goto(site.address('/article'));
      await hover(page, 'AI Factories');
      await eventually(() => session.cardText(page), 'the card');
      await page.mouse.move(5, 5, { steps: 3 });
      await closes(page);
      await add(page, 'Now Horizon Europe.');
      await markOn(page, 'Horizon Europe');
      await session.read(page);
      await sleep(1000);
    };
    expect(await timersAfter(session, page, read)).toEqual([]);
    const ticking = await timersAfter(session, page, async () => {
      await inWorld(session, page, 'tick');
      await sleep(300);
    });
    expect(ticking.length).toBeGreaterThan(1);
    await page.close();
  });

  it('goes on when the background was stopped before whatever the reader does next', async () => {
    const stop = () => putToSleep(session.browser, name);
    const page = await open(site.address('/single-page'));
    await session.read(page);
    await stop();
    // The first term, whose script and card come from the background.
    await page.click('#next');
    await hover(page, 'EuroHPC');
    expect(await session.cardText(page)).toContain('supercomputers');
    await page.keyboard.press('Escape');
    await closes(page);

    await stop();
    await hover(page, 'InvestAI');
    expect(await session.cardText(page)).toContain('InvestAI');
    await page.keyboard.press('Escape');
    await closes(page);

    await stop();
    const popup = await session.popup(page);
    await popup.waitForSelector('.row');
    await popup.close();

    await stop();
    await session.setSettings({ sites: { localhost: 'off' } });
    await eventually(async () => (await texts(page)).length === 0, 'the marks to go');
    await stop();
    await session.setSettings({});
    await markOn(page, 'InvestAI');

    await stop();
    // "13" was superseded: what compares it comes from the background.
    const figures = await open(site.address('/terms?figures'));
    await eventually(
      async () => (await marked(figures, 'eu-ai-lens-figure')).some(({ text }) => text === '13'),
      'the figure to be marked',
    );

    await stop();
    await lookUpByMenu(session, figures, 'InvestAI');
    await figures.waitForSelector('eu-ai-lens-card');
    expect(await session.cardText(figures)).toContain('InvestAI');
  });

  it('goes on when the background was stopped while it was asked', async () => {
    for (const milliseconds of [0, 20, 60, 150]) {
      const page = await open(site.address('/terms'));
      await sleep(milliseconds);
      await stopBackground(session.browser, name);
      await hover(page, 'InvestAI');
      await stopBackground(session.browser, name);
      expect(await eventually(() => session.cardText(page), 'the card')).toContain('InvestAI');
      await page.close();
    }
  });

  it('hands pages over when it is loaded anew, to be read once, where the reader wants it', async () => {
    // An own look has a sheet of its own in each document.
    const own = { highlightColor: '#0b8a6f', sites: { '127.0.0.1': 'off' } } as const;
    await session.setSettings(own);
    const off = await open(site.address('/terms').replace('localhost', '127.0.0.1'));
    const quiet = await open(site.address('/terms'));
    const before = await markOn(quiet, 'InvestAI').then(() => texts(quiet));
    // Nobody comes back to it: the old script hears of nothing but the page's own changes.
    const page = await openInSight(site.address('/article'));
    await session.read(page);
    const panel = await session.panel(page);
    await panel.waitForSelector('[popovertarget]:not([disabled])');
    await page.bringToFront();
    await hover(page, 'AI Factories');
    await eventually(() => session.cardText(page), 'the card');
    // New tabs open in the last window.
    if (name === 'chrome') await session.browser.newPage({ type: 'window' });
    const all = await texts(page);
    const oldState = name === 'chrome' ? await watchWorld(page) : undefined;
    expect(await oldState?.()).not.toBe('off');

    await manager.reload();
    if (name === 'firefox') await page.bringToFront();
    await closes(page);
    await session.read(page);
    await add(page, 'And Horizon Europe, too.');
    await eventually(
      async () => (await texts(page)).length === all.length + 1,
      'the added term to be marked',
    );
    expect(await texts(page)).toEqual([...all, 'Horizon Europe'].sort());
    expect((await state(page)).sheets).toBe(1);
    await hover(page, 'AI Factories');
    await eventually(() => session.cardText(page), 'the card of the new script');
    expect((await state(page)).cards).toBe(1);
    // Firefox takes the old script's world away, Chromium leaves it there.
    if (oldState !== undefined) expect(await oldState()).toBe('off');

    // A hidden page is read a slice a second.
    await quiet.bringToFront();
    await session.read(quiet);
    await eventually(async () => (await texts(quiet)).length === before.length, 'the marks');
    expect(await texts(quiet)).toEqual(before);
    expect((await state(quiet)).sheets).toBe(1);
    expect(await state(off)).toEqual({ names: 0, sheets: 0, cards: 0 });
    // Of the sheets of both scripts none is left where the reader wants no marks.
    await session.setSettings({ ...own, highlight: 'none' });
    await eventually(async () => (await state(quiet)).sheets === 0, 'the own look to go');
    await session.setSettings({});
    await markOn(off, 'InvestAI');
  });

  it('is there once, however often its script is put into a page', async () => {
    const page = await open(site.address('/terms'));
    const before = await markOn(page, 'InvestAI').then(() => texts(page));
    await inWorld(session, page, 'again');
    await add(page, 'And Horizon Europe, too.');
    await markOn(page, 'Horizon Europe');
    await sleep(300);
    expect(await texts(page)).toEqual([...before, 'Horizon Europe'].sort());
  });

  it('takes its marks away when it is switched off, and is back when it is on again', async () => {
    const page = await open(site.address('/article'));
    await session.read(page);
    await hover(page, 'AI Factories');
    await eventually(() => session.cardText(page), 'the card');
    const all = await texts(page);
    const other = await open(site.address('/terms'));
    await markOn(other, 'InvestAI');
    await manager.setEnabled(false);
    if (name === 'chrome') {
      // Coming back to a page is enough, and so is a change of it behind.
      await page.bringToFront();
      await eventually(async () => (await state(page)).names === 0, 'the marks to go');
      expect(await state(page)).toEqual({ names: 0, sheets: 0, cards: 0 });
      await add(other, 'And Horizon Europe, too.');
      await eventually(async () => (await state(other)).names === 0, 'the marks to go');
      expect(await texts(other)).toEqual([]);
    } else {
      // Firefox ends scripts where they stand and tells them nothing: the marks go with the page.
      expect((await state(page)).cards).toBe(1);
      await other.reload();
      expect(await state(other)).toEqual({ names: 0, sheets: 0, cards: 0 });
    }
    await manager.setEnabled(true);
    await closes(page);
    await eventually(async () => (await texts(page)).length === all.length, 'the marks');
    expect(await texts(page)).toEqual(all);
    await markOn(other, 'InvestAI');
  });

  it('makes no page and no console complain in all this', async () => {
    expect(complaints).toEqual([]);
    // What Chromium answers calls of a background that we stopped meanwhile; it stops none that has calls open.
    const stopped = 'Uncaught (in promise) Error: No SW';
    expect((await manager.errors()).filter((error) => error !== stopped)).toEqual([]);
    const page = await open(site.address('/terms'));
    await markOn(page, 'InvestAI');
    await inWorld(session, page, 'break');
    await add(page, 'And Horizon Europe, too.');
    const wanted = /dispatchEvent is not a function/;
    await eventually(
      async () => (await manager.errors()).some((error) => wanted.test(error)),
      'the complaint among the errors of the extension',
    );
    if (name === 'chrome')
      await eventually(
        async () => complaints.some((complaint) => wanted.test(complaint)),
        'the complaint on the console',
      );
  });
});
