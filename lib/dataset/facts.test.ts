import { expect, it } from 'vitest';
import { earlierValues, stepsOf } from './facts.ts';
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
