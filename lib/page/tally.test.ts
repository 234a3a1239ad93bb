import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageFigure } from './figures/figures.ts';
import { tallyFound } from './tally.ts';
import type { PageTerm } from './terms/term-store.ts';

beforeEach(() => {
  vi.stubGlobal('Node', { ELEMENT_NODE: 1 });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('counts what a reader can see named, and figures by what they are to the record', async () => {
  const term = (entry: string, isSeen = true) => {
    const parentNode = { nodeType: 1, checkVisibility: () => isSeen };
    return { entry, range: { startContainer: { parentNode } } } as unknown as PageTerm;
  };
  const figure = (entry: string, verdict: string) => ({ entry, verdict }) as PageFigure;
  const terms = [
    term('gdpr', false),
    term('ai-act'),
    term('gdpr'),
    term('ai-act'),
    term('jupiter', false),
  ];
  const figures = [
    figure('ai-act', 'matches'),
    figure('ai-act', 'differs'),
    figure('gdpr', 'matches'),
    figure('ai-act', 'matches'),
  ];
  expect(await tallyFound(terms, figures)).toEqual({
    terms: [
      { entry: 'ai-act', count: 2 },
      { entry: 'gdpr', count: 1 },
    ],
    figures: [
      { entry: 'ai-act', verdict: 'matches', count: 2 },
      { entry: 'ai-act', verdict: 'differs', count: 1 },
      { entry: 'gdpr', verdict: 'matches', count: 1 },
    ],
  });
});
