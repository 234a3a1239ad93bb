import type { LocalizedText } from '../dataset/schema.ts';
import type { Category, Predicate } from '../dataset/vocabulary.ts';
import type { Language } from '../languages.ts';
import labels from './labels.json' with { type: 'json' };
import { pick } from './localized.ts';

/** 25 KB in 24 languages: the background and the extension's own pages hold them, the card is sent those it shows. */
const predicates: Record<Predicate, LocalizedText> = labels.predicates;
const categories: Record<Category, LocalizedText> = labels.categories;

export const predicateLabel = (predicate: Predicate, language: Language) =>
  pick(predicates[predicate], language);

export const categoryLabel = (category: Category, language: Language) =>
  pick(categories[category], language);
