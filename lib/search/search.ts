import MiniSearch from 'minisearch';
import { pick } from '../interface/localized.ts';
import type { Language } from '../languages.ts';
import { foldText } from '../spotting/fold.ts';
import type { SearchDocument } from './documents.ts';

/** Returns the ids of the entries a query fits, best first; an empty query fits none. */
export type Search = (query: string) => string[];

/** Weight of each field: a name says more than a definition. */
const boost = { name: 4, aliases: 3, definition: 1 };

/**
 * Makes an index of the dataset in one language and in English. Accents and case do not matter,
 * the last word may be half typed and a word of five letters may hold a typo.
 */
export function createSearch(documents: readonly SearchDocument[], language: Language): Search {
  const index = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [],
    processTerm: (word) => foldText(word),
    searchOptions: {
      boost,
      prefix: (word) => word.length > 1,
      // One letter in five: "gigafactoris" finds, "law" and "lab" stay apart.
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(
    documents.map(({ id, name, definition, aliases }) => ({
      id,
      name: [pick(name, language), name.en, id.replaceAll('-', ' ')].join(' · '),
      aliases: [...(aliases[language] ?? []), ...(aliases.en ?? [])].join(' · '),
      definition: [pick(definition, language), definition.en].join(' '),
    })),
  );
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
    return found.map((result) => String(result.id));
  };
}
