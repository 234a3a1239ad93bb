import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { eventually, hover, markOn, openSession, type Session, sleep } from './harness.ts';
import { openSite, type Site } from './site.ts';

const wrap = (body: string, head = '') => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
});

/** Longer than any delay and grace of a card. */
const longEnough = 900;

const filler = '<p>Bread rises for an hour.</p>'.repeat(12);

const pages = {
  '/keys':
    wrap(`<button id="before">Before</button><p>In Paris came InvestAI, then came Horizon Europe.</p>
    <textarea id="paste"></textarea><p id="elsewhere">Elsewhere.</p>
    <script>
      window.seen = [];
      for (const name of ['keydown', 'keyup', 'focusin', 'click', 'mousedown', 'copy'])
        document.addEventListener(name, (event) => window.seen.push(name + ' ' + event.target.tagName), true);
    </script>`),
  '/dialog': wrap(
    '<dialog id="d"><p>In front: Horizon Europe.</p></dialog><script>document.getElementById("d").showModal()</script>',
  ),
  '/links': wrap(
    '<p style="margin-top:90px"><a href="/keys">Read InvestAI here</a> and plain Horizon Europe.</p><p id="elsewhere">Elsewhere.</p>',
    '<meta name="viewport" content="width=device-width">',
  ),
  '/crowd': wrap(
    `<p style="margin-top:60px">${'InvestAI, Horizon Europe, AI Continent Action Plan, '.repeat(30)}</p>`,
  ),
  '/places': wrap(`<p>InvestAI</p>${filler}<p style="text-align:right">Horizon Europe</p>${filler}
    <div id="box" style="height:80px;overflow:auto"><p>AI Continent Action Plan</p>${filler}</div>${filler}`),
  '/zoomed': wrap('<p style="margin:40px 0 0 200px">InvestAI</p>', '<style>html{zoom:2}</style>'),
  '/hostile': wrap(
    '<p>InvestAI</p>',
    '<style>*{font-size:30px!important;letter-spacing:.3em!important;color:red!important} eu-ai-lens-card{display:none!important;width:10px!important;visibility:hidden!important;opacity:.2!important;transform:rotate(9deg)!important}</style>',
  ),
  '/dark': wrap('<p>InvestAI</p>', '<style>body{background:#111;color:#eee}</style>'),
  '/screen': wrap(
    '<div id="full" style="background:#fff"><button id="go">Go</button><p>Horizon Europe fills the screen.</p></div><script>go.onclick = () => full.requestFullscreen()</script>',
  ),
};

describe.each(browserNames)('ways to the card in %s', (name) => {
  let session: Session;
  let site: Site;
  beforeAll(async () => {
    site = await openSite(pages);
    session = await openSession(name);
  });
  afterAll(async () => {
    await session?.close();
    site?.close();
  });

  const isOpen = async (page: Page) => (await page.$('eu-ai-lens-card')) !== null;
  const closes = (page: Page) => eventually(async () => !(await isOpen(page)), 'the card to close');
  const opens = (page: Page) => page.waitForSelector('eu-ai-lens-card', { timeout: 5000 });
  const heading = async (page: Page) =>
    /<h2[^>]*>(.*?)<\/h2>/.exec((await session.inCard(page, 'html')) ?? '')?.[1];
  const cardBox = (page: Page) =>
    page.$eval('eu-ai-lens-card', (host) => {
      const { left, top, right, bottom } = host.getBoundingClientRect();
      return { left, top, right, bottom };
    });

  it('walks from term to term by keyboard and gives the focus back', async () => {
    const page = await session.open(site.address('/keys'));
    await markOn(page, 'InvestAI');
    await page.focus('#before');
    await session.command(page, { command: 'next-term' });
    await opens(page);
    expect(await heading(page)).toBe('InvestAI');
    expect(await session.inCard(page, 'focus')).toBe('card');
    expect(await session.cardText(page)).toContain('Term 1 of 2 on this page');
    await session.command(page, { command: 'next-term' });
    await eventually(async () => (await heading(page)) === 'Horizon Europe', 'the next term');
    await session.command(page, { command: 'previous-term' });
    await eventually(async () => (await heading(page)) === 'InvestAI', 'the term before');
    await page.evaluate(() => {
      (globalThis as unknown as { seen: string[] }).seen = [];
    });
    await page.keyboard.press('Tab');
    expect(await session.inCard(page, 'focus')).toContain('icon');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    // The page has seen none of it.
    expect(
      await page.evaluate(() =>
        (globalThis as unknown as { seen: string[] }).seen.filter(
          (entry) => !entry.startsWith('click'),
        ),
      ),
    ).toEqual([]);
    await page.keyboard.press('Escape');
    await closes(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toContain(
      'keydown BUTTON',
    );
    await session.command(page, { command: 'explain-term' });
    await opens(page);
    await session.command(page, { command: 'close-card' });
    await closes(page);
    await page.close();
  });

  it('opens beside a selection the reader looks up', async () => {
    const page = await session.open(site.address('/keys'));
    await markOn(page, 'InvestAI');
    expect(await session.command(page, { command: 'show-entry', id: 'jupiter' })).toBe(false);
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.getElementById('elsewhere') as HTMLElement);
    });
    expect(await session.command(page, { command: 'show-entry', id: 'jupiter' })).toBe(true);
    await opens(page);
    expect(await heading(page)).toBe('JUPITER');
    await page.close();
  });

  it('is kept by its pin until a click outside, walks to related terms and back', async () => {
    const page = await session.open(site.address('/article'));
    await hover(page, 'InvestAI');
    await session.clickInCard(page, '.pin');
    await page.mouse.move(5, 700, { steps: 5 });
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(true);
    await session.clickInCard(page, '.related');
    await eventually(async () => (await heading(page)) !== 'InvestAI', 'the related term');
    await session.clickInCard(page, '.head .icon');
    await eventually(async () => (await heading(page)) === 'InvestAI', 'the way back');
    await page.mouse.click(5, 700);
    await closes(page);
    await page.close();
  });

  it('copies a fact with its citation, unseen by the page', async () => {
    const page = await session.open(site.address('/keys'));
    await hover(page, 'InvestAI');
    await session.clickInCard(page, '.copy');
    await eventually(
      async () => (await session.inCard(page, 'html'))?.includes('Copied: '),
      'the word that it was copied',
    );
    expect(
      await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen),
    ).not.toContain('copy BODY');
    await page.keyboard.press('Escape');
    await page.click('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await eventually(
      () => page.$eval('#paste', (area) => (area as HTMLTextAreaElement).value || undefined),
      'the pasted text',
    );
    expect(pasted).toMatch(/^InvestAI – .*200 billion euros.*\(as of .*https:\/\//);
    await page.close();
  });

  it('stays away while the pointer passes, a button is down or text is selected', async () => {
    const page = await session.open(site.address('/crowd'));
    const term = await markOn(page, 'InvestAI');
    for (let round = 0; round < 12; round += 1)
      await page.mouse.move(60 + (round % 2) * 800, term.y + round * 6, { steps: 6 });
    expect(await isOpen(page)).toBe(false);
    await page.mouse.move(5, 5);
    await page.mouse.move(term.x - 20, term.y);
    await page.mouse.down();
    await page.mouse.move(term.x + 5, term.y, { steps: 4 });
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(false);
    await page.mouse.up();
    await page.mouse.move(5, 5);
    // The guard: the same term opens to a pointer that rests.
    await page.mouse.click(5, 5);
    await hover(page, 'InvestAI');
    await page.close();
  });

  it('closes before the dialog it stands in', async () => {
    const page = await session.open(site.address('/dialog'));
    await hover(page, 'Horizon Europe');
    await page.keyboard.press('Escape');
    await closes(page);
    const isDialogOpen = () => page.$eval('dialog', (dialog) => dialog.open);
    expect(await isDialogOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(async () => !(await isDialogOpen()), 'the dialog to close');
    await page.close();
  });

  it('opens within the element that fills the screen', async () => {
    const page = await session.open(site.address('/screen'));
    await page.click('#go');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await hover(page, 'Horizon Europe');
    expect(await page.$('#full > eu-ai-lens-card')).not.toBeNull();
    await page.close();
  });

  it('stands in the window and beside its line at any size, and follows it', async () => {
    const page = await session.open(site.address('/places'));
    // 1280 × 1024 at 400 % is 320 × 256.
    for (const [width, height] of [
      [320, 256],
      [375, 600],
      [1280, 700],
    ] as const) {
      await page.setViewport({ width, height });
      for (const text of ['InvestAI', 'Horizon Europe']) {
        await page.evaluate(
          (wanted) =>
            [...document.querySelectorAll('p')]
              .find((paragraph) => paragraph.textContent === wanted)
              ?.scrollIntoView({ block: 'center' }),
          text,
        );
        await page.mouse.move(1, 1);
        await hover(page, text);
        const term = await markOn(page, text);
        const box = await cardBox(page);
        const where = `${text} in ${width} × ${height}: ${JSON.stringify(box)}, line at ${term.y}`;
        expect(box.left >= 0 && box.right <= width, where).toBe(true);
        expect(box.top >= 0 && box.bottom <= height, where).toBe(true);
        expect(box.top > term.y + 5 || box.bottom < term.y - 5, where).toBe(true);
        await page.keyboard.press('Escape');
        await closes(page);
      }
    }
    await page.evaluate(() => scrollTo(0, 0));
    await hover(page, 'InvestAI');
    await session.clickInCard(page, '.pin');
    const before = await cardBox(page);
    await page.evaluate(() => document.body.prepend(document.createElement('hr')));
    await eventually(async () => (await cardBox(page)).top > before.top + 5, 'the card to follow');
    await page.keyboard.press('Escape');
    await page.$eval('#box', (box) => box.scrollIntoView({ block: 'center' }));
    await hover(page, 'AI Continent Action Plan');
    await session.clickInCard(page, '.pin');
    await page.$eval('#box', (box) => box.scrollTo(0, 200));
    await closes(page);
    await page.close();
  });

  it('goes to the other side of its line when the window leaves it no room', async () => {
    const page = await session.open(site.address('/places'));
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluate(() => {
      const term = [...document.querySelectorAll('p')].find(
        (p) => p.textContent === 'Horizon Europe',
      );
      scrollBy(0, (term?.getBoundingClientRect().top ?? 0) - 250);
    });
    await hover(page, 'Horizon Europe');
    await session.clickInCard(page, '.pin');
    const line = await markOn(page, 'Horizon Europe');
    expect((await cardBox(page)).top).toBeGreaterThan(line.y);
    await page.setViewport({ width: 1280, height: Math.round(line.y) + 60 });
    await eventually(async () => {
      const { top, bottom } = await cardBox(page);
      return top >= 0 && bottom < line.y;
    }, 'the card above its line');
    await page.close();
  });

  it('stands beside its line on a page zoomed by its own style', async () => {
    const page = await session.open(site.address('/zoomed'));
    await hover(page, 'InvestAI');
    const term = await markOn(page, 'InvestAI');
    const box = await cardBox(page);
    expect(box.top).toBeGreaterThan(term.y);
    expect(box.top).toBeLessThan(term.y + 60);
    expect(Math.abs(box.left - term.x)).toBeLessThan(120);
    await page.close();
  });

  it('keeps its own look where the page’s styles are hostile, and takes the page’s scheme', async () => {
    const page = await session.open(site.address('/hostile'));
    await hover(page, 'InvestAI');
    const look = await page.$eval('eu-ai-lens-card', (host) => {
      const { opacity, transform, visibility } = getComputedStyle(host);
      return { opacity, transform, visibility, width: host.getBoundingClientRect().width };
    });
    expect(look).toEqual({ opacity: '1', transform: 'none', visibility: 'visible', width: 400 });
    expect(await session.inCard(page, 'html')).toContain('color-scheme: light');
    await page.goto(site.address('/dark'));
    await hover(page, 'InvestAI');
    expect(await session.inCard(page, 'html')).toContain('color-scheme: dark');
    await page.close();
  });

  it('opens to a held key only, when the reader wants it so', async () => {
    await session.setSettings({ trigger: 'hold', holdKey: 'Shift' });
    const page = await session.open(site.address('/keys'));
    const term = await markOn(page, 'InvestAI');
    await page.mouse.move(5, 5);
    await page.mouse.move(term.x, term.y, { steps: 3 });
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(false);
    await page.keyboard.down('Shift');
    await opens(page);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Escape');
    await closes(page);
    await session.setSettings({});
    await page.close();
  });

  it('opens to a tap and to a long press on a link, and lets a tap follow the link', async () => {
    const page = await session.open(site.address('/links'));
    const linked = await markOn(page, 'InvestAI');
    const plain = await markOn(page, 'Horizon Europe');
    await page.touchscreen.tap(plain.x, plain.y);
    await opens(page);
    expect(await heading(page)).toBe('Horizon Europe');
    await page.touchscreen.tap(900, 20);
    await closes(page);
    const touch = await page.touchscreen.touchStart(linked.x, linked.y);
    await opens(page);
    await touch.end();
    expect(await heading(page)).toBe('InvestAI');
    expect(page.url()).toContain('/links');
    await page.touchscreen.tap(900, 20);
    await closes(page);
    await page.touchscreen.tap(linked.x, linked.y);
    await page.waitForFunction(() => location.pathname === '/keys');
    await page.close();
  });

  it('explains no more a term the reader hides', async () => {
    const page = await session.open(site.address('/keys'));
    await hover(page, 'InvestAI');
    await session.clickInCard(page, '.foot .quiet:last-of-type');
    await closes(page);
    await eventually(
      async () => !(await session.describe(page))?.terms.some(({ entry }) => entry === 'investai'),
      'the mark to go',
    );
    await session.setSettings({});
    await page.close();
  });
});
