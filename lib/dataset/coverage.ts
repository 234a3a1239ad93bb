import type { Language } from '../languages.ts';
import type { Entry } from './schema.ts';
import type { Category } from './vocabulary.ts';

/** What the dataset holds, counted. */
export interface Coverage {
  entries: number;
  facts: number;
  /** Different addresses that facts come from. */
  sources: number;
  byCategory: Partial<Record<Category, number>>;
  /** Entries with a name in the language; English names are looked for in all text. */
  byLanguage: Partial<Record<Language, number>>;
}

export function coverageOf(entries: readonly Entry[]): Coverage {
  const facts = entries.flatMap((entry) => entry.facts);
  const count = <Key extends string>(keys: Key[]): Partial<Record<Key, number>> => {
    const counts: Partial<Record<Key, number>> = {};
    for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
    return counts;
  };
  return {
    entries: entries.length,
    facts: facts.length,
    sources: new Set(facts.map((fact) => fact.source.url)).size,
    byCategory: count(entries.map((entry) => entry.category)),
    byLanguage: count(entries.flatMap((entry) => Object.keys(entry.names) as Language[])),
  };
}
