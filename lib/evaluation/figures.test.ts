import { expect, it } from 'vitest';
import { figureShortcomings, scoreFigures } from './figure-scores.ts';
import { evaluateFigures, readFigurePassages } from './figures.ts';
import { openKnowledge } from './terms.ts';

it('judges the figures of the corpus within the thresholds of the README', () => {
  const { lexicon } = openKnowledge();
  const passages = readFigurePassages();
  const scores = scoreFigures(passages.map((passage) => evaluateFigures(passage, lexicon)));
  expect(new Set(passages.map((passage) => passage.written)).size).toBe(24);
  expect(scores.accusations).toBeGreaterThan(250);
  expect(figureShortcomings(scores)).toEqual([]);
});
