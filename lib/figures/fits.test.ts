import { expect, it } from 'vitest';
import { fitOf } from './fits.ts';
import type { Quantity } from './numbers/quantity.ts';

it.each([
  ['8 percent', 8, 1, 8.1, 'rounded'],
  ['8 percent', 8, 1, 7.7, 'rounded'],
  ['8 percent', 8, 1, 8.6, undefined],
  ['42.1 percent', 42.1, 0.1, 42, undefined],
  ['19.95 percent', 19.95, 0.01, 20, 'rounded'],
  ['3 billion', 3e9, 1e9, 2.6e9, undefined],
  ['95.517 billion', 95.517e9, 1e6, 95.5e9, 'rounded'],
  ['7.6 billion', 7.6e9, 1e8, 7.588e9, 'rounded'],
  ['7.5 billion', 7.5e9, 1e8, 7.588e9, 'rounded'],
  ['7.4 billion', 7.4e9, 1e8, 7.588e9, undefined],
  ['7.7 billion', 7.7e9, 1e8, 7.588e9, undefined],
] as const)(
  '"%s" (%d, to the nearest %d) beside a record of %d: %s',
  (_, value, step, recorded, fit) => {
    expect(fitOf(recorded, { value, step }, false)).toBe(fit);
  },
);

it.each([
  [13, undefined, 13, 'rounded'],
  [13, undefined, 12, undefined],
  [23_500, undefined, 23_482, 'rounded'],
  [23_500, undefined, 23_600, undefined],
  [23_501, undefined, 23_482, undefined],
  [20, 'nearly', 19, 'loose'],
  [19, 'nearly', 20, undefined],
  [20, 'nearly', 17, undefined],
  [19, 'more-than', 20, 'loose'],
  [20, 'more-than', 19, undefined],
  [16, 'at-least', 19, undefined],
  [39, 'about', 40, 'loose'],
  [41, 'about', 40, 'loose'],
  [43, 'about', 40, undefined],
  [39, 'at-most', 40, undefined],
  [0, 'about', 3, undefined],
  [3, 'about', 0, undefined],
  [7, 'about', -7, undefined],
  [10_000, undefined, 10_500, undefined],
] as const)('a count of %d, said %s, beside a record of %d: %s', (value, bound, recorded, fit) => {
  const written: Pick<Quantity, 'value' | 'step' | 'bound'> = { value, step: 1 };
  if (bound !== undefined) written.bound = bound;
  expect(fitOf(recorded, written, true)).toBe(fit);
});
