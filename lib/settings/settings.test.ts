import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, mergeAreas, syncQuota } from './areas.ts';
import { planChange, planCleaning } from './change.ts';
import { changedFields, isSame, readSettings, settingsItems } from './items.ts';
import { migrate, settingsVersion } from './migrations.ts';
import { defaultSettings, fieldNames, type Settings } from './schema.ts';

const host = fc
  .array(fc.constantFrom('a', 'news', 'example', 'xn--mnchen-3ya', 'org', 'eu'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('.'));

const anySettings: fc.Arbitrary<Settings> = fc.record({
  active: fc.boolean(),
  pausedUntil: fc.nat(),
  sitesByDefault: fc.constantFrom('on', 'off'),
  sites: fc.dictionary(host, fc.constantFrom('on', 'off')).map((sites) => ({ ...sites })),
  highlight: fc.constantFrom('underline', 'tint', 'both', 'none'),
  highlightColor: fc.constantFrom('#4a7fd6', '#000000', '#ffcc00'),
  firstMentionOnly: fc.boolean(),
  hoverDelay: fc.integer({ min: 0, max: 2000 }),
  trigger: fc.constantFrom('hover', 'hold', 'click', 'keyboard'),
  holdKey: fc.constantFrom('Shift', 'Alt'),
  cardLanguage: fc.constantFrom('auto', 'page', 'de', 'ga'),
  hiddenCategories: fc.subarray(['law', 'site', 'strategy']).map((list) => list.sort()),
  hiddenLanguages: fc.subarray(['bg', 'mt', 'sv']).map((list) => list.sort()),
  mutedEntries: fc
    .uniqueArray(fc.constantFrom('ai-act', 'jupiter', 'own:taak'))
    .map((list) => list.sort()),
  figures: fc.boolean(),
  badge: fc.boolean(),
}) as unknown as fc.Arbitrary<Settings>;

/** Anything a stored item can be: JSON of any shape, often under names of ours. */
const foreignItems = fc.dictionary(
  fc.oneof(
    fc.constantFrom(...fieldNames, 'settings', 'version', 'sites:0', 'sites:7', 'mutedEntries:3'),
    fc.string(),
  ),
  fc.oneof(
    fc.jsonValue(),
    fc.array(fc.string()),
    fc.constantFrom(true, false, 0, 1, 300, 1e9, -1, 'on', 'underline', '__proto__', null),
    fc.dictionary(fc.constantFrom(...fieldNames), fc.jsonValue()),
  ),
);

const empty = { sync: {}, local: {} };

describe('reading settings', () => {
  it('gives the defaults where nothing is stored', () => {
    expect(readSettings({})).toEqual({ settings: defaultSettings, problems: [] });
  });

  it('falls back field by field, names what it cannot use and keeps the rest', () => {
    const { settings, problems } = readSettings({
      version: settingsVersion,
      hoverDelay: 'fast',
      badge: false,
      sites: { 'example.org': 'off', 'example.com': 'maybe' },
      'mutedEntries:4': ['jupiter', 7],
      'mutedEntries:5': 'step',
      'sites:4': ['-news.example', 'bare.example', 7],
      hiddenCategories: ['law', 'gossip'],
      colour: 'red',
    });
    expect(settings).toEqual({
      ...defaultSettings,
      badge: false,
      sites: { 'example.org': 'off', 'news.example': 'off' },
      mutedEntries: ['jupiter'],
      hiddenCategories: ['law'],
    });
    expect(problems.map(({ field, found }) => `${field} ${found}`)).toEqual([
      'sites.example.com "maybe"',
      'sites[] "bare.example"',
      'sites[] 7',
      'hoverDelay "fast"',
      'hiddenCategories[] "gossip"',
      'mutedEntries:5 "step"',
      'mutedEntries[] 7',
      'colour "red"',
    ]);
    expect(problems.map(({ expected, detail = '' }) => `${expected} ${detail}`.trim())).toEqual([
      'choice on, off',
      'signed-site',
      'signed-site',
      'number',
      expect.stringMatching(/^choice strategy, law, /),
      'list',
      'text',
      'nothing',
    ]);
    expect(
      readSettings({ hoverDelay: 9999, highlightColor: 'red', sites: { 'a b': 'on' } }).problems,
    ).toEqual([
      { field: 'sites.a b', expected: 'site', found: '"a b"' },
      { field: 'highlightColor', expected: 'example', detail: '#4a7fd6', found: '"red"' },
      { field: 'hoverDelay', expected: 'at-most', detail: 2000, found: '9999' },
    ]);
    expect(readSettings({ sites: { 'www.news.example': 'off', 'www.de': 'off' } })).toEqual({
      settings: { ...defaultSettings, sites: { 'www.de': 'off' } },
      problems: [
        { field: 'sites.www.news.example', expected: 'site', found: '"www.news.example"' },
      ],
    });
    expect(readSettings({ hoverDelay: -1, sites: 7 }).problems).toEqual([
      { field: 'sites', expected: 'sites', found: '7' },
      { field: 'hoverDelay', expected: 'at-least', detail: 0, found: '-1' },
    ]);
  });

  it('shortens what it names', () => {
    const long = 'x'.repeat(5000);
    const { problems } = readSettings({ [long]: long, sites: { [`${long} `]: 'on' } });
    expect(problems).toHaveLength(2);
    for (const { field, found } of problems) expect((field + found).length).toBeLessThan(150);
  });

  it('never fails on foreign values, keeps to the fields’ types and reports whatever it does not use', () => {
    const known = new Set<string>([...fieldNames, 'version', 'settings']);
    fc.assert(
      fc.property(foreignItems, (items) => {
        const { settings, problems } = readSettings(items);
        const again = readSettings(settingsItems(settings));
        const reported = new Set(problems.map(({ field }) => field));
        const unknown = Object.keys(migrate(items)).filter(
          (key) => !known.has(key.split(':', 1)[0] as string) && !reported.has(key.slice(0, 60)),
        );
        return (
          unknown.length === 0 &&
          isSame(Object.keys(settings), fieldNames) &&
          changedFields(again.settings, settings).length === 0 &&
          again.problems.length === 0
        );
      }),
      { numRuns: 4000 },
    );
  });
});

describe('a change', () => {
  it('is read back whole, from any settings to any other', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (first, second) => {
        const one = planChange(empty, () => first);
        const two = planChange(one.areas, () => second);
        const { settings, problems } = readSettings(mergeAreas(two.areas));
        return changedFields(settings, second).length === 0 && problems.length === 0;
      }),
      { numRuns: 500 },
    );
  });

  it('touches only the items of the fields it changes', () => {
    const before = planChange(empty, (current) => ({
      ...current,
      hoverDelay: 100,
      sites: { 'a.example': 'off', 'b.example': 'off' },
    })).areas.sync;
    const after = planChange({ sync: before, local: {} }, (current) => ({
      ...current,
      sites: { ...current.sites, 'c.example': 'off' },
    })).areas.sync;
    const touched = Object.keys(after).filter(
      (key) =>
        after[key] !== before[key] && JSON.stringify(after[key]) !== JSON.stringify(before[key]),
    );
    expect(touched).toHaveLength(1);
    expect(touched[0]).toMatch(/^sites:\d+$/);
  });

  it('stores nothing anew where only the order of sites differs', () => {
    const sites = { 'a.example': 'off', 'b.example': 'off', 'www.de': 'on' } as const;
    const turned = Object.fromEntries(Object.entries(sites).reverse());
    const before = { ...defaultSettings, sites };
    expect(changedFields(before, { ...before, sites: turned })).toEqual([]);
    expect(changedFields(before, { ...before, sites: { ...turned, 'www.de': 'off' } })).toEqual([
      'sites',
    ]);
  });

  it('stores a line in the same part on every computer and in every release', () => {
    const sites = { 'example.eu': 'off', 'lemonde.fr': 'on', 'localhost:3000': 'off' } as const;
    const { areas } = planChange(empty, (current) => ({ ...current, sites }));
    expect(areas.sync).toEqual({
      version: settingsVersion,
      'sites:3': ['-localhost:3000'],
      'sites:7': ['-example.eu'],
      'sites:11': ['+lemonde.fr'],
    });
  });

  it('leaves out what is at its default', () => {
    const { areas } = planChange(empty, (current) => ({ ...current, hoverDelay: 500 }));
    expect(areas.sync).toEqual({ version: settingsVersion, hoverDelay: 500 });
    const back = planChange(areas, (current) => ({ ...current, hoverDelay: 300 }));
    expect(back.areas.sync).toEqual({ version: settingsVersion });
  });

  it('takes away what no field can read only when told to', () => {
    const stored = { sync: { version: 2, hoverDelay: 'fast', junk: 1, badge: false }, local: {} };
    expect(planCleaning(stored).areas.sync).toEqual({ version: settingsVersion, badge: false });
  });

  it('reads back whatever foreign items it met, before and after', () => {
    fc.assert(
      fc.property(foreignItems, foreignItems, anySettings, (sync, local, wanted) => {
        const { areas } = planChange({ sync, local }, () => wanted);
        const { settings } = readSettings(mergeAreas(areas));
        return changedFields(settings, wanted).length === 0;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('quotas of synchronised storage', () => {
  const many = (count: number): Record<string, 'on' | 'off'> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`site-number-${index}.example.org`, 'off']),
    );
  const used = (items: Record<string, unknown>) =>
    Object.entries(items).reduce((sum, [key, item]) => sum + bytesOf(key, item), 0);

  it('hold 2,500 site rules', () => {
    const { areas } = planChange(empty, (current) => ({ ...current, sites: many(2500) }));
    expect(areas.local).toEqual({});
    expect(used(areas.sync)).toBeLessThan(syncQuota.total);
    for (const [key, item] of Object.entries(areas.sync))
      expect(bytesOf(key, item)).toBeLessThan(syncQuota.item);
  });

  it('are filled and not passed with 3,600 rules, each part of which has room alone', () => {
    const { areas } = planChange(empty, (current) => ({ ...current, sites: many(3600) }));
    expect(used(areas.sync)).toBeLessThan(syncQuota.total - 1000);
    expect(used(areas.sync)).toBeGreaterThan(syncQuota.total - syncQuota.item - 1100);
    expect(Object.keys(areas.local)).not.toEqual([]);
  });

  it('keep a part here that is too large for an item, though all would have room', () => {
    const lines = planChange(empty, (current) => ({ ...current, sites: many(20_000) })).areas.local[
      'sites:3'
    ] as string[];
    const sites: Record<string, 'off'> = Object.fromEntries(
      lines.slice(0, 300).map((line) => [line.slice(1), 'off']),
    );
    const { areas } = planChange(empty, (current) => ({ ...current, badge: false, sites }));
    expect(areas.sync).toEqual({ version: settingsVersion, badge: false });
    expect(Object.keys(areas.local)).toEqual(['sites:3']);
    expect(bytesOf('sites:3', areas.local['sites:3'])).toBeGreaterThan(syncQuota.item);
    expect(bytesOf('sites:3', areas.local['sites:3'])).toBeLessThan(2 * syncQuota.item);
  });

  it('are shared with what is stored already', () => {
    const { areas } = planChange(empty, (current) => ({ ...current, sites: many(2500) }));
    const mutedEntries = Array.from({ length: 700 }, (_, index) =>
      `entry-${index}`.padEnd(40, 'x'),
    );
    const after = planChange(areas, (current) => ({
      ...current,
      mutedEntries: mutedEntries.sort(),
    }));
    expect(used(after.areas.sync)).toBeLessThan(syncQuota.total);
    expect(Object.keys(after.areas.local)).not.toEqual([]);
    expect(readSettings(mergeAreas(after.areas)).settings).toEqual(after.settings);
  });

  it('are kept to with 20,000 rules: the rest stays on this computer and moves over when there is room', () => {
    const { areas } = planChange(empty, (current) => ({
      ...current,
      sites: many(20_000),
      badge: false,
    }));
    expect(used(areas.sync)).toBeLessThan(syncQuota.total);
    expect(areas.sync.badge).toBe(false);
    expect(Object.keys(areas.local)).not.toEqual([]);
    expect(Object.keys(readSettings(mergeAreas(areas)).settings.sites)).toHaveLength(20_000);
    const fewer = planChange(areas, (current) => ({ ...current, sites: many(100) }));
    expect(fewer.areas.local).toEqual({});
    expect(fewer.settings).toEqual(readSettings(fewer.areas.sync).settings);
  });
});

describe('a removal that synchronised storage refused', () => {
  it('holds all the same and is tried again with the next change', () => {
    const stored = { sync: { version: 2, badge: false, hoverDelay: 500 }, local: { badge: null } };
    const { settings, problems } = readSettings(mergeAreas(stored));
    expect([settings.badge, problems]).toEqual([true, []]);
    const { areas } = planChange(stored, (current) => ({ ...current, figures: false }));
    expect(areas).toEqual({ sync: { version: 2, hoverDelay: 500, figures: false }, local: {} });
  });
});
