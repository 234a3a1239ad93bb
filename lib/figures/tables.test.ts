import { expect, it } from 'vitest';
import { allOf } from './steps.ts';
import { type Cell, readRows } from './tables.ts';

it('pauses after each row, as a page may have a table of a hundred', () => {
  const cell = (text: string): Cell => ({ text, terms: [], isHeader: false });
  const label = { ...cell('InvestAI'), terms: [{ start: 0, end: 8, entry: 'investai' }] };
  const rows = Array.from({ length: 100 }, () => [label, cell('€200 billion')]);
  const steps = readRows({ rows, caption: '', isList: false }, 'en');
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses += 1;
  expect(step.value).toHaveLength(100);
  expect(pauses).toBeGreaterThanOrEqual(100);
});

it('reads a cell of very many digits in one pass', () => {
  const cell = (text: string): Cell => ({ text, terms: [], isHeader: false });
  const label = { ...cell('InvestAI'), terms: [{ start: 0, end: 8, entry: 'investai' }] };
  const rows = [[label, cell(`${'1'.repeat(40_000)}x`)]];
  const start = performance.now();
  allOf(readRows({ rows, caption: '', isList: false }, 'en'));
  // 10 seconds when the digits were parted at each place in turn.
  expect(performance.now() - start).toBeLessThan(2000);
});
