import type { Page } from 'puppeteer-core';
import { highlightNames } from '../../page/highlights.ts';
import { allOf, type Lab, type PageCost } from './lab.ts';
import type { BenchSite } from './pages.ts';
import { millisecondsOfOurs, type Sample } from './profile.ts';
import { budgets, median, Rows } from './rows.ts';

export interface ReadingOptions {
  title: string;
  path: string;
  /** How many fresh pages, with and without the extension in turn. */
  runs: number;
  /** How many times the floor all our work may be; undefined where another row decides. */
  timesFloor?: number;
}

export interface Reading {
  rows: Rows;
  /** All our work in milliseconds, the median, and the part that finds and marks terms. */
  total: number;
  terms: number;
}

/**
 * Reads a page several times. All our work is the main-thread time of the extension's scripts from their
 * injection until the last mark is set: the slices' own account, the median, plus what is outside slices
 * (evaluating the scripts, replies of storage), which one profiled reading shows as a share: profiling
 * slows a page too much to take its milliseconds as they are.
 *
 * The browser's own work for us, laying out and painting marks, has a row of its own.
 */
export async function measureReading(
  lab: Lab,
  site: BenchSite,
  { title, path, runs, timesFloor }: ReadingOptions,
): Promise<Reading> {
  const floors: Floor[] = [];
  const costs: { terms: number; figures: number; longest: number; frame: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const plain = await lab.open(site.address(path, false));
    floors.push(await walk(plain));
    await plain.close();
    const page = await lab.open(site.address(path, true));
    const cost = await lab.settled(page);
    const { longest } = allOf(cost);
    const frame = await timeFrame(page);
    costs.push({ terms: cost.terms.total, figures: cost.figures.total, longest, frame });
    await page.close();
  }
  const outside = await measureOutside(lab, site, path);
  const of = (pick: (cost: (typeof costs)[number]) => number) => median(costs.map(pick));
  const floor = median(floors.map(({ first }) => first));
  const inSlices = of(({ terms, figures }) => terms + figures);
  const total = inSlices * (1 + outside);
  const rows = new Rows(lab.name, title);
  rows.againstFloor('floor: first walk over the text', floor, floor);
  rows.againstFloor('floor walked again', median(floors.map(({ again }) => again)), floor);
  rows.againstFloor(
    'our slices: terms',
    of(({ terms }) => terms),
    floor,
  );
  rows.againstFloor(
    'our slices: figures',
    of(({ figures }) => figures),
    floor,
  );
  rows.againstFloor('outside slices: start, replies', inSlices * outside, floor);
  rows.againstFloor('all our work', total, floor, timesFloor);
  rows.milliseconds(
    'longest slice',
    of(({ longest }) => longest),
    budgets.slice,
  );
  rows.milliseconds(
    'the browser’s frame with all marks new',
    of(({ frame }) => frame),
  );
  return { rows, total, terms: of(({ terms }) => terms) * (1 + outside) };
}

/** What our scripts do outside their slices, as a share of the slices. */
export async function measureOutside(lab: Lab, site: BenchSite, path: string): Promise<number> {
  const { samples, cost } = await profileReading(lab, site, path);
  return Math.max(0, millisecondsOfOurs(samples) / allOf(cost).total - 1);
}

/** Opens a page and samples its process until all was read. */
export async function profileReading(
  lab: Lab,
  site: BenchSite,
  path: string,
): Promise<{ samples: Sample[]; cost: PageCost }> {
  // The profiler needs the process before the page is in it.
  const page = await lab.open(site.address('/empty', true));
  let cost: PageCost | undefined;
  const samples = await lab.profiled(page, async () => {
    await page.goto(site.address(path, true), { waitUntil: 'load' });
    cost = await lab.settled(page);
  });
  await page.close();
  return { samples, cost: cost as unknown as PageCost };
}

interface Floor {
  first: number;
  again: number;
}

/**
 * Walks over all text nodes and reads every character, in milliseconds. The first walk is the floor: our own
 * script always runs for the first time too.
 */
function walk(page: Page): Promise<Floor> {
  return page.evaluate(() => {
    const time = () => {
      const begin = performance.now();
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      let sum = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { data } = node as Text;
        for (let index = 0; index < data.length; index += 1) sum += data.charCodeAt(index);
      }
      return sum > 0 ? performance.now() - begin : 0;
    };
    return { first: time(), again: time() };
  });
}

/** Main-thread milliseconds of the frame that paints all marks anew, less those of a frame in which nothing changed. */
function timeFrame(page: Page): Promise<number> {
  return page.evaluate(async (name) => {
    const marks = CSS.highlights.get(name);
    if (marks === undefined) return 0;
    const frame = () =>
      new Promise<number>((painted) =>
        requestAnimationFrame(() => {
          const begin = performance.now();
          const channel = new MessageChannel();
          // The task after a frame's callbacks runs when the frame has been laid out and painted.
          channel.port1.onmessage = () => painted(performance.now() - begin);
          channel.port2.postMessage(null);
        }),
      );
    CSS.highlights.delete(name);
    await frame();
    const idle = await frame();
    CSS.highlights.set(name, marks);
    return Math.max(0, (await frame()) - idle);
  }, highlightNames.term);
}
