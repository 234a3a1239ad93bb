import { expect, it } from 'vitest';
import { figureShortcomings, scoreFigures } from './figure-scores.ts';
import type { FigureResult, Verdict } from './figures.ts';

const verdict = (given: Verdict['verdict']): Verdict => ({
  entry: 'ai-act',
  surface: '13',
  verdict: given,
});

it('counts as accusations all that were made, also of what is labelled as something else or not at all', () => {
  const result = {
    right: ['superseded', 'differs', 'matches', 'none'].map((each) =>
      verdict(each as Verdict['verdict']),
    ),
    wrong: [
      { label: verdict('matches'), found: verdict('superseded') },
      { label: verdict('superseded'), found: undefined },
      { label: verdict('differs'), found: verdict('matches') },
    ],
    uncalled: [verdict('differs'), verdict('matches')],
  } as unknown as FigureResult;
  expect(scoreFigures([result])).toEqual({
    passages: 1,
    labels: 6,
    labelsRight: 3,
    accusations: 4,
    accusationsRight: 2,
    uncalled: 2,
  });
});

it.each([
  [{ accusations: 100, accusationsRight: 95, labels: 100, labelsRight: 85 }, 0],
  [{ accusations: 100, accusationsRight: 94, labels: 100, labelsRight: 85 }, 1],
  [{ accusations: 100, accusationsRight: 95, labels: 100, labelsRight: 84 }, 1],
  [{ accusations: 0, accusationsRight: 0, labels: 0, labelsRight: 0 }, 0],
])('wants 95 of 100 accusations right, and 85 of 100 figures: %o', (scores, missed) => {
  expect(figureShortcomings({ passages: 1, uncalled: 0, ...scores })).toHaveLength(missed);
});
