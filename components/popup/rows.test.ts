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
      'en',
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

  it('orders those mentioned equally often by the names their reader sees', () => {
    const entries = [
      { id: 'a', category: 'law', name: { en: 'Accord', sv: 'Överenskommelse' } },
      { id: 'b', category: 'law', name: { en: 'Zone', sv: 'Zon' } },
      { id: 'c', category: 'law', name: { en: 'Regulation 10' } },
      { id: 'd', category: 'law', name: { en: 'Regulation 9' } },
    ] as const;
    const frames = [{ frame: 0, description: described(['a', 'b', 'c', 'd']) }];
    const idsIn = (language: 'en' | 'sv') =>
      groupsOf(frames, entries, language).flatMap(({ rows }) => rows.map(({ entry }) => entry.id));
    expect(idsIn('en')).toEqual(['a', 'd', 'c', 'b']);
    expect(idsIn('sv')).toEqual(['d', 'c', 'b', 'a']);
  });
});
