import { ask } from './ask.ts';
import { bridge } from './bridge.ts';
import type { Cost } from './cost.ts';
import type { FigureOptions, PageFigure, PageFigures } from './figures.ts';
import type { PageTerm } from './scanner.ts';

export interface LoadedFigures {
  /** Reads the figures beside these terms, unless they are the same list as before. */
  update: (terms: readonly PageTerm[]) => void;
  all: () => readonly PageFigure[];
  /** The marked figures in a text node, for the hit test. */
  in: (node: Node) => readonly PageFigure[];
  isReading: () => boolean;
  /** Undefined while nothing was read. */
  cost: () => Cost | undefined;
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
    update: (terms) => {
      if (!isWanted || terms === latest) return;
      latest = terms;
      if (reader !== undefined) reader.update(latest);
      else if (latest.length > 0 && !isLoading) void load();
    },
    all,
    in: (node) => reader?.in(node) ?? [],
    cost: () => reader?.cost(),
    isReading: () => isLoading || reader?.isReading() === true,
  };
}
