import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { eventually, hover, markOn, restOn, sleep } from './harness.ts';
import { boxOf, closes, isOpen, longEnough } from './open-card.ts';
import { wrap } from './site.ts';
import { withSession } from './with-session.ts';

const filler = '<p>Bread rises for an hour.</p>'.repeat(12);

const pages = {
  '/places': {
    html: wrap(`<p>InvestAI</p>${filler}<p style="text-align:right">Horizon Europe</p>${filler}
    <div id="box" style="height:80px;overflow:auto"><p>AI Continent Action Plan</p>${filler}</div>${filler}`),
  },
  '/zoomed': {
    html: wrap(
      '<p style="margin:40px 0 180px 200px">InvestAI</p><p style="text-align:right">Horizon Europe</p>',
      '<style>html{zoom:2}</style>',
    ),
  },
  '/narrow': {
    html: wrap(
      '<p style="margin:40px 0 180px">InvestAI</p><p style="text-align:right">Horizon Europe</p>',
      '<style>html{max-width:160px;margin:0 auto}</style>',
    ),
  },
  '/upright': {
    html: wrap(
      '<p style="margin-right:500px">InvestAI</p><p>Horizon Europe</p>',
      '<style>html{writing-mode:vertical-rl;text-orientation:sideways;font-size:12px}</style>',
    ),
  },
  '/quirky': {
    html: wrap(
      '<p style="margin:40px 0 180px 20px">InvestAI</p><p>Horizon Europe</p>',
      '<style>html{width:300px;margin-left:100px}</style>',
    ).replace('<!doctype html>', ''),
  },
  '/hostile': {
    html: wrap(
      '<p>InvestAI</p>',
      '<style>*{font-size:30px!important;letter-spacing:.3em!important;color:red!important} eu-ai-lens-card{display:none!important;width:10px!important;visibility:hidden!important;opacity:.2!important;transform:rotate(9deg)!important}</style>',
    ),
  },
  '/few-lines': {
    html: wrap('<iframe srcdoc="<p>InvestAI leads.</p>" width="220" height="90"></iframe>'),
  },
  '/dark': { html: wrap('<p>InvestAI</p>', '<style>body{background:#111;color:#eee}</style>') },
};

describe.each(browserNames)('the card in %s', (name) => {
  const { session, site } = withSession(name, pages);

  it('shows on hover what a term is, with its dated figure, its history and its source, closed to the page', async () => {
    const page = await session.open(site.address('/article'));
    await hover(page, 'AI Factories');
    const text = await eventually(() => session.cardText(page), 'the text of the card');
    expect(text).toContain('Centres around Europe');
    expect(text).toMatch(/Selected\s*19/);
    expect(text).toContain('as of 10 October 2025');
    expect(text).toMatch(/Earlier: 13 \(12 March 2025\), 7 \(10 December 2024\)/);
    expect(await session.inCard(page, 'links')).toContain('https://www.eurohpc-ju.europa.eu/');
    expect(await page.$eval('eu-ai-lens-card', (host) => host.shadowRoot)).toBeNull();
  });

  it('closes when the pointer has left term and card, and leaves the page as it was', async () => {
    const page = await session.open(site.address('/article'));
    await markOn(page, 'InvestAI');
    const before = await page.content();
    await hover(page, 'InvestAI');
    expect(await page.content()).not.toBe(before);
    await page.mouse.move(5, 700, { steps: 5 });
    await closes(page);
    expect(await page.content()).toBe(before);
  });

  it('stays open while the pointer is on it and closes on Escape', async () => {
    const page = await session.open(site.address('/article'));
    await hover(page, 'InvestAI');
    const box = await page.$eval('eu-ai-lens-card', (host) => {
      const { x, y, width, height } = host.getBoundingClientRect();
      return { x, y, width, height };
    });
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    await closes(page);
  });

  it('uses all of a frame of a few lines, rather than show its name at most', async () => {
    const page = await session.open(site.address('/few-lines'));
    const inner = await openInFrame(page, 'InvestAI');
    await eventually(
      () =>
        inner.$eval('eu-ai-lens-card', (host) => {
          const { top, bottom } = host.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight && bottom - top > innerHeight - 20;
        }),
      'a card as high as its frame',
    );
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
        const box = await boxOf(page);
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
    const before = await boxOf(page);
    await page.evaluate(() => document.body.prepend(document.createElement('hr')));
    await eventually(async () => (await boxOf(page)).top > before.top + 5, 'the card to follow');
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
    expect((await boxOf(page)).top).toBeGreaterThan(line.y);
    await page.setViewport({ width: 1280, height: Math.round(line.y) + 60 });
    await eventually(async () => {
      const { top, bottom } = await boxOf(page);
      return top >= 0 && bottom < line.y;
    }, 'the card above its line');
    await page.close();
  });

  it.each([
    ['zoomed by its own style', '/zoomed'],
    ['narrower than the window', '/narrow'],
    ['written from top to bottom', '/upright'],
    ['without a document type', '/quirky'],
  ])('stands whole in the window and beside its line on a page %s', async (_, path) => {
    const page = await session.open(site.address(path));
    for (const text of ['InvestAI', 'Horizon Europe']) {
      await hover(page, text);
      const term = await markOn(page, text);
      const box = await boxOf(page);
      const where = `${text}: ${JSON.stringify(box)}, line at ${term.y}`;
      expect(box.left >= 0 && box.right <= 1000 && box.top >= 0 && box.bottom <= 800, where).toBe(
        true,
      );
      expect(box.right - box.left, where).toBe(400);
      const gap = Math.max(box.top - term.y, term.y - box.bottom);
      expect(gap > 5 && gap < 60, where).toBe(true);
      expect(box.left < term.x && term.x < box.right, where).toBe(true);
      await page.keyboard.press('Escape');
      await closes(page);
    }
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
});

/** Rests the pointer on a term in the page's only frame. */
async function openInFrame(page: Page, text: string): Promise<Frame> {
  const inner = page.frames().find((frame) => frame.parentFrame() !== null);
  if (inner === undefined) throw new Error('the frame is missing');
  const term = await markOn(inner, text);
  const frameBox = await page.$eval('iframe', (frame) => {
    const { x, y } = frame.getBoundingClientRect();
    return { x: x + frame.clientLeft, y: y + frame.clientTop };
  });
  const place = { x: frameBox.x + term.x, y: frameBox.y + term.y };
  const isThere = async () => (await inner.$('eu-ai-lens-card')) !== null;
  await restOn(page, place, isThere, 'the card in the frame');
  return inner;
}
