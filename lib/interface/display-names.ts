import type { Language } from '../languages.ts';
import ownNames from './display-names.json' with { type: 'json' };
import { localeOf } from './localized.ts';

/** In Irish and Maltese as CLDR has them: Chromium knows neither. */
const own: Partial<Record<Language, Record<string, string>>> = ownNames;

/** Names languages or countries in the reader's language. */
export function displayNames(language: Language, type: 'language' | 'region') {
  const names = new Intl.DisplayNames(localeOf(language), { type });
  return (code: string): string => own[language]?.[code] ?? names.of(code) ?? code;
}
