import { afterEach, expect, it, vi } from 'vitest';
import type { PageDescription } from '../../lib/page/bridge.ts';
import { tallyFrame } from './tally.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('counts what a reader can see named, in reading order, and figures by what they are to the record', async () => {
  const term = (entry: string, hidden = false) => ({ entry, hidden, text: entry, sentence: '' });
  const figure = (entry: string, verdict: string) => ({ entry, verdict, text: '13' });
  vi.stubGlobal('document', { contentType: 'text/html' });
  vi.stubGlobal('euAiLensStarted', true);
  vi.stubGlobal('euAiLens', {
    describe: async () =>
      ({
        state: 'done',
        terms: [
          term('gdpr', true),
          term('ai-act'),
          term('gdpr'),
          term('ai-act'),
          term('jupiter', true),
        ],
        figures: [
          figure('ai-act', 'matches'),
          figure('ai-act', 'differs'),
          figure('ai-act', 'matches'),
        ],
      }) as unknown as PageDescription,
  });
  expect(await tallyFrame()).toEqual({
    type: 'text/html',
    isStarted: true,
    tally: {
      state: 'done',
      terms: [
        { entry: 'ai-act', count: 2 },
        { entry: 'gdpr', count: 1 },
      ],
      figures: [
        { entry: 'ai-act', verdict: 'matches', count: 2 },
        { entry: 'ai-act', verdict: 'differs', count: 1 },
      ],
    },
  });
});

it('tells where the extension is not, or not yet', async () => {
  vi.stubGlobal('document', { contentType: 'application/pdf' });
  const nothing = { type: 'application/pdf', isStarted: false, tally: undefined };
  expect(await tallyFrame()).toEqual(nothing);
});
