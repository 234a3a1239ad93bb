import { describe, expect, it } from 'vitest';
import { scoreOf, shortcomings } from './scores.ts';
import type { PassageResult } from './terms.ts';

/** The result of passages of a language: hits, misses and false marks. */
const result = (hits: number, misses: number, falseMarks: number, written = 'en', kind = 'news') =>
  ({
    passage: { written, kind },
    hits,
    misses: Array.from({ length: misses }),
    falseMarks: Array.from({ length: falseMarks }),
  }) as PassageResult;

describe('the scores', () => {
  it('count every mention the same, in whatever passage it stands', () => {
    expect(scoreOf([result(5, 1, 4), result(1, 1, 0)])).toEqual({
      passages: 2,
      labels: 8,
      precision: 0.6,
      recall: 0.75,
      f1: 2 / 3,
    });
  });

  it('are full where nothing is to be found and nothing is marked', () => {
    expect(scoreOf([result(0, 0, 0)])).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(scoreOf([result(0, 0, 1)])).toMatchObject({ precision: 0, recall: 1, f1: 0 });
    expect(scoreOf([result(0, 1, 0)])).toMatchObject({ precision: 1, recall: 0, f1: 0 });
  });
});

describe('a threshold', () => {
  const negatives = (count: number, falseMarks: number) =>
    Array.from({ length: count }, () => result(0, 0, falseMarks, 'en', 'negative'));

  it.each([
    ['none when it is just reached', [result(980, 0, 20)], []],
    ['precision', [result(979, 0, 21)], ['precision 97.9 %, wanted 98.0 %']],
    ['recall', [result(94, 6, 0), result(94, 6, 0, 'nl')], ['recall 94.0 %, wanted 95.0 %']],
    [
      'recall of one language',
      [result(990, 0, 0), result(8, 2, 0, 'fi')],
      ['recall in fi 80.0 %, wanted 90.0 %'],
    ],
    [
      'hard negatives, by passage and not by mark',
      [result(980, 0, 0), ...negatives(2, 2), ...negatives(38, 0)],
      ['hard negatives marked 5.0 %, allowed 2.0 %'],
    ],
    ['none of negatives either', [result(980, 0, 0), ...negatives(1, 9), ...negatives(49, 0)], []],
  ])('is missed, and no other: %s', (_, results, missed) => {
    expect(shortcomings(results)).toEqual(missed);
  });
});
