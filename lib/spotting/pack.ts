import { type Category, categories, type evidenceNeeds } from '../dataset/vocabulary.ts';
import type { Language } from '../languages.ts';

/** How the items of `storage.local` with packs begin; the number changes with their format, so that an old one is never read. */
export const packPrefix = 'pack-11:';
export const packKey = (language: Language) => `${packPrefix}${language}`;

/** Where the packs of the reader's own terms are kept (`lib/glossary`): one for the text of each language they name, one for all text. */
export const ownPacksKey = `${packPrefix}own`;
export type OwnPacks = Partial<Record<Language | 'any', Pack>>;

/** Room for what a name needs in a reference: its index in `evidenceNeeds`. */
export const needBits = 3;
export type Need = (typeof evidenceNeeds)[number];

/**
 * What a cue word says: `policy` and `ai-act` speak for any entry, `for` and `against` only of the entries listed;
 * `foreign` names another jurisdiction, to whom the listed laws beside it belong, or another thing whose name holds theirs;
 * `abroad` a jurisdiction that has the listed things too, or words that compare the EU with one.
 */
export type Cue =
  | { says: 'policy' }
  | { says: 'ai-act' }
  | { says: 'for' | 'against' | 'foreign' | 'abroad'; entries: number[] };

/**
 * All that spotting knows of one language, compiled at build (`lib/dataset/pack.ts`).
 * Tries are written by `TrieBuilder.write`.
 */
export interface Pack {
  /** Undefined for terms of the reader's own that are looked for in all text. */
  language: Language | undefined;
  /** Frequent words no other language has, by which a page shows that it is in this one. */
  words: string[];
  /** Entry ids; everything else refers to them by index. */
  entries: string[];
  /** For each entry the letter of its category (`letterOf`). */
  categories: string;
  /** Trie of all name forms; its form indexes point into `references`. */
  names: string;
  /** For each form index: (entry index << needBits) + index into `evidenceNeeds`. */
  references: number[];
  /** Trie of cue words; its form indexes point into `cueMeanings`. */
  cues: string;
  cueMeanings: Cue[];
}

/** `a` is the first category. */
export function letterOf(category: Category): string {
  return String.fromCharCode(97 + categories.indexOf(category));
}

/** The entries of a pack that belong to certain categories. */
export function entriesOf(pack: Pack, wanted: readonly Category[]): string[] {
  const letters = new Set(wanted.map(letterOf));
  return pack.entries.filter((_, index) => letters.has(pack.categories.charAt(index)));
}
