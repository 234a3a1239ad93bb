import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putToSleep } from '../../lib/commands/background.ts';
import { browserNames } from '../../lib/commands/browsers.ts';
import { eventually, hover, markOn, openSession, type Session, sleep } from './harness.ts';
import { openSite, type Site } from './site.ts';

describe.each(browserNames)('the card in %s', (name) => {
  let session: Session;
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
    session = await openSession(name);
  });
  afterAll(async () => {
    await session?.close();
    site?.close();
  });

  it('shows on hover what a term is, with its dated figure, its history and its source', async () => {
    const page = await session.open(site.address('/article'));
    await hover(page, 'AI Factories');
    const text = await eventually(() => session.cardText(page), 'the text of the card');
    expect(text).toContain('Centres around Europe');
    expect(text).toMatch(/Selected\s*19/);
    expect(text).toContain('as of 10 October 2025');
    expect(text).toMatch(/Earlier: 13 \(12 March 2025\), 7 \(10 December 2024\)/);
    expect(await session.inCard(page, 'links')).toContain('https://www.eurohpc-ju.europa.eu/');
  });

  it('closes when the pointer has left term and card, and leaves the page as it was', async () => {
    const page = await session.open(site.address('/article'));
    await markOn(page, 'InvestAI');
    const before = await page.content();
    await hover(page, 'InvestAI');
    expect(await page.content()).not.toBe(before);
    await page.mouse.move(5, 700, { steps: 5 });
    await eventually(async () => (await page.$('eu-ai-lens-card')) === null, 'the card to close');
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
    await sleep(800);
    expect(await page.$('eu-ai-lens-card')).not.toBeNull();
    await page.keyboard.press('Escape');
    await eventually(async () => (await page.$('eu-ai-lens-card')) === null, 'the card to close');
  });

  it('keeps its shadow root closed to the page', async () => {
    const page = await session.open(site.address('/article'));
    await hover(page, 'InvestAI');
    expect(await page.$eval('eu-ai-lens-card', (host) => host.shadowRoot)).toBeNull();
  });

  it('works under a strict content security policy', async () => {
    const page = await session.open(site.address('/strict'));
    await hover(page, 'AI Factories');
    const text = await eventually(() => session.cardText(page), 'the text of the card');
    expect(text).toContain('as of 10 October 2025');
    const width = await page.$eval('eu-ai-lens-card', (host) => host.getBoundingClientRect().width);
    expect(width).toBe(400);
  });

  it('opens inside a modal dialog, where it can be used', async () => {
    const page = await session.open(site.address('/modal'));
    await hover(page, 'Horizon Europe');
    expect(await page.$('dialog > eu-ai-lens-card')).not.toBeNull();
  });

  it('opens in a frame on the term there', async () => {
    const page = await session.open(site.address('/outer'));
    await markOn(page, 'InvestAI');
    const inner = page.frames().find((frame) => frame.url().endsWith('/inner'));
    if (inner === undefined) throw new Error('the frame is missing');
    const term = await markOn(inner, 'Horizon Europe');
    const frameBox = await page.$eval('iframe', (frame) => {
      const { x, y } = frame.getBoundingClientRect();
      return { x: x + frame.clientLeft, y: y + frame.clientTop };
    });
    await page.mouse.move(frameBox.x + term.x - 40, frameBox.y + term.y - 20);
    await page.mouse.move(frameBox.x + term.x, frameBox.y + term.y, { steps: 3 });
    await inner.waitForSelector('eu-ai-lens-card', { timeout: 5000 });
  });

  it('opens after the background was stopped', async () => {
    const page = await session.open(site.address('/article'));
    await markOn(page, 'InvestAI');
    await putToSleep(session.browser, name);
    await hover(page, 'InvestAI');
    expect(await eventually(() => session.cardText(page), 'the text')).toContain('200 billion');
  });
});
