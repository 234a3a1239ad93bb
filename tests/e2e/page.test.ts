import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { launch } from '../../lib/commands/launch.ts';
import { highlightNames } from '../../lib/interface/mark-names.ts';
import type { Bridge } from '../../lib/page/bridge.ts';
import { eventually, hover, marked, markOn, sleep } from './harness.ts';
import { wrap } from './site.ts';
import { withSession } from './with-session.ts';

/** More than are painted, and many times more than are set or taken away at once. */
const termCount = 3000;
const paintedCount = 2500;

describe.each(browserNames)('a page in %s', (name) => {
  const { session, site } = withSession(name, {
    '/many': { html: wrap('<p>InvestAI</p>'.repeat(termCount)) },
    '/long': { html: wrap(`${'<p>InvestAI</p>'.repeat(2000)}${'Bread. '.repeat(20_000)}`) },
    '/act': { html: wrap('<p>GPAI rules bind deployers.</p>') },
  });

  it('is byte for byte the same with and without the extension', async () => {
    const plain = await launch({ browser: name, headless: true });
    const without: string[] = [];
    for (const path of ['/article', '/artikel', '/outer']) {
      const page = await plain.newPage();
      await page.goto(site.address(path));
      without.push(await serialise(page));
    }
    await plain.close();
    for (const path of ['/article', '/artikel', '/outer']) {
      const page = await session.open(site.address(path));
      await session.read(page);
      expect(await serialise(page)).toBe(without.shift());
    }
  });

  it('is followed through a navigation that loads nothing', async () => {
    const page = await session.open(site.address('/single-page'));
    await session.read(page);
    expect(await marked(page)).toEqual([]);
    await page.click('#next');
    await markOn(page, 'InvestAI');
    await hover(page, 'EuroHPC');
    expect(await session.cardText(page)).toContain('supercomputers');
  });

  it('loses a mark with the text under it', async () => {
    const page = await session.open(site.address('/strict'));
    await markOn(page, 'InvestAI');
    await page.$eval('p', (paragraph) => {
      (paragraph.firstChild as Text).data = 'Now only Horizon Europe is left.';
    });
    await markOn(page, 'Horizon Europe');
    expect((await marked(page)).map((term) => term.text)).toEqual(['Horizon Europe']);
  });

  it('gives up words of the AI Act when a later text says whose law it is about, and marks them again', async () => {
    const page = await session.open(site.address('/act'));
    await markOn(page, 'deployers');
    const others = await page.evaluateHandle(() => {
      const paragraph = document.createElement('p');
      paragraph.append('The AI Basic Act applies in Seoul.');
      document.body.append(paragraph);
      return paragraph;
    });
    const texts = async () => (await marked(page)).map((term) => term.text);
    await eventually(async () => !(await texts()).includes('deployers'), 'the word to be left');
    await others.evaluate((paragraph) => paragraph.remove());
    await markOn(page, 'deployers');
  });

  it('full of terms has as many marks as can be painted, whatever goes', async () => {
    const page = await session.open(site.address('/many'));
    const known = async () => (await session.read(page)).terms.length;
    const paint = () =>
      page.evaluate(() => {
        const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
          name.startsWith('eu-ai-lens-term') ? [...highlight] : [],
        );
        return [
          ranges.length,
          new Set(ranges.map((range) => range.startContainer)).size,
          ranges.every((range) => range.startContainer.isConnected),
        ];
      });
    expect(await known()).toBe(termCount);
    expect(await paint()).toEqual([paintedCount, paintedCount, true]);
    let left = termCount;
    // Together, then here and there.
    for (const [gone, step] of [
      [1, 1],
      [5, 1],
      [90, 1],
      [400, 1],
      [200, 10],
      [900, 2],
    ] as const) {
      await page.evaluate(
        (count, every) => {
          const all = document.querySelectorAll('p');
          for (let index = 0; index < count; index += 1) all[index * every]?.remove();
        },
        gone,
        step,
      );
      left -= gone;
      await eventually(async () => (await known()) === left, `${gone} to be gone`);
      const painted = Math.min(left, paintedCount);
      expect(await paint()).toEqual([painted, painted, true]);
    }
    await page.close();
  });

  it('is said to be read only when its marks are what they should be', async () => {
    const page = await session.open(site.address('/long'));
    await session.read(page);
    const missing = await session.inPage(
      page,
      async (names) => {
        const { port1, port2 } = new MessageChannel();
        const turn = () =>
          new Promise((taken) => {
            port1.onmessage = taken;
            port2.postMessage(0);
          });
        const counts: number[] = [];
        for (let round = 0; round < 20; round += 1) {
          for (const paragraph of [...document.querySelectorAll('p')].slice(0, 40))
            paragraph.remove();
          do await turn();
          while ((globalThis as { euAiLens?: Bridge }).euAiLens?.state() !== 'done');
          const painted = names.map((name) => CSS.highlights.get(name)?.size ?? 0);
          counts.push(
            document.querySelectorAll('p').length - painted.reduce((sum, count) => sum + count, 0),
          );
        }
        return counts;
      },
      highlightNames.term,
    );
    expect(missing).toEqual(Array(20).fill(0));
    await page.close();
  });

  it('gets no listener for its terms where the reader switched the site off', async () => {
    const address = site.address('/article');
    const page = await session.open(address);
    await markOn(page, 'InvestAI');
    await session.setSettings({ sites: { localhost: 'off' } });
    await eventually(async () => (await marked(page)).length === 0, 'the marks to go');
    const reloaded = await session.open(address);
    await eventually(
      () =>
        session.inPage(reloaded, () => (globalThis as { euAiLensStarted?: true }).euAiLensStarted),
      'our script to have begun',
    );
    await sleep(800);
    expect(await marked(reloaded)).toEqual([]);
    expect(await session.describe(reloaded)).toBeUndefined();
    await session.setSettings({});
    await markOn(page, 'InvestAI');
    await markOn(reloaded, 'InvestAI');
  });
});

function serialise(page: { evaluate: (run: () => string) => Promise<string> }): Promise<string> {
  return page.evaluate(
    () =>
      new XMLSerializer().serializeToString(document) +
      [...document.querySelectorAll('*')].map((element) => element.childNodes.length).join(),
  );
}
