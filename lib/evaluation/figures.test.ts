import { expect, it } from 'vitest';
import { figureShortcomings, scoreFigures } from './figure-scores.ts';
import { evaluateFigures, readFigurePassages } from './figures.ts';
import { openKnowledge } from './terms.ts';

it('judges the figures of the corpus within the thresholds of the README, and none that is not labelled', () => {
  const { lexicon } = openKnowledge();
  const passages = readFigurePassages();
  const results = passages.map((passage) => evaluateFigures(passage, lexicon));
  const scores = scoreFigures(results);
  expect(new Set(passages.map((passage) => passage.written)).size).toBe(24);
  expect(scores.accusations).toBeGreaterThan(250);
  expect(figureShortcomings(scores)).toEqual([]);
  expect(results.flatMap(({ uncalled }) => uncalled)).toEqual([]);
  // Measured on 30 November 2026, most of it silence: no change may add to it unseen.
  expect(scores.labels - scores.labelsRight).toBeLessThanOrEqual(51);
});
