import type { LocalizedText } from '../dataset/schema.ts';
import type { Language } from '../languages.ts';
import { unbroken } from './unbroken.ts';

/** A text and the language it is really in. */
export interface Phrase {
  text: string;
  language: Language;
}

/** Text in the wanted language, else in English. */
export const localized = (text: LocalizedText, language: Language): Phrase => ({
  text: pick(text, language),
  language: languageOf(text, language),
});

/** Text in the wanted language, else English. */
export function pick(text: LocalizedText, language: Language): string {
  return unbroken(text[language] ?? text.en, languageOf(text, language));
}

/** The tag of the language `pick` takes: what the element that shows the text declares. */
export function languageOf(text: LocalizedText, language: Language): Language {
  return text[language] === undefined ? 'en' : language;
}

/**
 * English as Europe writes it, the day before the month, and Portuguese: "200 bi" is 200 billion in Brazil and a thousand
 * times as much in Portugal. Irish and Maltese, which Chromium does not know, write numbers as English does; their words
 * are our own (`own-words.ts`, `display-names.ts`).
 */
const locales: Partial<Record<Language, string>> = {
  en: 'en-IE',
  ga: 'en-IE',
  mt: 'en-IE',
  pt: 'pt-PT',
};

/** What `Intl` is asked for to write in a language. */
export const localeOf = (language: Language): string => locales[language] ?? language;
