import type { LocalizedText } from '../dataset/schema.ts';
import type { Language } from '../languages.ts';

/** Text in the wanted language, else English. */
export function pick(text: LocalizedText, language: Language): string {
  return text[language] ?? text.en;
}

/** The tag of the language `pick` takes: what the element that shows the text declares. */
export function languageOf(text: LocalizedText, language: Language): Language {
  return text[language] === undefined ? 'en' : language;
}
