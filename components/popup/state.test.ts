import { describe, expect, it } from 'vitest';
import type { PageDescription, PageState } from '../../lib/page/bridge.ts';
import { defaultSettings, type Settings } from '../../lib/settings/schema.ts';
import { groupsOf } from './rows.ts';
import { popupState, saidState } from './state.ts';
import type { Reading } from './tab.ts';

const tab = { id: 1, address: 'https://example.org/' };
const described = (state: PageState, entries: string[] = []): PageDescription => ({
  state,
  language: 'en',
  terms: entries.map((entry) => ({ entry, text: entry, start: 0, end: 1, sentence: entry })),
  figures: [],
});
const frames = (...descriptions: PageDescription[]): Reading => ({
  frames: descriptions.map((description, frame) => ({ frame, description })),
});

describe('the popup says', () => {
  const off: Partial<Settings> = { sites: { 'example.org': 'off' } };
  it.each([
    ['terms', {}, frames(described('done', ['investai']))],
    ['terms', {}, frames(described('done'), described('done', ['investai']))],
    ['nothing', {}, frames(described('done'))],
    ['scanning', {}, undefined],
    ['scanning', {}, frames(described('scanning', ['investai']))],
    ['scanning', {}, frames(described('off'))],
    ['stood-down', {}, frames(described('stood-down', ['investai']))],
    ['unread', {}, frames()],
    ['off', off, undefined],
    ['off', { sitesByDefault: 'off' }, frames()],
    ['paused', { active: false }, undefined],
    ['paused', { pausedUntil: 2000 }, frames()],
    ['nothing', { pausedUntil: 1000 }, frames(described('done'))],
    ['paused', { active: false, ...off }, frames()],
    ['pdf', {}, { refused: 'pdf' }],
    ['store', { active: false }, { refused: 'store' }],
    ['withheld', {}, { refused: 'withheld' }],
  ] as [string, Partial<Settings>, Reading | undefined][])(
    '"%s" with %o',
    (state, settings, reading) => {
      expect(popupState({ ...defaultSettings, ...settings }, tab, reading, 1000)).toBe(state);
    },
  );
});

describe('a page that is being read', () => {
  it.each([
    ['scanning', undefined],
    ['terms', tab],
    ['scanning', { ...tab, address: 'https://example.org/next' }],
    ['scanning', { ...tab, id: 2 }],
  ])('is said to be "%s" when %o was read before', (said, lastRead) => {
    expect(saidState('scanning', tab, lastRead)).toBe(said);
    expect(saidState('off', tab, lastRead)).toBe('off');
  });
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
      ...described('done', ['gdpr', 'investai', 'ai-act', 'gdpr', 'gone']),
      figures: [
        { ...figure, entry: 'investai', verdict: 'superseded', record },
        { ...figure, entry: 'investai', verdict: 'superseded', record },
      ],
    } as PageDescription;
    const groups = groupsOf(
      [
        { frame: 0, description: first },
        { frame: 7, description: described('done', ['ai-act', 'own:x', 'ai-act']) },
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
