import { describe, expect, it } from 'vitest';
import type { FrameTally } from '../tab/tally.ts';
import { groupsOf } from './rows.ts';

const tallied = (counts: Record<string, number>): FrameTally => ({
  state: 'done',
  terms: Object.entries(counts).map(([entry, count]) => ({ entry, count })),
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
    const first: FrameTally = {
      ...tallied({ gdpr: 2, investai: 1, 'ai-act': 1, gone: 1 }),
      figures: [{ entry: 'investai', verdict: 'superseded', count: 2 }],
    };
    const groups = groupsOf(
      [
        { frame: 0, description: first },
        { frame: 7, description: tallied({ 'ai-act': 2, 'own:x': 1 }) },
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
    const frames = [{ frame: 0, description: tallied({ a: 1, b: 1, c: 1, d: 1 }) }];
    const idsIn = (language: 'en' | 'sv') =>
      groupsOf(frames, entries, language).flatMap(({ rows }) => rows.map(({ entry }) => entry.id));
    expect(idsIn('en')).toEqual(['a', 'd', 'c', 'b']);
    expect(idsIn('sv')).toEqual(['d', 'c', 'b', 'a']);
  });
});
