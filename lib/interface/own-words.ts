import type { Language } from '../languages.ts';
import words from './own-words.json' with { type: 'json' };

/** One text a plural category, with `{count}` for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

interface OwnWords {
  months: string[];
  /** Between a day and its month, and between a date and its time. */
  afterDay: string;
  beforeTime: string;
  million: Forms;
  billion: Forms;
  currencies: Record<string, string>;
}

/** What dates and amounts are written with in Irish and Maltese: Chromium knows neither, and `Intl` elsewhere has letters and codes in Maltese, "2.6G USD". */
export const ownWords: Partial<Record<Language, OwnWords>> = words;

/** A number of what the forms of a language name. */
export const counted = (forms: Forms, count: number, language: Language, written: string) =>
  (forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? '').replace(
    '{count}',
    written,
  );
