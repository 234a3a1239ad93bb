import { afterEach, expect, it, vi } from 'vitest';
import type { Candidate } from '../../spotting/candidates.ts';
import { TermStore } from './term-store.ts';

afterEach(() => vi.unstubAllGlobals());

it('forgets the runs of one long node without going through all its terms for each', () => {
  vi.stubGlobal('StaticRange', class {});
  const node = {} as Text;
  const store = new TermStore(() => true);
  const sure: Candidate = {
    entry: 'investai',
    start: 0,
    end: 8,
    need: 'nothing',
    lacks: 'nothing',
  };
  for (let index = 0; index < 10_000; index += 1) {
    const run = { text: 'InvestAI', nodes: [node], starts: [0], nodeOffsets: [9 * index] };
    store.add(node, run, [sure]);
  }
  expect(store.termsIn(node)).toHaveLength(10_000);
  const start = performance.now();
  store.forget(node);
  // 3 seconds where each was looked for by itself, and a few milliseconds now.
  expect(performance.now() - start).toBeLessThan(1000);
  expect(store.termsIn(node)).toEqual([]);
  expect([...store.terms()]).toEqual([]);
  expect(store.entryCount).toBe(0);
});
