import type { Cue, Pack } from './pack.ts';
import { type Need, needBits, needs } from './pack.ts';
import { readTrie, type Trie } from './trie.ts';

/** A pack made ready for scanning. */
export interface Lexicon {
  language: string;
  names: Trie;
  /** Read only once a run has a candidate that needs evidence. */
  cues: () => Trie;
  meaning: (cue: number) => Cue;
  /** Entry and need of a form index. */
  entry: (form: number) => string;
  need: (form: number) => Need;
  entryAt: (index: number) => string;
}

export function openPack(pack: Pack): Lexicon {
  let cues: Trie | undefined;
  return {
    language: pack.language,
    names: readTrie(pack.names),
    cues: () => {
      cues ??= readTrie(pack.cues);
      return cues;
    },
    meaning: (cue) => pack.cueMeanings[cue] as Cue,
    entry: (form) => pack.entries[(pack.references[form] as number) >> needBits] as string,
    need: (form) => needs[(pack.references[form] as number) & ((1 << needBits) - 1)] as Need,
    entryAt: (index) => pack.entries[index] as string,
  };
}
