import { expect, it } from 'vitest';
import { maximumRunLength, RunBuilder, type TextRun } from './text-runs.ts';

it('cuts ten megabytes without a space without looking back to the beginning each time', () => {
  const runs: TextRun[] = [];
  const builder = new RunBuilder((run) => runs.push(run));
  const data = 'a'.repeat(10_000_000);
  const node = {} as Text;
  const start = performance.now();
  for (let from: number | undefined = 0; from !== undefined; )
    from = builder.take(node, data.slice(from, from + maximumRunLength + 1), from);
  builder.close();
  // 5 seconds when each cut did.
  expect(performance.now() - start).toBeLessThan(2000);
  expect(runs.map(({ text }) => text).join('')).toBe(data);
  expect(runs.map(({ nodeOffsets }) => nodeOffsets[0])).toEqual(
    runs.map((_, index) => 20_000 * index),
  );
});

it('begins a new run with a node for which a full one has no room', () => {
  const runs: TextRun[] = [];
  const builder = new RunBuilder((run) => runs.push(run));
  const [full, next] = [{} as Text, {} as Text];
  expect(builder.take(full, 'a'.repeat(maximumRunLength), 0)).toBeUndefined();
  expect(builder.take(next, 'AI Factories', 0)).toBe(0);
  expect(builder.take(next, 'AI Factories', 0)).toBeUndefined();
  builder.close();
  expect(runs.map(({ text, nodes }) => [text.length, nodes])).toEqual([
    [maximumRunLength, [full]],
    [12, [next]],
  ]);
});
