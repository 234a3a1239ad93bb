import type { LocalizedText } from '../dataset/schema.ts';
import type { Category, Predicate } from '../dataset/vocabulary.ts';
import type { Language } from '../languages.ts';
import labels from './labels.json' with { type: 'json' };

const predicates: Record<Predicate, LocalizedText> = labels.predicates;
const categories: Record<Category, LocalizedText> = labels.categories;
const units: Record<'qubits' | 'gpu-hours', LocalizedText> = labels.units;

/** Text in the wanted language, else English. */
export function pick(text: LocalizedText, language: Language): string {
  return text[language] ?? text.en;
}

/** The tag of the language `pick` takes: what the element that shows the text declares. */
export function languageOf(text: LocalizedText, language: Language): Language {
  return text[language] === undefined ? 'en' : language;
}

export const predicateLabel = (predicate: Predicate, language: Language) =>
  pick(predicates[predicate], language);

export const categoryLabel = (category: Category, language: Language) =>
  pick(categories[category], language);

/** The word for a unit that `Intl` does not know. */
export const unitLabel = (unit: keyof typeof units, language: Language) =>
  pick(units[unit], language);
