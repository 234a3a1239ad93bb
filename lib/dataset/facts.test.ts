import { expect, it } from 'vitest';
import { earlierValues, newestDate, shownFacts, stepsOf } from './facts.ts';
import type { Fact } from './schema.ts';

const fact = (id: string, value: Fact['value'], asOf: string, supersededBy?: string) =>
  ({ id, value, asOf, supersededBy, unit: typeof value === 'string' ? 'date' : 'count' }) as Fact;
const standing = fact('third', 19, '2025-10-10');
const numbers = [
  fact('first', 7, '2024-12-10', 'second'),
  fact('second', 13, '2025-03-12', 'third'),
  standing,
];

it('tells what a figure replaced newest first and draws it oldest first', () => {
  expect(earlierValues(standing, numbers).map(({ value }) => value)).toEqual([13, 7]);
  expect(stepsOf(standing, numbers).map(({ value }) => value)).toEqual([7, 13, 19]);
});

it('draws neither one change nor days', () => {
  expect(stepsOf(standing, numbers.slice(1))).toEqual([]);
  const days = numbers.map((step) => ({ ...step, value: step.asOf, unit: 'date' }) as Fact);
  expect(stepsOf(days[2] as Fact, days)).toEqual([]);
});

it('tells of no other series, and of two values for one successor the newer first', () => {
  const others = [
    fact('also', 9, '2025-01-15', 'third'),
    ...numbers,
    fact('old', 100, '2024-01-01', 'new'),
    fact('new', 200, '2025-01-01'),
  ];
  expect(earlierValues(standing, others).map(({ value }) => value)).toEqual([13, 9, 7]);
});

it('draws no other unit', () => {
  const shares = numbers.map((step, index) =>
    index === 0 ? ({ ...step, unit: 'percent' } as Fact) : step,
  );
  expect(stepsOf(standing, shares)).toEqual([]);
});

it('shows key figures by rank, the others apart, and none that was replaced', () => {
  const ranked = { ...fact('ranked', 2, '2025'), key: 2 } as Fact;
  const first = { ...fact('first', 1, '2025'), key: 1 } as Fact;
  const replaced = { ...fact('replaced', 1, '2025', 'first'), status: 'superseded' } as Fact;
  const plain = fact('plain', 3, '2025');
  expect(shownFacts([ranked, plain, replaced, first])).toEqual({
    key: [first, ranked],
    rest: [plain],
  });
});

it('finds the latest day of all facts', () => {
  expect(newestDate(numbers.toReversed())).toBe('2025-10-10');
  expect(newestDate([])).toBe('');
});
