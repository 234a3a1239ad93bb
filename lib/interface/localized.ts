import type { LocalizedText } from '../dataset/schema.ts';
import type { Language } from '../languages.ts';

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
  return text[language] ?? text.en;
}

/** The tag of the language `pick` takes: what the element that shows the text declares. */
export function languageOf(text: LocalizedText, language: Language): Language {
  return text[language] === undefined ? 'en' : language;
}

/** The language `Intl` names languages and countries in: Chromium knows no Irish or Maltese, and would take the browser's own. */
export const namedIn = (language: Language): Language =>
  Intl.NumberFormat.supportedLocalesOf(language).length > 0 ? language : 'en';

/** English as Europe writes it, the day before the month, and Portuguese: "200 bi" is 200 billion in Brazil and a thousand times as much in Portugal. */
const european: Partial<Record<Language, string>> = { en: 'en-IE', pt: 'pt-PT' };

/** What `Intl` is asked for to write in a language; Irish and Maltese have the numbers of English, and words of their own (`own-words.ts`). */
export const localeOf = (language: Language) => {
  const known = namedIn(language);
  return european[known] ?? known;
};
