import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { costOf } from './cost.ts';
import { eventually, marked, markOn, sleep } from './harness.ts';
import { hostilePages, onTerm } from './hostile-pages.ts';
import { longEnough } from './open-card.ts';
import { withSession } from './with-session.ts';

/** What the pages' scripts hold for the tests. */
interface Hostile {
  calls: string[];
  mode: string;
  count: number;
  registry: HighlightRegistry;
  mine: Highlight;
}

describe.each(browserNames)('a hostile page in %s', (name) => {
  const { session, site } = withSession(name, hostilePages);

  /** Opens a page and notes all its console says, from the start. */
  const open = async (path: string): Promise<{ page: Page; said: string[] }> => {
    const page = await session.browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push((error as Error).message));
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(site.address(path), { waitUntil: 'load' });
    return { page, said };
  };
  /** An error of ours would have been heard, as the page's own is. */
  const expectQuiet = async (page: Page, said: string[]) => {
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('the page’s own');
      });
    });
    await eventually(async () => said.length > 0, 'an error to be heard');
    expect(said.filter((text) => !text.includes('the page’s own'))).toEqual([]);
    await page.close();
  };
  const hoverTerm = async (page: Page) => {
    await page.mouse.move(300, 400);
    await page.mouse.move(onTerm.x, onTerm.y, { steps: 4 });
  };
  const card = (page: Page) =>
    eventually(async () => (await session.cardText(page))?.includes('200 billion'), 'the card');
  const closed = (page: Page) =>
    eventually(async () => (await session.cardText(page)) === undefined, 'the card to close');
  /** Reads the page's own world; its registry may be kept elsewhere. */
  const held = <Result>(page: Page, read: (of: Hostile) => Result) =>
    page.evaluate(`(${read.toString()})(window)`) as Promise<Result>;

  it('that has patched every prototype before us is not asked for anything', async () => {
    const { page, said } = await open('/patched');
    await eventually(async () => (await session.describe(page))?.terms.length === 1, 'the term');
    await hoverTerm(page);
    await card(page);
    await page.keyboard.press('Escape');
    await closed(page);
    await page.keyboard.press('F2');
    expect(await held(page, ({ calls }) => calls)).toEqual(['Document.body']);
    expect((await marked(page)).map(({ text }) => text)).toEqual(['InvestAI']);
    await expectQuiet(page, said);
  });

  it('that clears the registry in every frame gets no fight, and the marks again when it ends', async () => {
    const { page, said } = await open('/clears');
    await eventually(async () => (await session.describe(page))?.terms.length === 1, 'the term');
    await hoverTerm(page);
    await card(page);
    await page.keyboard.press('Escape');
    await eventually(
      async () => (await costOf(session, page)).state === 'done',
      'the page to be read',
    );
    const before = await costOf(session, page);
    const frames = await held(page, ({ count }) => count);
    await page.waitForFunction(
      (from) => (window as unknown as Hostile).count > from + 30,
      {},
      frames,
    );
    expect((await costOf(session, page)).slices).toBe(before.slices);
    expect(await marked(page)).toEqual([]);
    await page.evaluate(() => {
      (window as unknown as Hostile).mode = 'peace';
      document.body.append('Horizon Europe too.');
    });
    await markOn(page, 'Horizon Europe');
    await markOn(page, 'InvestAI');
    await expectQuiet(page, said);
  });

  it('that takes our names in the registry loses them with the next change', async () => {
    const { page, said } = await open('/takes-names');
    const texts = () =>
      held(page, ({ registry }) =>
        [...(registry.get('eu-ai-lens-term') ?? [])]
          .map(({ startContainer, startOffset, endOffset }) =>
            (startContainer as Text).data.slice(startOffset, endOffset),
          )
          .join(),
      );
    await eventually(async () => (await texts()) === 'InvestAI', 'our own mark');
    await held(page, ({ registry, mine }) => void registry.set('eu-ai-lens-term', mine));
    expect(await texts()).toBe('stands');
    const append = (...paragraphs: string[]) =>
      page.evaluate((all) => {
        for (const text of all)
          document.body.appendChild(document.createElement('p')).textContent = text;
      }, paragraphs);
    await append('Horizon Europe', 'Horizon Europe', 'Horizon Europe');
    await eventually(
      async () => (await texts()) === 'InvestAI,Horizon Europe,Horizon Europe,Horizon Europe',
      'our own marks',
    );
    // Left to us, it is added to, not made anew.
    await held(page, (of) => {
      of.mine = of.registry.get('eu-ai-lens-term') as Highlight;
    });
    await append('AI Act');
    await eventually(async () => (await texts()).endsWith('AI Act'), 'one more mark');
    expect(await held(page, ({ registry, mine }) => registry.get('eu-ai-lens-term') === mine)).toBe(
      true,
    );
    await expectQuiet(page, said);
  });

  it('that moves one node without end takes a third of the time from it at most', async () => {
    const { page, said } = await open('/moves');
    await markOn(page, 'InvestAI');
    const from = {
      ...(await costOf(session, page)),
      moves: await held(page, ({ count }) => count),
    };
    await hoverTerm(page);
    await card(page);
    await sleep(1500);
    const to = { ...(await costOf(session, page)), moves: await held(page, ({ count }) => count) };
    expect(to.moves - from.moves).toBeGreaterThan(1000);
    expect((to.total - from.total) / (to.now - from.now)).toBeLessThan(0.35);
    expect(to.state).not.toBe('stood-down');
    await expectQuiet(page, said);
  });

  it('that removes our card, at once or later, prevents no other', async () => {
    const { page, said } = await open('/removes');
    await markOn(page, 'InvestAI');
    for (const mode of ['toggle', 'observer']) {
      const before = await page.evaluate((next) => {
        (window as unknown as Hostile).mode = next;
        return (window as unknown as Hostile).count;
      }, mode);
      await hoverTerm(page);
      await eventually(
        () => held(page, ({ count }) => count).then((count) => count > before),
        `the card to be removed by ${mode}`,
      );
    }
    await held(page, (of) => {
      of.mode = 'peace';
    });
    await hoverTerm(page);
    await card(page);
    await page.$eval('eu-ai-lens-card', (host) => host.remove());
    await page.mouse.move(300, 400);
    await eventually(
      () => page.evaluate(() => !CSS.highlights.has('eu-ai-lens-active')),
      'the card to be given up',
    );
    await hoverTerm(page);
    await card(page);
    await page.keyboard.press('Escape');
    await closed(page);
    await expectQuiet(page, said);
  });

  it('that defines an element of our name gets none of it, and the reader a card', async () => {
    const { page, said } = await open('/defines');
    await markOn(page, 'InvestAI');
    await hoverTerm(page);
    await page.waitForSelector('html > div:popover-open');
    expect(await page.$eval('html > div', (host) => host.shadowRoot)).toBeNull();
    expect(await page.$eval('html > div', (host) => host.getBoundingClientRect().width)).toBe(400);
    expect(await held(page, ({ calls }) => calls)).not.toContain('connected');
    await page.keyboard.press('Escape');
    await eventually(async () => (await page.$('html > div')) === null, 'the card to close');
    await expectQuiet(page, said);
  });

  it('that forges events and messages ends nothing and opens nothing', async () => {
    const { page, said } = await open('/forges');
    // Before that nobody hears what is forged.
    await session.read(page);
    expect(await held(page, ({ calls }) => calls)).toEqual([]);
    await page.evaluate(() => (window as unknown as { forge: () => void }).forge());
    await eventually(async () => (await held(page, ({ calls }) => calls)).length === 3, 'messages');
    await sleep(longEnough);
    expect(await page.$('eu-ai-lens-card')).toBeNull();
    await page.evaluate(() => document.body.append('Horizon Europe too.'));
    await markOn(page, 'Horizon Europe');
    await hoverTerm(page);
    await card(page);
    await expectQuiet(page, said);
  });

  it('that forges a tap, a long press or the key to hold opens nothing', async () => {
    onTestFinished(() => session.setSettings({}));
    await session.setSettings({ trigger: 'hold' });
    const { page, said } = await open('/forges');
    // Before that nobody hears of pointer and key.
    await session.read(page);
    await hoverTerm(page);
    await page.keyboard.down('Shift');
    await card(page);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Escape');
    await closed(page);
    await page.mouse.move(300, 400);
    await page.evaluate(() => {
      const { touch } = window as unknown as { touch: (type: string) => void };
      touch('click');
      touch('pointerdown');
    });
    await sleep(longEnough);
    expect(await page.$('eu-ai-lens-card')).toBeNull();
    await hoverTerm(page);
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', shiftKey: true })),
    );
    await sleep(longEnough);
    expect(await page.$('eu-ai-lens-card')).toBeNull();
    await expectQuiet(page, said);
  });
});
