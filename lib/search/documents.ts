import type { Entry, LocalizedText } from '../dataset/schema.ts';
import type { Language } from '../languages.ts';
import { expandPattern } from '../spotting/pattern.ts';

/** What a search of the dataset looks through, one an entry. */
export interface SearchDocument {
  id: string;
  name: LocalizedText;
  definition: LocalizedText;
  /** Other names, one spelling of each form. */
  aliases: Partial<Record<Language, string[]>>;
}

/** The search documents of entries. Made at build: a reader's popup need not hold the facts. */
export function searchDocuments(
  entries: readonly Pick<Entry, 'id' | 'name' | 'definition' | 'names'>[],
): SearchDocument[] {
  return entries.map(({ id, name, definition, names }) => ({
    id,
    name,
    definition,
    aliases: Object.fromEntries(
      Object.entries(names).map(([language, listed]) => [
        language,
        [...new Set(listed.flatMap(({ forms }) => forms.map(spell)))],
      ]),
    ),
  }));
}

/** The longest spelling of a form that is written out, without the endings it allows. */
function spell(form: string): string {
  const spellings = expandPattern(form).map((parts) =>
    parts.filter((part) => typeof part === 'string').join(''),
  );
  return spellings.reduce((longest, other) => (other.length > longest.length ? other : longest));
}
