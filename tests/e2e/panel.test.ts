import { afterEach, describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { violations } from './accessibility.ts';
import { says } from './controls.ts';
import { cutOff } from './cut-off.ts';
import { eventually, extensionPage, marked, sleep } from './harness.ts';
import { clickRow, current, reveal, rows } from './panel-rows.ts';
import { withPanel } from './with-panel.ts';

/** One block of many screens, with its terms far from its middle. */
const tallPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tall</title>
  <link rel="icon" href="data:,"><pre>${'A line.\n'.repeat(99)}AI Factories.\n${'A line.\n'.repeat(99)}InvestAI.\n${'A line.\n'.repeat(400)}</pre></html>`;

describe.each(browserNames)('the side panel in %s', (name) => {
  const { session, site, openPanel, withRows } = withPanel(name, {
    '/tall': { html: tallPage },
    '/paper.pdf': { html: '%PDF-1.4', headers: { 'content-type': 'application/pdf' } },
  });
  afterEach(() => session.setSettings({}));

  it('lists the terms in reading order with sentence, definition and sourced figures', async () => {
    const { panel } = await withRows('/article');
    const heading = await panel.$eval('h1', (title) => title.textContent);
    expect(heading).toBe('Can Europe still catch up in AI?');
    const investai = await reveal(panel, 'InvestAIFunding');
    expect(investai).toContain('When Ursula von der Leyen launched InvestAI in Paris');
    expect(investai).toContain('200 billion euros');
    expect(investai).toContain('as of 11 February 2025');
    expect(await panel.$eval('.facts a', (link) => link.getAttribute('href'))).toMatch(/^https:/);
  });

  it('leads to a place on the page, and follows the reader there', async () => {
    const { page, panel } = await withRows('/article');
    await clickRow(panel, 'Weizenbaum');
    await eventually(() => page.evaluate(() => scrollY > 300), 'the page to scroll');
    expect((await marked(page, 'eu-ai-lens-active'))[0]?.text).toBe('Weizenbaum Institute');
    await eventually(async () => (await current(panel))?.includes('Weizenbaum'), 'its row');
    await eventually(
      async () => (await marked(page, 'eu-ai-lens-active')).length === 0,
      'the mark of what was shown to go',
    );
    // A page behind another tab does not scroll.
    await page.bringToFront();
    await page.evaluate(async () => {
      scrollTo(0, 0);
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    });
    await panel.bringToFront();
    await eventually(
      () => panel.$eval('.rows', (list) => list.scrollTop === 0),
      'the list to be back at its beginning',
    );
    await page.bringToFront();
    await page.evaluate(async () => {
      scrollTo(0, document.documentElement.scrollHeight);
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    });
    await panel.bringToFront();
    await eventually(async () => (await current(panel))?.includes('Weizenbaum'), 'the last row');
  });

  it('leads into a block of many screens, and marks each place as long', async () => {
    const { page, panel } = await withRows('/tall');
    const active = async () => (await marked(page, 'eu-ai-lens-active'))[0];
    const leadsTo = async (text: string) => {
      const begin = Date.now();
      await clickRow(panel, text);
      const mark = await eventually(
        async () => ((await active())?.text === text ? active() : undefined),
        `the mark on ${text}`,
      );
      expect(mark.y).toBeGreaterThan(0);
      expect(mark.y).toBeLessThan(800);
      return begin;
    };
    await leadsTo('AI Factories');
    await sleep(2000);
    const begin = await leadsTo('InvestAI');
    await eventually(async () => (await active()) === undefined, 'the mark to go');
    expect(Date.now() - begin).toBeGreaterThan(2400);
  });

  it('follows the page through changes and to the next page', async () => {
    const { page, panel } = await openPanel('/single-page');
    await says(panel, '.note', 'No EU AI terms');
    await page.bringToFront();
    await page.click('#next');
    await eventually(async () => (await rows(panel)).length > 2, 'rows for the new text');
    await page.goto(site.address('/article'));
    await eventually(
      async () =>
        (await panel.$eval('h1', (title) => title.textContent)) ===
        'Can Europe still catch up in AI?',
      'the next page',
    );
    await eventually(async () => (await rows(panel)).length > 5, 'its rows');
  });

  it('says why there is nothing, and switches the site on again', async () => {
    const { page, panel } = await openPanel('/plain');
    await says(panel, '.note', 'No EU AI terms');
    await session.setSettings({ sites: { localhost: 'off' } });
    await says(panel, '.note', 'Switched off here');
    await panel.click('.notice button');
    await page.goto(site.address('/article'));
    await eventually(async () => (await rows(panel)).length > 5, 'the rows');
    const id = await panel.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
    const restricted = await extensionPage(session.browser, name, `sidepanel.html?tab=${id}`);
    await says(restricted, '.note', 'lets no extension work');
  });

  it('says why a page is refused that the tab went on to', async () => {
    const { page, panel } = await openPanel('/plain');
    await says(panel, '.note', 'No EU AI terms');
    void page.goto(site.address('/paper.pdf')).catch(() => undefined);
    await says(panel, '.note', 'PDF viewer');
    await page.close();
  });

  it('compares the figures of the page with the record, those that part ways first', async () => {
    const { panel } = await withRows('/article');
    const first = await eventually(
      async () => (await rows(panel)).find((row) => row.includes('This page: ')),
      'a figure check',
    );
    expect((await rows(panel))[1]).toBe(first);
    await panel.setViewport({ width: 900, height: 800 });
    const beside = await panel.$$eval('.rows li:has(.figure-note)', (all) =>
      all
        .filter((row) => {
          const name = row.querySelector('h3')?.getBoundingClientRect().bottom ?? Infinity;
          return name > (row.querySelector('.figure-note')?.getBoundingClientRect().top ?? 0);
        })
        .map((row) => row.textContent),
    );
    expect(beside, 'records beside the name of their term').toEqual([]);
    expect(first).toMatch(/Record: .* since .* was the figure of /);
    await panel.click('.filters input');
    await eventually(async () => {
      const all = (await rows(panel)).slice(1);
      return all.length > 0 && all.every((row) => / was the figure of |Record: /.test(row));
    }, 'nothing but figures that part ways');
    expect((await rows(panel)).join()).not.toContain('The record agrees');
  });

  it.each(['el', 'hu'] as const)('fits a sidebar of 200 px in "%s"', async (language) => {
    await session.setSettings({ cardLanguage: language });
    const { panel } = await withRows('/article');
    await panel.setViewport({ width: 200, height: 800 });
    await panel.click('[popovertarget]');
    const outside = await panel.$$eval('body *', (all) =>
      all
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map(({ tagName, className }) => `${tagName}.${className}`),
    );
    const lines = await panel.$eval('.format', (format) => {
      const range = new Range();
      range.selectNodeContents(format);
      return { format: range.toString(), lines: range.getClientRects().length };
    });
    expect(outside).toEqual([]);
    expect(lines).toEqual({ format: 'Markdown', lines: 1 });
  });

  it('filters by kind of term', async () => {
    const { panel } = await withRows('/article');
    await panel.select('select', 'law');
    await eventually(async () => {
      const kinds = await panel.$$eval('.rows .category', (all) =>
        all.map((kind) => kind.textContent),
      );
      return kinds.length > 0 && kinds.every((kind) => kind === 'Law');
    }, 'laws only');
  });

  it('has room for its rows where the window is as low and narrow as at 200 %', async () => {
    const { panel } = await withRows('/article');
    await panel.setViewport({ width: 200, height: 400 });
    await panel.bringToFront();
    const list = await panel.$eval('.rows', ({ clientHeight }) => clientHeight);
    expect(list, 'height of the list').toBeGreaterThan(250);
    expect(await cutOff(panel)).toEqual([]);
    const isInSight = (selector: string) =>
      panel.$eval(selector, (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await panel.focus('.rows .place');
    await panel.keyboard.press('End');
    await eventually(() => isInSight('.rows'), 'the list with the focus, in whole');
    await panel.evaluate(() => scrollTo(0, 0));
    await panel.click('[popovertarget]');
    const menu = await panel.$eval('#export-menu', (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const isInWindow = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return { isInWindow, cutOff: element.scrollWidth - element.clientWidth };
    });
    expect(menu).toEqual({ isInWindow: true, cutOff: 0 });
    await panel.keyboard.press('Escape');
    await panel.focus('footer a');
    await eventually(() => isInSight('footer a'), 'the foot');
    const broken = await panel.$eval('.tools > p', (line) =>
      [...line.querySelectorAll('*'), line].flatMap(({ childNodes }) =>
        [...childNodes].flatMap((node) =>
          [...(node instanceof Text ? node.data : '').matchAll(/\d+ \S+/g)]
            .filter(({ index, 0: text }) => {
              const range = new Range();
              range.setStart(node, index);
              range.setEnd(node, index + text.length);
              return range.getClientRects().length > 1;
            })
            .map(([text]) => text),
        ),
      ),
    );
    expect(broken, 'numbers apart from what they count').toEqual([]);
  });

  it('has no accessibility faults', async () => {
    const { panel } = await withRows('/article');
    expect(await violations(panel)).toEqual([]);
    await panel.evaluate(() => document.querySelector<HTMLElement>('[popovertarget]')?.click());
    expect(await violations(panel)).toEqual([]);
  });
});
