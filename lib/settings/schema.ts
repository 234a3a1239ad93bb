import * as v from 'valibot';
import { categories } from '../dataset/vocabulary.ts';
import { languages } from '../languages.ts';
import { type Field, list, record, value } from './fields.ts';

/** A site as `readSite` writes it: a host in ASCII and lower case, with or without a port, or `file:`. One with "www." would never be asked for. */
const site = /^(?!www\.[^.]+\.)[a-z0-9._[\]:-]{1,260}$/;
const entryId = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

/**
 * Everything a reader can set, each with its default. A new field needs one line here and nothing else:
 * it is stored, synchronised, exported, imported and checked by what this table says.
 * A field that changes its meaning or its name needs a migration (`migrations.ts`).
 */
const fields = {
  /** False while paused everywhere until told otherwise. */
  active: value(v.boolean(), true),
  /** Milliseconds since 1970 until which everything is paused; 0 when not. Checked on use (`isActive`). */
  pausedUntil: value(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)), 0),
  /** Whether sites are on unless listed, or off unless listed. */
  sitesByDefault: value(v.picklist(['on', 'off']), 'on'),
  /** Site (`sites.ts`) → on or off; a host speaks for its subdomains too. */
  sites: record(site),
  highlight: value(v.picklist(['underline', 'tint', 'both', 'none']), 'underline'),
  /** Of underline and tint, as `#rrggbb`; painted in the nearest shade that is seen on light and dark paper. */
  highlightColor: value(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)), '#4a7fd6'),
  /** Only the first mention of an entry on a page is marked. */
  firstMentionOnly: value(v.boolean(), false),
  /** Milliseconds the pointer rests on a term before its card opens: long enough to cross a term, short enough to feel immediate (NN/g: 300 to 500 ms for hover content). */
  hoverDelay: value(v.pipe(v.number(), v.minValue(0), v.maxValue(2000)), 300),
  /** What opens a card; the keyboard commands always do. `hold`: the pointer rests while `holdKey` is down. */
  trigger: value(v.picklist(['hover', 'hold', 'click', 'keyboard']), 'hover'),
  /** Never Ctrl or Meta: they belong to copying, opening tabs and the system. */
  holdKey: value(v.picklist(['Shift', 'Alt']), 'Shift'),
  /** `auto` is the browser's language. */
  cardLanguage: value(v.picklist(['auto', 'page', ...languages]), 'auto'),
  hiddenCategories: list(v.picklist(categories)),
  /** Text in these languages is not marked. */
  hiddenLanguages: list(v.picklist(languages)),
  mutedEntries: list(entryId),
  figures: value(v.boolean(), true),
  badge: value(v.boolean(), true),
};

export type FieldName = keyof typeof fields;
export type Settings = { [Name in FieldName]: (typeof fields)[Name]['standard'] };

export const fieldNames = Object.keys(fields) as FieldName[];

/** A field without its type, for code that treats all alike. */
export const fieldOf = (name: FieldName) => fields[name] as Field<unknown>;

export const defaultSettings: Settings = Object.fromEntries(
  fieldNames.map((name) => [name, fieldOf(name).standard]),
) as Settings;
