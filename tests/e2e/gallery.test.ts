import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { launch } from '../../lib/commands/launch.ts';
import { type GalleryServer, serveGallery } from '../gallery/serve-gallery.ts';
import { violations } from './accessibility.ts';

/**
 * Fonts differ from machine to machine, so pictures are not compared: they are saved for people, and what must
 * hold on any machine is measured. The pictures are in `.output/screenshots/gallery`.
 */
const folder = join(import.meta.dirname, '../../.output/screenshots/gallery');

const widths = [320, 375, 1280];
/** Every language is as long in both schemes, and every scheme has the same contrasts in all languages. */
const views = [
  ...['en', 'nl', 'de', 'fr', 'el'].map((language) => [language, 'light'] as const),
  ['de', 'dark'] as const,
];

describe.each(browserNames)('the gallery of components in %s', (name) => {
  let gallery: GalleryServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    gallery = await serveGallery();
    browser = await launch({ browser: name, headless: true });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  const show = async (width: number, scheme: string, language: string) => {
    await page.setViewport({ width, height: 900 });
    await page.goto(gallery.address(`?language=${language}&scheme=${scheme}`), {
      waitUntil: 'load',
    });
    await page.waitForSelector('html[data-ready]');
  };

  it.each(views)(
    'fits every width in "%s" in the %s scheme and has no accessibility problem',
    async (language, scheme) => {
      await show(widths[0] as number, scheme, language);
      // The guard: there is something to look at.
      expect(await page.$$eval('section', (sections) => sections.length)).toBeGreaterThan(8);
      for (const width of widths) {
        await page.setViewport({ width, height: 900 });
        expect(await page.evaluate(findLayoutProblems), `at ${width} px`).toEqual([]);
        if (language === 'de' || language === 'el')
          await page.screenshot({
            path: join(folder, `${name}-${language}-${scheme}-${width}.png`) as `${string}.png`,
            fullPage: true,
          });
      }
      expect(await violations(page)).toEqual([]);
    },
  );

  it('breaks no word of a title that has room in the card', async () => {
    await show(1280, 'light', 'fr');
    const titleOf = (stage: Element) => {
      const title = stage.shadowRoot?.querySelector('h2')?.firstChild as Text;
      const [longest] = title.data.split(/[\s-]/).toSorted((a, b) => b.length - a.length);
      const range = new Range();
      range.setStart(title, title.data.indexOf(longest as string));
      range.setEnd(title, range.startOffset + (longest as string).length);
      return { text: range.toString(), lines: range.getClientRects().length };
    };
    const statistic = '[aria-label="Card: a statistic"] .stage';
    expect(await page.$eval(statistic, titleOf)).toEqual({ text: 'entreprises', lines: 1 });
    await show(320, 'light', 'hu');
    const series = '[aria-label^="Card: a series"] .stage';
    const word = { text: 'Mesterségesintelligencia', lines: 1 };
    expect(await page.$eval(series, titleOf)).toEqual(word);
    await page.$eval(series, (stage) => {
      const [related] = [
        ...(stage.shadowRoot?.querySelectorAll<HTMLElement>('.related') ?? []),
      ].filter((button) => button.textContent?.startsWith('Mesterséges'));
      related?.click();
    });
    await page.waitForFunction(
      (stage) => document.querySelector(stage)?.shadowRoot?.querySelector('.back') != null,
      {},
      series,
    );
    expect(await page.$eval(series, titleOf)).toEqual(word);
    const tops = await page.$eval(series, (stage) =>
      [...(stage.shadowRoot?.querySelectorAll('.head .icon') ?? [])].map(
        (button) => button.getBoundingClientRect().top,
      ),
    );
    expect(new Set(tops).size, 'rows of buttons').toBe(1);
  });

  it('fits with text twice as large', async () => {
    await show(1280, 'light', 'de');
    await page.evaluate(() => {
      for (const stage of document.querySelectorAll<HTMLElement>('.stage'))
        stage.style.setProperty('--rem', '32px', 'important');
    });
    const size = await page.$eval(
      '.stage',
      (stage) =>
        getComputedStyle(stage.shadowRoot?.querySelector('.definition') as Element).fontSize,
    );
    expect(size).toBe('28px');
    const [number, room] = await page.$eval('.stage', (stage) => {
      const source = stage.shadowRoot?.querySelector('.sources li') as Element;
      const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      canvas.font = getComputedStyle(source).font;
      return [
        canvas.measureText('[17]').width,
        Number.parseFloat(getComputedStyle(source).paddingInlineStart),
      ] as const;
    });
    expect(number, 'the number of a source, before its title').toBeLessThan(room);
    expect(await page.evaluate(findLayoutProblems)).toEqual([]);
  });

  it.runIf(name === 'chrome')('keeps its shapes in forced colours', async () => {
    await show(375, 'dark', 'en');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const borders = await page.$eval('.stage', (stage) =>
      ['.head .icon', '.copy'].map(
        (icon) => getComputedStyle(stage.shadowRoot?.querySelector(icon) as Element).borderTopStyle,
      ),
    );
    // The one for copying reaches over the text below it.
    expect(borders).toEqual(['solid', 'none']);
    await page.screenshot({ path: join(folder, 'chrome-forced-colors.png') as `${string}.png` });
    await session.detach();
  });
});

/** Runs in the page: what sticks out, is cut off or is too small to hit. */
function findLayoutProblems(): string[] {
  const problems: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth)
    problems.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  for (const section of document.querySelectorAll('section')) {
    const root = section.querySelector('.stage')?.shadowRoot;
    const say = (element: Element, what: string) =>
      problems.push(
        `${section.ariaLabel}: ${element.tagName}.${element.getAttribute('class')} ${what}`,
      );
    for (const element of root?.querySelectorAll<HTMLElement>('*') ?? []) {
      if (element.closest('.visually-hidden') !== null || element.namespaceURI?.endsWith('svg'))
        continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      if (box.right > innerWidth + 0.5 || box.left < -0.5) say(element, 'sticks out');
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        say(element, `is cut off: ${element.scrollWidth} in ${element.clientWidth}`);
      const isTarget = element.matches('button, summary, input, select');
      if (isTarget && (box.width < 24 || box.height < 24)) say(element, 'is too small a target');
    }
  }
  return problems;
}
