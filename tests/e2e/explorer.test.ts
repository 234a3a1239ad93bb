import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { loadDataset } from '../../lib/dataset/load.ts';
import { violations } from './accessibility.ts';
import { eventually, extensionPage } from './harness.ts';
import { fixedTexts } from './text-size.ts';
import { withSession } from './with-session.ts';

const { entries } = loadDataset();

describe.each(browserNames)('the dataset explorer in %s', (name) => {
  const { session } = withSession(name);
  let page: Page;
  beforeAll(async () => {
    page = await extensionPage(session.browser, name, 'explorer.html#/entry/ai-factories');
    await page.setViewport({ width: 1000, height: 800 });
  });

  const heading = () => page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  const turnTo = async (hash: string, title: string) => {
    await page.evaluate((wanted) => {
      location.hash = wanted;
    }, hash);
    await eventually(async () => (await heading()) === title, `the page ${hash}`);
  };

  it('has a page an entry, with every fact, its source, names in other languages and a chart', async () => {
    await eventually(async () => (await heading()) === 'AI Factories', 'the entry');
    const text = await eventually(async () => {
      const found = await page.evaluate(() => document.querySelector('main')?.textContent ?? '');
      return found.includes('Names by language') && found;
    }, 'the names');
    expect(text).toContain('as of 10 October 2025');
    expect(text).toContain('AI-fabriek');
    expect(
      await page.$$eval('.step-chart.large', (charts) =>
        charts.map((chart) => chart.getAttribute('aria-label')),
      ),
    ).toContainEqual(expect.stringContaining('19 (10 October 2025)'));
    const sources = await page.$$eval('.sources a', (links) => links.map((link) => link.href));
    // What the chart draws has sources of its own.
    for (const step of entries.find(({ id }) => id === 'ai-factories')?.facts ?? [])
      if (step.predicate === 'sites-selected') expect(sources).toContain(step.source.url);
    expect(sources.every((address) => address.startsWith('https://'))).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(await fixedTexts(page)).toEqual([]);
  });

  it('writes the value of a step down clear of its line, and legibly in a narrow window', async () => {
    await turnTo('#/entry/jupiter', 'JUPITER');
    await page.setViewport({ width: 320, height: 800 });
    const [point, label] = await page.$eval('.step-chart.large', (chart) =>
      ['.standing', 'g:last-of-type text'].map((part) =>
        chart.querySelector(part)?.getBoundingClientRect().toJSON(),
      ),
    );
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.setViewport({ width: 1000, height: 800 });
    expect(scrolled, 'width of what is drawn').toBeLessThanOrEqual(320);
    expect(label.left).toBeGreaterThan(point.left + point.width / 2);
    expect(label.height).toBeGreaterThan(11);
    await turnTo('#/entry/ai-factories', 'AI Factories');
  });

  it.each([
    ['ai-gigafactories', 'AI Gigafactories'],
    ['digital-europe-programme', 'Digital Europe Programme'],
    ['global-ai-adoption', 'AI use by organisations worldwide (survey)'],
  ])(
    'writes nothing over other words or out of the window in the chart of %s',
    async (id, title) => {
      await turnTo(`#/entry/${id}`, title);
      for (const width of [320, 1000]) {
        await page.setViewport({ width, height: 800 });
        const faults = await page.$eval('.step-chart.large', (chart) => {
          const words = [...chart.querySelectorAll('text')].filter(
            (text) => text.textContent !== '',
          );
          if (words.length < 3) return ['next to nothing is written'];
          const boxes = words.map((word) => word.getBoundingClientRect());
          return words
            .filter((_, index) => {
              const { left, right, top, bottom } = boxes[index] as DOMRect;
              const isOverAnother = (other: DOMRect) =>
                left < other.right &&
                right > other.left &&
                top < other.bottom &&
                bottom > other.top;
              return left < 0 || right > innerWidth || boxes.slice(index + 1).some(isOverAnother);
            })
            .map((word) => word.textContent);
        });
        expect(faults, `at ${width} pixels`).toEqual([]);
      }
      await turnTo('#/entry/ai-factories', 'AI Factories');
    },
  );

  it.runIf(name === 'chrome')(
    'prints without its controls, and with the addresses of its sources',
    async () => {
      await page.emulateMediaType('print');
      const printed = await page.evaluate(() => ({
        controls: [...document.querySelectorAll('nav, search, .copy')].filter((control) =>
          control.checkVisibility(),
        ).length,
        address: getComputedStyle(document.querySelector('.sources a') as Element, '::after')
          .content,
      }));
      await page.emulateMediaType();
      expect(printed).toEqual({ controls: 0, address: expect.stringContaining('<https://') });
    },
  );

  it('turns to related entries and back to where it was read, with the focus on the heading', async () => {
    await page.bringToFront();
    const read = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          addEventListener('scrollend', () => setTimeout(() => resolve(scrollY)), { once: true });
          document.querySelector('.related')?.scrollIntoView();
        }),
    );
    expect(read).toBeGreaterThan(1000);
    await page.evaluate(() => document.querySelector<HTMLElement>('.related a')?.click());
    await eventually(async () => (await heading()) !== 'AI Factories', 'the related entry');
    await eventually(
      () => page.evaluate(() => document.activeElement?.tagName === 'H1'),
      'the focus on its heading',
    );
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => history.back());
    await eventually(async () => (await heading()) === 'AI Factories', 'the first again');
    await eventually(() => page.evaluate((y) => scrollY === y, read), 'the place it was read to');
  });

  it('lists all entries by category', async () => {
    await turnTo('#/', 'All terms');
    expect(await page.$$eval('.categories li', (items) => items.length)).toBeGreaterThan(150);
    expect(await violations(page)).toEqual([]);
    await turnTo('#/category/law', 'Law');
    expect(await page.$$eval('.entries li', (items) => items.length)).toBeGreaterThan(10);
    expect(await violations(page)).toEqual([]);
  });

  it('finds entries as their name is typed, and keeps the search in the address', async () => {
    await turnTo('#/', 'All terms');
    await page.bringToFront();
    await page.type('input[type=search]', 'gigafactoris');
    await eventually(async () => /terms? for “gigafactoris”/.test(await heading()), 'the results');
    expect(await page.$eval('.entries a', (link) => link.textContent)).toBe('AI Gigafactories');
    expect(await page.evaluate(() => location.hash)).toBe('#/search/gigafactoris');
    expect(await violations(page)).toEqual([]);
  });

  it('marks today among the dates', async () => {
    await turnTo('#/timeline', 'Timeline');
    const { top = 0 } = await page.$eval('.today', (today) =>
      today.getBoundingClientRect().toJSON(),
    );
    expect(top > 0 && top < 800, `today at ${top} px`).toBe(true);
    const [before, after] = await page.$eval('[aria-current=date]', (mark) => {
      const all = [...document.querySelectorAll('.timeline li')];
      const at = all.indexOf(mark);
      const date = (item: Element | undefined) =>
        item?.querySelector('time')?.getAttribute('datetime') ?? '';
      return [date(all[at - 1]), date(all[at + 1])];
    });
    const today = new Date().toISOString().slice(0, 10);
    // A month or a year lies before today only when it is over.
    expect(before).toMatch(/^\d{4}/);
    expect(`${before}-99-99`.slice(0, 10) < today || (before as string) < today).toBe(true);
    expect((after as string) >= today.slice(0, after?.length)).toBe(true);
    const told = await page.$$eval('.timeline .tag.press', (tags) => tags.length);
    expect(told, 'dates of the press').toBeGreaterThan(10);
    expect(await violations(page)).toEqual([]);
  });

  it('draws a map with the same places as its table', async () => {
    await turnTo('#/map', 'Map');
    const drawn = () => page.$$eval('.map title', (titles) => titles.length);
    const rows = () => page.$$eval('tbody tr', (all) => all.length);
    const [cities, places] = [await drawn(), await rows()];
    expect(cities).toBeGreaterThan(25);
    expect(places).toBeGreaterThan(40);
    await page.evaluate(() => document.querySelector<HTMLElement>('.legend input')?.click());
    await eventually(async () => (await rows()) < places, 'fewer rows');
    expect(await drawn()).toBeLessThan(cities);
    expect(await violations(page)).toEqual([]);
    for (const width of [320, 610]) {
      await page.setViewport({ width, height: 800 });
      const wide = await page.evaluate(() =>
        [document.documentElement, document.querySelector('table') as Element].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
      expect(wide, `at ${width} px`).toEqual([0, 0]);
    }
    await page.setViewport({ width: 1000, height: 800 });
  });

  it('names the cities of its map as the reader does', async () => {
    await session.setSettings({ cardLanguage: 'el' });
    const map = await extensionPage(session.browser, name, 'explorer.html?el#/map');
    for (const selector of ['.map title', 'tbody td'])
      await eventually(
        () =>
          map.$$eval(selector, (all) => all.some(({ textContent }) => /^Αθήνα/.test(textContent))),
        `Athens in ${selector}`,
      );
    await map.close();
    await session.setSettings({});
  });

  it('says so when there is no such entry', async () => {
    await turnTo('#/entry/nothing', 'There is no term “nothing” in this dataset.');
  });
});
