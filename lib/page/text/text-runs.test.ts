import { expect, it } from 'vitest';
import { RunBuilder, type TextRun } from './text-runs.ts';

it('cuts ten megabytes without a space without looking back to the beginning each time', () => {
  const runs: TextRun[] = [];
  const builder = new RunBuilder((run) => runs.push(run));
  const data = 'a'.repeat(10_000_000);
  const node = {} as Text;
  const start = performance.now();
  for (let from: number | undefined = 0; from !== undefined; )
    from = builder.take(node, data, from);
  builder.close();
  // 5 seconds when each cut did.
  expect(performance.now() - start).toBeLessThan(2000);
  expect(runs.map(({ text }) => text).join('')).toBe(data);
  expect(runs.map(({ nodeOffsets }) => nodeOffsets[0])).toEqual(
    runs.map((_, index) => 20_000 * index),
  );
});
