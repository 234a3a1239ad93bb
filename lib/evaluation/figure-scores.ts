import type { FigureResult, Verdict } from './figures.ts';
import { percent } from './scores.ts';

/** What the verdicts must reach; stated in the README. A false accusation costs more than silence. */
const figureThresholds = { accusationsRight: 0.95, labelsRight: 0.85 } as const;

export interface FigureScores {
  passages: number;
  /** Figures labelled with a verdict, and how many of them got it. */
  labels: number;
  labelsRight: number;
  /** `superseded` and `differs` given, and how many of them are right. */
  accusations: number;
  accusationsRight: number;
  /** Verdicts on figures that are labelled as none of ours, or not labelled. */
  uncalled: number;
}

/** Counts over all passages: every figure counts the same. */
export function scoreFigures(results: readonly FigureResult[]): FigureScores {
  const isVerdict = ({ verdict }: Verdict) => verdict !== 'none';
  const isAccusation = ({ verdict }: Verdict) => verdict === 'superseded' || verdict === 'differs';
  const right = results.flatMap((result) => result.right);
  const wrong = results.flatMap((result) => result.wrong);
  const uncalled = results.flatMap((result) => result.uncalled);
  const wrongFound = wrong.flatMap(({ found }) => (found === undefined ? [] : [found]));
  const labelsRight = right.filter(isVerdict).length;
  const accusationsRight = right.filter(isAccusation).length;
  return {
    passages: results.length,
    labels: labelsRight + wrong.length,
    labelsRight,
    accusations: accusationsRight + [...wrongFound, ...uncalled].filter(isAccusation).length,
    accusationsRight,
    uncalled: uncalled.length,
  };
}

/** One line for each threshold that is missed. */
export function figureShortcomings(scores: FigureScores): string[] {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const accusations = share(scores.accusationsRight, scores.accusations);
  const labels = share(scores.labelsRight, scores.labels);
  const missed: string[] = [];
  if (accusations < figureThresholds.accusationsRight)
    missed.push(
      `superseded and differs right: ${percent(accusations)}, wanted ${percent(figureThresholds.accusationsRight)}`,
    );
  if (labels < figureThresholds.labelsRight)
    missed.push(
      `labelled figures right: ${percent(labels)}, wanted ${percent(figureThresholds.labelsRight)}`,
    );
  return missed;
}
