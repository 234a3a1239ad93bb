import * as v from 'valibot';
import { categories } from '../dataset/vocabulary.ts';
import { languages } from '../languages.ts';

/** Everything a reader can set. Kept in `storage.sync` under one key; a bad field falls back alone. */
export interface Settings {
  /** False while paused everywhere. */
  active: boolean;
  /** Whether sites are on unless listed, or off unless listed. */
  sitesByDefault: 'on' | 'off';
  /** Host (with its subdomains) → on or off. */
  sites: Record<string, 'on' | 'off'>;
  highlight: 'underline' | 'tint' | 'both' | 'none';
  /** Only the first mention of an entry on a page is marked. */
  firstMentionOnly: boolean;
  /** Milliseconds the pointer rests on a term before its card opens. */
  hoverDelay: number;
  /** What opens a card; the keyboard commands always do. `hold`: the pointer rests while `holdKey` is down. */
  trigger: 'hover' | 'hold' | 'click' | 'keyboard';
  /** Never Ctrl or Meta: they belong to copying, opening tabs and the system. */
  holdKey: 'Shift' | 'Alt';
  /** `auto` is the browser's language. */
  cardLanguage: 'auto' | 'page' | (typeof languages)[number];
  hiddenCategories: (typeof categories)[number][];
  mutedEntries: string[];
  figures: boolean;
  badge: boolean;
}

/** 300 ms: long enough to cross a term, short enough to feel immediate (NN/g: 300 to 500 ms for hover content). */
export const defaultSettings: Settings = {
  active: true,
  sitesByDefault: 'on',
  sites: {},
  highlight: 'underline',
  firstMentionOnly: false,
  hoverDelay: 300,
  trigger: 'hover',
  holdKey: 'Shift',
  cardLanguage: 'auto',
  hiddenCategories: [],
  mutedEntries: [],
  figures: true,
  badge: true,
};

const fields: { [Key in keyof Settings]: v.GenericSchema<unknown, Settings[Key]> } = {
  active: v.boolean(),
  sitesByDefault: v.picklist(['on', 'off']),
  sites: v.record(v.pipe(v.string(), v.maxLength(253)), v.picklist(['on', 'off'])),
  highlight: v.picklist(['underline', 'tint', 'both', 'none']),
  firstMentionOnly: v.boolean(),
  hoverDelay: v.pipe(v.number(), v.minValue(0), v.maxValue(2000)),
  trigger: v.picklist(['hover', 'hold', 'click', 'keyboard']),
  holdKey: v.picklist(['Shift', 'Alt']),
  cardLanguage: v.picklist(['auto', 'page', ...languages]),
  hiddenCategories: v.array(v.picklist(categories)),
  mutedEntries: v.array(v.string()),
  figures: v.boolean(),
  badge: v.boolean(),
};

/** Reads stored or imported settings field by field: what is valid is kept, what is not is named. */
export function readSettings(stored: unknown): { settings: Settings; problems: string[] } {
  const settings: Record<string, unknown> = { ...defaultSettings };
  const problems: string[] = [];
  if (stored === undefined) return { settings: settings as unknown as Settings, problems };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
    return { settings: settings as unknown as Settings, problems: ['settings: not an object'] };
  for (const [field, schema] of Object.entries(fields)) {
    if (!Object.hasOwn(stored, field)) continue;
    const result = v.safeParse(schema, (stored as Record<string, unknown>)[field]);
    if (result.success) settings[field] = result.output;
    else problems.push(`${field}: ${result.issues[0].message}`);
  }
  return { settings: settings as unknown as Settings, problems };
}
