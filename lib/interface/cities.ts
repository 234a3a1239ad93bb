import type { Language } from '../languages.ts';
import cities from './cities.json' with { type: 'json' };

/** What languages call a city by a name other than that in the records. */
const names: Record<string, Partial<Record<Language, string>>> = cities;

/** A city of the records in the reader's language. */
export const cityName = (city: string, language: Language): string =>
  names[city]?.[language] ?? city;
