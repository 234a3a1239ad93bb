import { describe, expect, it } from 'vitest';
import { planChange } from './change.ts';
import { readSettings } from './items.ts';
import { settingsVersion } from './migrations.ts';
import { defaultSettings } from './schema.ts';

describe('earlier versions', () => {
  const reader = {
    active: false,
    sitesByDefault: 'off',
    sites: { 'example.org': 'on' },
    highlight: 'both',
    firstMentionOnly: true,
    hoverDelay: 500,
    trigger: 'click',
    cardLanguage: 'nl',
    hiddenCategories: ['law'],
    mutedEntries: ['jupiter', 'step'],
    figures: false,
    badge: false,
  };
  /** What each version stored for the same reader. */
  const examples: Record<number, Record<string, unknown>> = {
    1: { settings: reader },
    2: {
      version: 2,
      active: false,
      sitesByDefault: 'off',
      'sites:1': ['+example.org'],
      highlight: 'both',
      firstMentionOnly: true,
      hoverDelay: 500,
      trigger: 'click',
      cardLanguage: 'nl',
      'hiddenCategories:11': ['law'],
      'mutedEntries:15': ['step'],
      'mutedEntries:6': ['jupiter'],
      figures: false,
      badge: false,
    },
  };

  it('all have an example here', () => {
    expect(Object.keys(examples).map(Number)).toEqual(
      Array.from({ length: settingsVersion }, (_, index) => index + 1),
    );
  });

  it.each(Object.keys(examples).map(Number))('%i is read in full', (version) => {
    const { settings, problems } = readSettings(examples[version] as Record<string, unknown>);
    expect(problems).toEqual([]);
    expect(settings).toEqual({ ...defaultSettings, ...reader });
  });

  it.each(Object.keys(examples).map(Number))(
    '%i is brought up to date by the first change',
    (version) => {
      const stored = { sync: examples[version] as Record<string, unknown>, local: {} };
      const { areas } = planChange(stored, (current) => ({ ...current, hoverDelay: 750 }));
      expect(areas.sync).toEqual({ ...examples[settingsVersion], hoverDelay: 750 });
    },
  );

  it('written later by a computer not yet updated hold for the fields they name, in all their parts', () => {
    const { settings, problems } = readSettings({
      version: 2,
      badge: false,
      hoverDelay: 700,
      'sites:1': ['+example.org'],
      settings: { hoverDelay: 500, sites: { 'a.example': 'off' } },
    });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      ...defaultSettings,
      badge: false,
      hoverDelay: 500,
      sites: { 'a.example': 'off' },
    });
  });

  it('written later by a computer not yet updated give way to a change made here', () => {
    const sync = { version: 2, badge: false, settings: { hoverDelay: 500, figures: false } };
    const { areas } = planChange({ sync, local: {} }, (current) => ({
      ...current,
      hoverDelay: 750,
    }));
    expect(areas.sync).toEqual({ version: 2, badge: false, hoverDelay: 750, figures: false });
  });

  it('that are no object are named, and hide nothing', () => {
    for (const broken of [null, 'x', 7, ['badge']])
      expect(readSettings({ version: 2, badge: false, settings: broken })).toEqual({
        settings: { ...defaultSettings, badge: false },
        problems: [{ field: 'settings', expected: 'nothing', found: JSON.stringify(broken) }],
      });
  });

  it('of which there are none are read as today’s, and at once', () => {
    for (const version of [-1e308, -1, 0, 0.5, 1, '1', null, []])
      expect(readSettings({ version, badge: false })).toEqual({
        settings: { ...defaultSettings, badge: false },
        problems: [],
      });
  });

  it('keep what they cannot read through the first change', () => {
    const sites = { 'a b': 'off', 'example.org': 'off' };
    const stored = { sync: { settings: { hoverDelay: 'fast', badge: false, sites } }, local: {} };
    const { areas } = planChange(stored, (current) => ({ ...current, figures: false }));
    expect(areas.sync).toEqual({
      version: settingsVersion,
      hoverDelay: 'fast',
      sites,
      badge: false,
      figures: false,
    });
  });

  it('lose nothing that a later version has stored', () => {
    const stored = { sync: { version: 9, aura: { glow: 3 }, hoverDelay: 'soft' }, local: {} };
    const { areas } = planChange(stored, (current) => ({ ...current, badge: false }));
    expect(areas.sync).toEqual({ ...stored.sync, badge: false });
  });
});
