import { ask } from './ask.ts';
import { bridge, type CardFigure } from './bridge.ts';
import type { FigureOptions, PageFigure, PageFigures } from './figures.ts';
import type { PageTerm } from './scanner.ts';

export interface LoadedFigures {
  /** Called with each publication of terms; figures are read when all terms were. */
  update: (terms: () => readonly PageTerm[], changed: boolean, finished: boolean) => void;
  all: () => readonly PageFigure[];
  /** The marked figures in a text node, for the hit test. */
  in: (node: Node) => readonly PageFigure[];
  /** What the page says of an entry, for its card. */
  about: (entry: string) => CardFigure[];
  isReading: () => boolean;
  cost: PageFigures['cost'];
}

/**
 * Has the page's figures read by a script that is injected once the page has a term:
 * it is larger than this whole content script, and most pages have none.
 */
export function loadFigures(
  isWanted: boolean,
  options: FigureOptions,
  signal: AbortSignal,
): LoadedFigures {
  let reader: PageFigures | undefined;
  let latest: readonly PageTerm[] = [];
  let isLoading = false;
  let isChanged = false;

  const load = async () => {
    isLoading = true;
    if (bridge.get()?.createFigures === undefined) await ask({ name: 'load-figures' });
    isLoading = false;
    if (signal.aborted) return;
    reader = bridge.get()?.createFigures?.(options, signal);
    if (reader === undefined) options.onChange();
    else reader.update(latest);
  };

  const all = () => reader?.all() ?? [];
  return {
    update: (terms, changed, finished) => {
      isChanged ||= changed;
      if (!isWanted || !finished || !isChanged) return;
      isChanged = false;
      latest = terms();
      if (reader !== undefined) reader.update(latest);
      else if (latest.length > 0 && !isLoading) void load();
    },
    all,
    in: (node) => reader?.in(node) ?? [],
    about: (entry) =>
      all()
        .filter((figure) => figure.entry === entry)
        .map(({ text, verdict, fact, record }) => ({ text, verdict, fact, record })),
    cost: () => reader?.cost() ?? { total: 0, longest: 0, slices: 0 },
    isReading: () => isLoading || reader?.isReading() === true,
  };
}
