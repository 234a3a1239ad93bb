import { evidenceNeeds } from '../dataset/vocabulary.ts';
import type { Language } from '../languages.ts';
import { needBits, type OwnPacks, type Pack } from '../spotting/pack.ts';
import { TrieBuilder } from '../spotting/trie.ts';
import { type GlossaryTerm, idOf } from './term.ts';

/** Compiles a glossary as the dataset is compiled; its terms need no evidence. A form all in capitals asks for capitals. */
export function compileGlossary(terms: readonly GlossaryTerm[]): OwnPacks {
  const byLanguage = Map.groupBy(terms, ({ language }) => language ?? 'any');
  return Object.fromEntries(
    [...byLanguage].map(([language, listed]) => [
      language,
      compile(language === 'any' ? undefined : language, listed),
    ]),
  );
}

function compile(language: Language | undefined, terms: readonly GlossaryTerm[]): Pack {
  const names = new TrieBuilder();
  terms.forEach(({ term, forms }, index) => {
    for (const form of [term, ...forms]) names.add([form], index, form === form.toUpperCase());
  });
  return {
    language,
    words: [],
    entries: terms.map(idOf),
    // They belong to no category, and are hidden by none.
    categories: '',
    names: names.write(),
    references: terms.map((_, index) => (index << needBits) + evidenceNeeds.indexOf('nothing')),
    cues: new TrieBuilder().write(),
    cueMeanings: [],
  };
}
