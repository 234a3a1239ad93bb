import { ask } from '../ask.ts';
import { bridge } from '../bridge.ts';
import type { Cost } from '../slices/cost.ts';
import type { TermChange } from '../terms/term-store.ts';
import type { TextRun } from '../text/text-runs.ts';
import type { FigureOptions, PageFigure, PageFigures } from './figures.ts';

/** What was read of a page and not yet looked at for figures. */
export interface PageNews {
  changes: TermChange[];
  /** Those with a digit. */
  runs: TextRun[];
  /** Some were not kept: a page that names nothing may be read for hours. */
  isPartial: boolean;
  /** Called with each run with a digit that is read. */
  take: (run: TextRun) => void;
}

export interface LoadedFigures {
  /** Reads the figures beside what has changed, and has the script injected when there is a first term. */
  update: () => void;
  all: () => readonly PageFigure[];
  /** The marked figures in a text node, for the hit test. */
  in: (node: Node) => readonly PageFigure[];
  isReading: () => boolean;
  /** Undefined while nothing was read. */
  cost: () => Cost | undefined;
}

export interface LoaderOptions extends FigureOptions {
  news: PageNews;
  /** Has all of the page read once more. */
  readAgain: () => void;
}

/**
 * Has the page's figures read by a script that is injected once the page has a term:
 * it is larger than this whole content script, and most pages have none.
 */
export function loadFigures(
  isWanted: boolean,
  options: LoaderOptions,
  signal: AbortSignal,
): LoadedFigures {
  const { news } = options;
  let reader: PageFigures | undefined;
  let isLoading = false;
  /** The changes that were there when the script could not be had: it is tried again with the next term. */
  let missed = 0;

  const load = async () => {
    isLoading = true;
    if (bridge.get()?.createFigures === undefined) await ask({ name: 'load', script: 'figures' });
    isLoading = false;
    if (signal.aborted) return;
    reader = bridge.get()?.createFigures?.(options, signal);
    if (reader === undefined) {
      missed = news.changes.length;
      options.onChange();
      return;
    }
    hand(reader);
    news.take = reader.take;
    for (const run of news.runs) reader.take(run);
    news.runs = [];
    if (news.isPartial) options.readAgain();
    news.isPartial = false;
  };

  const hand = (to: PageFigures) => {
    for (const change of news.changes) to.update(change);
    news.changes = [];
  };

  if (!isWanted) {
    news.runs = [];
    news.take = () => {};
  }
  return {
    update: () => {
      if (!isWanted) news.changes = [];
      else if (reader !== undefined) hand(reader);
      else if (!isLoading && news.changes.slice(missed).some(({ added }) => added.length > 0))
        void load();
    },
    all: () => reader?.all() ?? [],
    in: (node) => reader?.in(node) ?? [],
    cost: () => reader?.cost(),
    isReading: () => isLoading || reader?.isReading() === true,
  };
}
