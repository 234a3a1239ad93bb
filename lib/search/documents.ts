import type { Entry, LocalizedText } from '../dataset/schema.ts';
import type { Language } from '../languages.ts';
import { expandPattern, spelled } from '../spotting/pattern.ts';
import { isSameName, wordsOf } from './names.ts';

/** What a search of the dataset looks through, one an entry. */
export interface SearchDocument {
  id: string;
  name: LocalizedText;
  definition: LocalizedText;
  /** Other names, each in all its spellings but for endings. */
  aliases: Partial<Record<Language, string[][]>>;
  /** How many entries name this one as related: what much else is about comes first. */
  mentions: number;
}

/** The search documents of entries. Made at build: a reader's popup need not hold the facts. */
export function searchDocuments(
  entries: readonly Pick<Entry, 'id' | 'name' | 'definition' | 'names' | 'related'>[],
): SearchDocument[] {
  return entries.map(({ id, name, definition, names }) => ({
    id,
    name,
    definition,
    mentions: entries.filter(({ related }) => related.includes(id)).length,
    aliases: Object.fromEntries(
      Object.entries(names).map(([language, listed]) => [
        language,
        spell(listed.flatMap(({ forms }) => forms)),
      ]),
    ),
  }));
}

/** The spellings of each form, that of most words first, with "…" for open endings; of those that differ in endings only one. */
function spell(forms: readonly string[]): string[][] {
  const kept: string[][] = [];
  const isNew = (name: string) => {
    const words = wordsOf(name);
    if (kept.some((other) => isSameName(other, words))) return false;
    kept.push(words);
    return true;
  };
  return forms
    .map((form) =>
      expandPattern(form.replaceAll('_', '-'))
        .map(spelled)
        .sort(
          (one, other) =>
            isOpen(one) - isOpen(other) || other.split(' ').length - one.split(' ').length,
        )
        .filter(isNew),
    )
    .filter((spellings) => spellings.length > 0);
}

const isOpen = (name: string) => Number(name.includes('…'));
