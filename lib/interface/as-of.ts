import type { Fact } from '../dataset/schema.ts';
import type { Language } from '../languages.ts';
import { formatDate } from './format.ts';
import { factsText } from './texts/facts.ts';

/** "as of 10 October 2025", "as of October 2025": some languages have another word before a day than before a month. */
export function asOfText(date: string, language: Language): string {
  const isDay = date.length === 'YYYY-MM-DD'.length;
  return factsText(language, isDay ? 'asOf' : 'asOfMonth', { date: formatDate(date, language) });
}

/** As of when a fact holds; undefined for a date that held from that very day: once is enough. */
export function asOfFact(
  fact: Pick<Fact, 'value' | 'unit' | 'asOf'>,
  language: Language,
): string | undefined {
  return fact.unit === 'date' && fact.value === fact.asOf
    ? undefined
    : asOfText(fact.asOf, language);
}
