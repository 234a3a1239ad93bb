import type { Page } from 'puppeteer-core';
import { tallyFrame } from '../../../components/tab/tally.ts';
import { median } from '../../evaluation/median.ts';
import { highlightNames } from '../../interface/mark-names.ts';
import type { Bridge } from '../../page/bridge.ts';
import { allOf, type Lab, type PageCost } from './lab.ts';
import type { BenchSite } from './pages.ts';
import { millisecondsOfOurs, type Sample } from './profile.ts';
import { budgets, Rows } from './rows.ts';

export interface ReadingOptions {
  title: string;
  path: string;
  /** How many fresh pages, with and without the extension in turn. */
  runs: number;
  /** How many times the floor all our work may be; without it only slices are measured. */
  timesFloor?: number;
}

export interface Reading {
  rows: Rows;
  /** All that was measured of our work in milliseconds, the median, and the part that finds and marks terms. */
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
  const floors: { page: Floor; script: Floor }[] = [];
  const costs: {
    terms: number;
    figures: number;
    longest: number;
    frame: number;
    forPopup: number;
    forPanel: number;
  }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const plain = await lab.open(site.address(path, false));
    floors.push({
      page: await plain.evaluate(walk),
      script: await lab.inContentScript(plain, walk),
    });
    await plain.close();
    const page = await lab.open(site.address(path, true));
    const { terms, figures } = await lab.settled(page);
    if (terms.slices === 0) throw new Error(`${path} was not read`);
    costs.push({
      terms: terms.total,
      figures: figures.total,
      longest: Math.max(terms.longest, figures.longest),
      forPopup: await longestWait(lab, page, tallyFrame),
      forPanel: await longestWait(lab, page, describeSentences),
      frame: await timeFrame(page),
    });
    await page.close();
  }
  const floorOf = (pick: (floor: (typeof floors)[number]) => number) => median(floors.map(pick));
  const costOf = (pick: (cost: (typeof costs)[number]) => number) => median(costs.map(pick));
  const floor = floorOf((each) => each.page.first);
  const slices = costOf((cost) => cost.terms + cost.figures);
  const terms = costOf((cost) => cost.terms);
  const rows = new Rows(lab.name, title);
  rows.againstFloor('floor: first walk over the text', floor, floor);
  rows.againstFloor(
    'the walk again',
    floorOf((each) => each.page.again),
    floor,
  );
  rows.againstFloor(
    'the walk in a content script',
    floorOf((each) => each.script.first),
    floor,
  );
  rows.againstFloor('our slices: terms', terms, floor);
  rows.againstFloor(
    'our slices: figures',
    costOf((cost) => cost.figures),
    floor,
  );
  const longest = costOf((cost) => cost.longest);
  const frame = costOf((cost) => cost.frame);
  const describe = () => {
    const forPopup = costOf((cost) => cost.forPopup);
    const forPanel = costOf((cost) => cost.forPanel);
    rows.milliseconds('describing it to the popup', forPopup, budgets.description);
    rows.milliseconds('to the panel, with sentences', forPanel, budgets.description);
  };
  if (timesFloor === undefined) {
    rows.milliseconds('longest slice', longest, budgets.slice);
    describe();
    return { rows, total: slices, terms };
  }
  const outside = await measureOutside(lab, site, path);
  rows.againstFloor('outside slices: start, replies', slices * outside, floor);
  rows.againstFloor('all our work', slices * (1 + outside), floor, timesFloor);
  rows.milliseconds('longest slice', longest, budgets.slice);
  describe();
  rows.milliseconds('the browser’s frame with all marks new', frame);
  return { rows, total: slices * (1 + outside), terms: terms * (1 + outside) };
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
function walk(): Floor {
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
}

/** The longest milliseconds a page waited while something was asked of it from outside, the answer's way included. */
async function longestWait(lab: Lab, page: Page, ask: () => unknown): Promise<number> {
  await lab.inContentScript(page, watchWaits);
  await lab.inContentScript(page, ask);
  return lab.inContentScript(page, readLongestWait);
}

interface Waits {
  longestWait?: () => number;
}

function watchWaits(): void {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  // A message comes wherever the page has its turn.
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  (globalThis as Waits).longestWait = () => {
    port1.close();
    return longest;
  };
}

const readLongestWait = () => (globalThis as Waits).longestWait?.() ?? Number.NaN;

/** What the panel is told, but for its way there, which is in many messages. */
async function describeSentences(): Promise<void> {
  await (globalThis as { euAiLens?: Bridge }).euAiLens?.describe('sentences');
}

/** Main-thread milliseconds of the frame that paints all marks anew, less those of a frame in which nothing changed. */
function timeFrame(page: Page): Promise<number> {
  return page.evaluate(async (names) => {
    const marks = names.flatMap((name) => {
      const highlight = CSS.highlights.get(name);
      return highlight === undefined ? [] : ([[name, highlight]] as const);
    });
    if (marks.length === 0) return 0;
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
    for (const [name] of marks) CSS.highlights.delete(name);
    await frame();
    const idle = await frame();
    for (const [name, highlight] of marks) CSS.highlights.set(name, highlight);
    return Math.max(0, (await frame()) - idle);
  }, highlightNames.term);
}
