import type { Page } from 'puppeteer-core';
import { launch } from '../launch.ts';
import { exactClock, type Lab, openPage } from './lab.ts';
import type { BenchSite } from './pages.ts';
import { budgets, Rows } from './rows.ts';

export interface StylingOptions {
  title: string;
  path: string;
  /** How many fresh pages in each of the two browsers, in turn. */
  runs: number;
}

/**
 * What a page pays for the rules of our marks whenever it has itself styled anew, as by a change of theme: beside a
 * browser without the extension, as pages get the rules on sites that are switched off too. Minima: styling has no
 * first time, and what else the browser does only adds to it.
 */
export async function measureStyling(
  lab: Lab,
  site: BenchSite,
  { title, path, runs }: StylingOptions,
): Promise<Rows> {
  const address = site.address(path, true);
  const bare = await launch({ browser: lab.name, headless: true, preferences: exactClock });
  let plain = Number.POSITIVE_INFINITY;
  let ours = Number.POSITIVE_INFINITY;
  try {
    for (let run = 0; run < runs; run += 1) {
      const without = await openPage(bare, address);
      plain = Math.min(plain, await style(without));
      await without.close();
      const page = await lab.open(address);
      await lab.settled(page);
      ours = Math.min(ours, await style(page));
      await page.close();
    }
  } finally {
    await bare.close();
  }
  const rows = new Rows(lab.name, title);
  rows.milliseconds('styling the page anew, no extension there', plain);
  rows.ratio('the same with the rules of our marks', ours / plain, { atMost: budgets.styling });
  return rows;
}

const repetitions = 12;

/** The fewest milliseconds in which all elements of a page are styled anew, without layout. */
function style(page: Page): Promise<number> {
  return page.evaluate((count) => {
    const { documentElement, body } = document;
    const last = body.lastElementChild as Element;
    const times = Array.from({ length: count }, (_, time) => {
      const begin = performance.now();
      // All inherit it.
      documentElement.style.color = `#11111${time % 10}`;
      const { color } = getComputedStyle(last);
      return color === '' ? Number.POSITIVE_INFINITY : performance.now() - begin;
    });
    return Math.min(...times);
  }, repetitions);
}
