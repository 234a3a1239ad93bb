import { describe, expect, it } from 'vitest';
import type { PageState } from '../../lib/page/bridge.ts';
import { defaultSettings, type Settings } from '../../lib/settings/schema.ts';
import { saidState, tabState } from './state.ts';
import type { Reading } from './tab.ts';
import type { FrameTally } from './tally.ts';

const tab = { id: 1, address: 'https://example.org/' };
const described = (state: PageState, entries: string[] = []): FrameTally => ({
  state,
  terms: entries.map((entry) => ({ entry, count: 1 })),
  figures: [],
});
const frames = (...descriptions: FrameTally[]): Reading => ({
  frames: descriptions.map((description, frame) => ({ frame, description })),
});

describe('popup and panel say', () => {
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
    ['scanning', {}, { frames: [], isComing: true }],
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
      expect(tabState({ ...defaultSettings, ...settings }, tab, reading, 1000)).toBe(state);
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
