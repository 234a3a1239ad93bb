import { afterEach, expect, it, vi } from 'vitest';
import { mapInSlices } from './in-slices.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('makes something of each item in order, and lets the page have its turn after each 3 ms', async () => {
  let now = 0;
  let turns = 0;
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('scheduler', {
    postTask: async (run: () => void) => {
      turns += 1;
      now += 100;
      run();
    },
  });
  const made = await mapInSlices([1, 2, 3, 4, 5], (item) => {
    now += 2;
    return item * 10;
  });
  expect(made).toEqual([10, 20, 30, 40, 50]);
  expect(turns).toBe(2);
});
