import { Painter } from '../marks/painter.ts';
import { compareInReadingOrder } from '../terms/reading-order.ts';
import type { TextRun } from '../text/text-runs.ts';
import type { PageFigure } from './figures.ts';

/** The figures found on a page, run by run, and those of them it shows. */
export interface FigureStore {
  /** Takes what was found in a run, in place of what was found in it before; shown with the next `show`. */
  keep: (run: TextRun, figures: readonly PageFigure[]) => void;
  /** Has a run shown anew in which nothing was found anew. */
  touch: (run: TextRun) => void;
  /** Whether there is no room for what may be found in a run. */
  isFull: (run: TextRun) => boolean;
  /** Shows what has changed, or takes it off a page whose figures are not wanted. */
  show: (isWanted: boolean) => void;
  /** Those shown, in reading order. */
  all: () => readonly PageFigure[];
  /** The marked figures that have a part in a text node. */
  in: (node: Node) => readonly PageFigure[];
}

/** Beyond this a page is a gazetteer: the rest of its figures are left alone. */
const maximumRuns = 3000;

export const none: readonly PageFigure[] = [];

/** @param isPainted whether they are marked on the page, and not only listed */
export function createFigureStore(isPainted: boolean, signal: AbortSignal): FigureStore {
  const found = new Map<TextRun, readonly PageFigure[]>();
  const shown = new Map<TextRun, readonly PageFigure[]>();
  const touched = new Set<TextRun>();
  let ordered: readonly PageFigure[] | undefined;
  const marked = new WeakMap<Node, PageFigure[]>();
  const painter = isPainted ? new Painter('figure', 1, signal) : undefined;

  /** Puts a figure among those marked in its text nodes, or takes it out; notes what to paint or to wipe. */
  function setMark(figure: PageFigure, isAdded: boolean, ranges: AbstractRange[]): void {
    if (figure.verdict === 'matches' || figure.isHistory) return;
    for (const node of figure.nodes) {
      const others = (marked.get(node) ?? none).filter((other) => other !== figure);
      marked.set(node, isAdded ? [...others, figure] : others);
    }
    ranges.push(figure.range);
  }

  return {
    keep: (run, figures) => {
      if (figures.length > 0) found.set(run, figures);
      else if (!found.delete(run)) return;
      touched.add(run);
    },
    touch: (run) => touched.add(run),
    isFull: (run) => found.size >= maximumRuns && !found.has(run),
    show: (isWanted) => {
      const added: AbstractRange[] = [];
      const removed: AbstractRange[] = [];
      for (const run of touched) {
        for (const figure of shown.get(run) ?? none) setMark(figure, false, removed);
        const figures = (isWanted && found.get(run)) || none;
        for (const figure of figures) setMark(figure, true, added);
        if (figures.length > 0) shown.set(run, figures);
        else shown.delete(run);
      }
      if (touched.size > 0) ordered = undefined;
      touched.clear();
      if (added.length > 0 || removed.length > 0) painter?.update(added, removed);
    },
    all: () => {
      ordered ??= [...shown.values()]
        .flat()
        .sort((a, b) => compareInReadingOrder(a.run, b.run) || a.start - b.start);
      return ordered;
    },
    in: (node) => marked.get(node) ?? none,
  };
}
