import { describe, expect, it } from 'vitest';
import type { PageDescription } from '../../lib/page/bridge.ts';
import { groupsOf } from './rows.ts';

const described = (entries: string[]): PageDescription => ({
  state: 'done',
  language: 'en',
  terms: entries.map((entry) => ({ entry, text: entry, start: 0, end: 1, sentence: entry })),
  figures: [],
});

describe('the list of terms', () => {
  it('groups by category, own terms first, counts over all frames and notes figures', () => {
    const entries = [
      { id: 'ai-act', category: 'law', name: { en: 'AI Act' } },
      { id: 'gdpr', category: 'law', name: { en: 'GDPR' } },
      { id: 'investai', category: 'funding', name: { en: 'InvestAI' } },
      { id: 'own:x', category: 'own', name: { en: 'x' } },
    ] as const;
    const figure = { text: '', start: 0, end: 1, value: 1, unit: 'EUR', fact: 'f' } as const;
    const record = { value: 1, unit: 'EUR', asOf: '2026' } as const;
    const first = {
      ...described(['gdpr', 'investai', 'ai-act', 'gdpr', 'gone']),
      figures: [
        { ...figure, entry: 'investai', verdict: 'superseded', record },
        { ...figure, entry: 'investai', verdict: 'superseded', record },
      ],
    } as PageDescription;
    const groups = groupsOf(
      [
        { frame: 0, description: first },
        { frame: 7, description: described(['ai-act', 'own:x', 'ai-act']) },
      ],
      entries,
    );
    expect(
      groups.map(({ category, rows }) => [
        category,
        ...rows.map((row) => [row.entry.id, row.frame, row.count, row.figures]),
      ]),
    ).toEqual([
      ['own', ['own:x', 7, 1, {}]],
      ['law', ['ai-act', 0, 3, {}], ['gdpr', 0, 2, {}]],
      ['funding', ['investai', 0, 1, { superseded: 2 }]],
    ]);
  });
});
