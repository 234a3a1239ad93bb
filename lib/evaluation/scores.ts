import type { PassageResult } from './terms.ts';

export interface Scores {
  passages: number;
  labels: number;
  precision: number;
  recall: number;
  f1: number;
}

/** What the marks must reach; stated in the README. */
const thresholds = {
  precision: 0.98,
  recall: 0.95,
  recallOfEachLanguage: 0.9,
  negativesMarked: 0.02,
} as const;

/** Micro averages: every mention counts the same. Nothing labelled or marked counts as 1. */
export function scoreOf(results: readonly PassageResult[]): Scores {
  const sum = (count: (result: PassageResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const hits = sum((result) => result.hits);
  const labels = hits + sum((result) => result.misses.length);
  const marked = hits + sum((result) => result.falseMarks.length);
  const precision = marked === 0 ? 1 : hits / marked;
  const recall = labels === 0 ? 1 : hits / labels;
  const f1 = hits === 0 ? (labels + marked === 0 ? 1 : 0) : (2 * hits) / (labels + marked);
  return { passages: results.length, labels, precision, recall, f1 };
}

/** Share of the hard negatives with any mark. */
export function negativesMarked(results: readonly PassageResult[]): number {
  const negatives = results.filter((result) => result.passage.kind === 'negative');
  return negatives.length === 0
    ? 0
    : negatives.filter((result) => result.falseMarks.length > 0).length / negatives.length;
}

/** A share of 1 as reports print it: "98.0 %". */
export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** One line for each threshold that is missed. */
export function shortcomings(results: readonly PassageResult[]): string[] {
  const missed: string[] = [];
  const { precision, recall } = scoreOf(results);
  if (precision < thresholds.precision)
    missed.push(`precision ${percent(precision)}, wanted ${percent(thresholds.precision)}`);
  if (recall < thresholds.recall)
    missed.push(`recall ${percent(recall)}, wanted ${percent(thresholds.recall)}`);
  for (const [language, own] of Map.groupBy(results, (result) => result.passage.written)) {
    const score = scoreOf(own);
    if (score.recall < thresholds.recallOfEachLanguage)
      missed.push(
        `recall in ${language} ${percent(score.recall)}, wanted ${percent(thresholds.recallOfEachLanguage)}`,
      );
  }
  const marked = negativesMarked(results);
  if (marked > thresholds.negativesMarked)
    missed.push(
      `hard negatives marked ${percent(marked)}, allowed ${percent(thresholds.negativesMarked)}`,
    );
  return missed;
}
