import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import type { Bridge } from '../../lib/page/bridge.ts';
import { eventually, marked } from './harness.ts';
import { withSession } from './with-session.ts';

const figureMark = 'eu-ai-lens-figure';

describe.each(browserNames)('figures on a page in %s', (name) => {
  const { session, site } = withSession(name, {
    '/edited': {
      html: '<!doctype html><html lang="en"><body><p>EuroHPC has 13 AI Factories.</p><p>Horizon Europe has €93.5 billion.</p></body></html>',
    },
    '/repeated': {
      html: '<!doctype html><html lang="en"><body><p>EuroHPC has 13 AI Factories.</p><p>Once more: 13 AI Factories.</p></body></html>',
    },
    '/proposal': {
      html: '<!doctype html><html lang="en"><head><meta property="article:published_time" content="2023-06-20T08:00:00Z"></head><body><p>EuroHPC has 13 AI Factories. The AI Act has fines of up to 30 million euros for prohibited practices.</p></body></html>',
    },
    '/table': {
      html: '<!doctype html><html lang="en"><body><p>The EU’s InvestAI and EuroHPC in figures.</p><table><tr><th>AI Factories</th><td> <b>13</b></td></tr><tr><th>Horizon Europe</th><td><p>€93.5 billion</p></td></tr></table></body></html>',
    },
  });

  const figureMarks = async (page: Page) =>
    (await marked(page, figureMark)).map((figure) => figure.text);
  it('are marked where they are out of date, and listed with the record', async () => {
    const page = await session.open(site.address('/artikel'));
    const { figures } = await session.read(page);
    const marks = await figureMarks(page);
    expect(marks).toContain('13');
    expect(marks).toContain('13,5 procent');
    expect(marks).not.toContain('200 miljard euro');
    const text = await page.evaluate(() => document.body.textContent);
    expect(figures.map((figure) => text?.slice(figure.start, figure.end))).toEqual(
      figures.map((figure) => figure.text),
    );
    expect(figures).toContainEqual(
      expect.objectContaining({
        entry: 'ai-factories',
        text: '13',
        value: 13,
        unit: 'count',
        verdict: 'superseded',
        fact: 'sites-selected-2025-03-12',
        record: { value: 19, unit: 'count', asOf: '2025-10-10' },
      }),
    );
  });

  it('do not part ways with a record that the page is older than', async () => {
    const page = await session.open(site.address('/proposal'));
    await session.read(page);
    expect(await figureMarks(page)).toEqual(['13']);
  });

  it('are read in the language of the page, whatever terms of their own readers have', async () => {
    const term = { term: 'zuurdesem', forms: [], definition: 'Bread.' };
    await session.setGlossary([term]);
    const page = await session.open(site.address('/artikel'));
    await session.read(page);
    expect(await figureMarks(page)).toContain('13,5 procent');
    await session.setGlossary([]);
  });

  it('open the card of what they are about', async () => {
    const page = await session.open(site.address('/repeated'));
    await session.read(page);
    const [figure, again] = await marked(page, figureMark);
    if (figure === undefined || again === undefined) throw new Error('a figure is not marked');
    await page.mouse.move(figure.x + 40, figure.y + 40);
    await page.mouse.move(figure.x, figure.y, { steps: 3 });
    const card = await eventually(() => session.cardText(page), 'the card of the figure');
    expect(card).toContain('AI Factories');
    expect(card).toMatch(/13.*19/s);
    expect(card.match(/This page: 13/g)).toHaveLength(1);
  });

  it('lose their mark with the text under them, and get it with new text', async () => {
    const page = await session.open(site.address('/edited'));
    await session.read(page);
    expect(await figureMarks(page)).toEqual(['13']);
    const write = (text: string) =>
      page.$eval(
        'p',
        (paragraph, written) => {
          (paragraph.firstChild as Text).data = written;
        },
        text,
      );
    await write('EuroHPC has 19 AI Factories.');
    await eventually(async () => (await figureMarks(page)).length === 0, 'the mark to go');
    await write('EuroHPC started with seven AI Factories, it is said: 7 AI Factories.');
    await eventually(async () => (await figureMarks(page)).includes('7'), 'a mark on the new text');
  });

  it('are read in the rows of tables, and anew with each change of name or figure', async () => {
    const page = await session.open(site.address('/table'));
    const { figures } = await session.read(page);
    expect(await figureMarks(page)).toEqual(['13']);
    expect(figures.map(({ text, verdict }) => `${text} ${verdict}`)).toEqual([
      '13 superseded',
      '€93.5 billion matches',
    ]);
    const text = await page.evaluate(() => document.body.textContent);
    expect(figures.map(({ start, end }) => text?.slice(start, end))).toEqual([
      '13',
      '€93.5 billion',
    ]);
    const write = (selector: string, written: string) =>
      page.$eval(
        selector,
        (element, data) => {
          (element.firstChild as Text).data = data;
        },
        written,
      );
    const becomes = (...marks: string[]) =>
      eventually(
        async () => (await figureMarks(page)).join() === marks.join(),
        `marks on ${marks.join() || 'nothing'}`,
      );
    await write('td b', '19');
    await becomes();
    await write('td b', '7');
    await becomes('7');
    await write('th', 'Visits of AI Factories');
    await becomes();
    await write('th', 'AI Factories');
    await becomes('7');
    await page.$eval('table', (table) =>
      table.insertAdjacentHTML('afterbegin', '<caption>Spain</caption>'),
    );
    await becomes();
    await page.$eval('caption', (caption) => caption.remove());
    await becomes('7');
    await page.$eval('td p', (paragraph) => paragraph.replaceChildren('€95.5 billion'));
    await becomes('7', '€95.5 billion');
    await page.$eval('table', (table) => table.remove());
    await becomes();
  });

  it('load nothing where there is no term, or where the reader wants none', async () => {
    const hasReader = (page: Page) =>
      session.inPage(
        page,
        () => (globalThis as { euAiLens?: Bridge }).euAiLens?.createFigures !== undefined,
      );
    const plain = await session.open(site.address('/plain'));
    await session.read(plain);
    expect(await hasReader(plain)).toBe(false);
    await session.setSettings({ figures: false });
    const page = await session.open(site.address('/strict'));
    const { terms } = await session.read(page);
    expect(await hasReader(page)).toBe(false);
    expect(terms.length).toBeGreaterThan(0);
    expect(await figureMarks(page)).toEqual([]);
    await session.setSettings({ figures: true });
    await eventually(async () => (await figureMarks(page)).includes('13'), 'the figure’s mark');
    expect(await hasReader(page)).toBe(true);
  });
});
