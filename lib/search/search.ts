import MiniSearch from 'minisearch';
import { pick } from '../interface/localized.ts';
import type { Language } from '../languages.ts';
import type { SearchDocument } from './documents.ts';
import { fitName, fits, wordsOf } from './names.ts';

/** Returns the ids of the entries a query fits, best first; an empty query fits none. */
export type Search = (query: string) => string[];

/**
 * Makes an index of the dataset in one language and in English. Accents, case and endings do not
 * matter, the words may be half typed and a word of five letters may hold a typo. Names come before
 * texts: a whole name, then those that begin with the query, have its words, have it within a word;
 * among equals the entry more others speak of.
 */
export function createSearch(documents: readonly SearchDocument[], language: Language): Search {
  const named = documents.map(({ id, name, definition, aliases, mentions }) => {
    const english = aliases.en ?? [];
    const own = language === 'en' ? [] : (aliases[language] ?? []);
    const names = [pick(name, language), name.en, id, ...own.flat(), ...english.flat()].map(
      wordsOf,
    );
    return { id, definition, mentions, names };
  });
  const index = new MiniSearch({
    fields: ['name', 'definition'],
    tokenize: wordsOf,
    processTerm: (word) => word,
    searchOptions: {
      boost: { name: 4 },
      prefix: (word) => word.length > 1,
      // One letter in five: "gigafactoris" finds, "law" and "lab" stay apart.
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(
    named.map(({ id, definition, names }) => ({
      id,
      name: [...new Set(names.flat())].join(' '),
      definition: [pick(definition, language), definition.en].join(' '),
    })),
  );
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    const byName = named
      .map(({ id, mentions, names }) => ({
        id,
        mentions,
        fit: Math.min(...names.map((name) => fitName(words, name))),
      }))
      .filter(({ fit }) => fit < fits.none)
      .sort((one, other) => one.fit - other.fit || other.mentions - one.mentions);
    const byText = index.search(query, { combineWith: 'AND' });
    const found = [...byName, ...byText];
    const all = found.length > 0 ? found : index.search(query, { combineWith: 'OR' });
    return [...new Set(all.map(({ id }) => String(id)))];
  };
}
