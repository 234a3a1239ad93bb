import { expect, it } from 'vitest';
import { ageingFacts } from './report.ts';
import type { Entry } from './schema.ts';

it.each([
  ['2025-11-28', true],
  ['2025-11-29', false],
  ['2024', true],
  ['2025', false],
])('a figure as of %s is older than a year on 29 November 2026: %s', (asOf, isOld) => {
  const facts = [{ id: 'some', value: 1, status: 'current', asOf }];
  const found = ageingFacts([{ id: 'entry', facts } as unknown as Entry], '2026-11-29');
  expect(found.length > 0).toBe(isOld);
});
