import type { Page } from 'puppeteer-core';
import { allOf, type Lab } from './lab.ts';
import type { BenchSite } from './pages.ts';
import { budgets, Rows } from './rows.ts';

/** Changes of one kind that a page of `pages.ts` makes to itself. */
export interface Changes {
  path: string;
  title: string;
  /** The function of the page that makes the change of a number. */
  name: string;
  /** How many paragraphs a change adds or edits: each may take us so long. */
  paragraphs: number;
  /** Whether the slices of reading the page at first are measured elsewhere. */
  isLarge?: boolean;
}

export const changesOfAct: Changes[] = [
  { path: '/act', title: 'paragraph added to an act', name: 'add', paragraphs: 1 },
  { path: '/act', title: 'paragraph edited in an act', name: 'edit', paragraphs: 1 },
].map((changes) => ({ ...changes, isLarge: true }));

export const changesOfTenActs: Changes[] = [
  { path: '/ten-acts', title: 'paragraph added to ten acts', name: 'add', paragraphs: 1 },
  {
    path: '/ten-acts',
    title: 'paragraph edited in ten acts',
    name: 'edit',
    paragraphs: 1,
  },
].map((changes) => ({ ...changes, isLarge: true }));

export const changesOfSmallPages: Changes[] = [
  { path: '/feed', title: 'feed: item with terms', name: 'named', paragraphs: 1 },
  { path: '/feed', title: 'feed: item without terms', name: 'plain', paragraphs: 1 },
  { path: '/ticker', title: 'text edited in place', name: 'tick', paragraphs: 1 },
  {
    path: '/list',
    title: 'virtual list: 10 of 40 rows recycled',
    name: 'scroll',
    paragraphs: 10,
  },
  { path: '/routes', title: 'route change: 40 paragraphs swapped', name: 'go', paragraphs: 40 },
];

/** Between changes our slices have their turn. */
const restMilliseconds = 30;

type Changing = typeof globalThis & { benchChanges: Record<string, (index: number) => void> };

/**
 * What changes cost: the page's own part, a bare observer's and ours. The page's own is the time of the change
 * itself until all observers were called; a bare observer is what this grows by with an observer that does
 * nothing, medians: recording the mutation is the browser's work. Ours is the mean of what all our slices took.
 */
export async function measureChanges(
  lab: Lab,
  site: BenchSite,
  changes: Changes,
  count: number,
): Promise<Rows> {
  const rows = new Rows(lab.name, changes.title);
  const plain = await lab.open(site.address(changes.path, false));
  const { own, bare } = await changeObserved(plain, changes.name);
  await plain.close();
  const page = await lab.open(site.address(changes.path, true));
  const before = allOf(await lab.settled(page));
  await change(page, changes.name, count);
  const after = allOf(await lab.settled(page));
  await page.close();
  rows.milliseconds('the change itself', own);
  rows.milliseconds('a bare observer', Math.max(0, bare - own));
  rows.milliseconds(
    'our slices, a change',
    (after.total - before.total) / count,
    changes.paragraphs * budgets.change,
  );
  if (changes.isLarge !== true)
    rows.milliseconds('longest slice, first reading included', after.longest, budgets.slice);
  return rows;
}

/** Makes changes of a kind, with rests for us between them. */
export async function change(page: Page, name: string, count: number): Promise<void> {
  await page.evaluate(
    async (wanted, times, rest) => {
      const make = (globalThis as Changing).benchChanges[wanted];
      for (let index = 0; index < times; index += 1) {
        make?.(index);
        await new Promise((rested) => setTimeout(rested, rest));
      }
    },
    name,
    count,
    restMilliseconds,
  );
}

/** Ten changes are timed as one: a single one takes less than the clock tells. */
const block = 10;
const blocks = 40;

/** Milliseconds a change takes the page, medians: without an observer and with one that does nothing, in turn. */
function changeObserved(page: Page, name: string): Promise<{ own: number; bare: number }> {
  return page.evaluate(
    async (wanted, size, count) => {
      const make = (globalThis as Changing).benchChanges[wanted];
      const observer = new MutationObserver(() => undefined);
      let index = 0;
      const time = async () => {
        const begin = performance.now();
        for (const end = index + size; index < end; index += 1) {
          make?.(index);
          // Observers are called before this goes on.
          await undefined;
        }
        return (performance.now() - begin) / size;
      };
      const own: number[] = [];
      const bare: number[] = [];
      for (let done = 0; done < 2 * count; done += 1) {
        // Each goes first every other time: what comes after a rest is slower.
        const isObserved = done % 4 === 1 || done % 4 === 2;
        if (isObserved)
          observer.observe(document, { subtree: true, childList: true, characterData: true });
        (isObserved ? bare : own).push(await time());
        observer.disconnect();
        if (done % 2 === 1) await new Promise((rested) => setTimeout(rested));
      }
      const median = (values: number[]) => values.sort((a, b) => a - b)[count >> 1] as number;
      return { own: median(own), bare: median(bare) };
    },
    name,
    block,
    blocks,
  );
}
