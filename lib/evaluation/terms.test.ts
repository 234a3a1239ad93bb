import { expect, it } from 'vitest';
import { readPassages } from './corpus.ts';
import { shortcomings } from './scores.ts';
import { evaluatePassage, openKnowledge } from './terms.ts';

it('spots the terms of the corpus within the thresholds of the README', async () => {
  const passages = readPassages();
  const knowledge = openKnowledge();
  const results = await Promise.all(passages.map((passage) => evaluatePassage(passage, knowledge)));
  expect(new Set(passages.map((passage) => passage.written)).size).toBe(24);
  expect(passages.length).toBeGreaterThanOrEqual(600);
  expect(passages.filter((passage) => passage.kind === 'negative').length).toBeGreaterThan(200);
  expect(shortcomings(results)).toEqual([]);
});
