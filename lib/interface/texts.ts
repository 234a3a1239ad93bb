import type { Language } from '../languages.ts';
import { localeOf } from './localized.ts';
import { unbroken } from './unbroken.ts';

/** A text with `{name}` for values; where its wording follows a number, one text a plural category, chosen by the value `count`. */
type Text = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });

type Catalogue<Key extends string> = Record<Key, Text>;

/** The texts of one part of the interface: every language in full or not at all. */
export type Catalogues<Key extends string> = Partial<Record<Language, Catalogue<Key>>>;

export interface Say<Key extends string> {
  (language: Language, key: Key, values?: Record<string, string | number>): string;
  /** What it says from; may be filled later. */
  catalogues: Catalogues<Key>;
}

/** Makes the function that says a text in the reader's language, in English where there is none. */
export function createTexts<Key extends string>(catalogues: Catalogues<Key> = {}): Say<Key> {
  const say = (language: Language, key: Key, values: Record<string, string | number> = {}) => {
    const tag = catalogues[language] === undefined ? 'en' : language;
    const text = (catalogues[tag] as Catalogue<Key>)[key];
    const chosen =
      typeof text === 'string'
        ? text
        : (text[new Intl.PluralRules(tag).select(Number(values.count ?? 0))] ?? text.other);
    return unbroken(chosen, tag).replace(/\{(\w+)\}(\.?)/g, (_, name, stop) => {
      const value = values[name] ?? '';
      const said =
        typeof value === 'number' ? new Intl.NumberFormat(localeOf(tag)).format(value) : value;
      // Dates of some languages end in a full stop of their own: "2025. október 10."
      return said.endsWith('.') ? said : said + stop;
    });
  };
  return Object.assign(say, { catalogues });
}
