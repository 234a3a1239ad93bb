import { evidenceNeeds } from '../dataset/vocabulary.ts';
import type { Language } from '../languages.ts';
import type { CueKind } from './cues.ts';
import { joinTries, type Tries } from './match.ts';
import { type Cue, type Need, needBits, type Pack } from './pack.ts';
import { readTrie, type Trie } from './trie.ts';

/** A pack made ready for scanning. */
export interface Lexicon {
  language: Language | undefined;
  /** Frequent words no other language has. */
  words: ReadonlySet<string>;
  names: Trie;
  /** Entry and need of a form index. */
  entry: (form: number) => string;
  need: (form: number) => Need;
  /** Read only once a run has a candidate. */
  cues: () => Trie;
  /** What a cue's form index says, and of which entries. */
  says: (cue: number) => CueKind;
  spokenOf: (cue: number) => ReadonlySet<string> | undefined;
}

export function openPack(pack: Pack): Lexicon {
  let cues: Trie | undefined;
  /** Made for the few cues that a page has. */
  const entrySets = new Map<number, ReadonlySet<string>>();
  return {
    language: pack.language,
    words: new Set(pack.words),
    names: readTrie(pack.names),
    entry: (form) => pack.entries[(pack.references[form] as number) >> needBits] as string,
    need: (form) =>
      evidenceNeeds[(pack.references[form] as number) & ((1 << needBits) - 1)] as Need,
    cues: () => {
      cues ??= readTrie(pack.cues);
      return cues;
    },
    says: (cue) => (pack.cueMeanings[cue] as { says: CueKind }).says,
    spokenOf: (cue) => {
      const meaning = pack.cueMeanings[cue] as Cue;
      if (!('entries' in meaning)) return undefined;
      let entries = entrySets.get(cue);
      if (entries === undefined) {
        entries = new Set(meaning.entries.map((index) => pack.entries[index] as string));
        entrySets.set(cue, entries);
      }
      return entries;
    },
  };
}

const joinedNames = new WeakMap<readonly Lexicon[], Tries>();
const joinedCues = new WeakMap<readonly Lexicon[], Tries>();

/** The names of several lexicons as one to search; made once for each list. */
export function namesOf(lexicons: readonly Lexicon[]): Tries {
  return joinedFor(joinedNames, lexicons, ({ names }) => names);
}

export function cuesOf(lexicons: readonly Lexicon[]): Tries {
  return joinedFor(joinedCues, lexicons, ({ cues }) => cues());
}

function joinedFor(
  joined: WeakMap<readonly Lexicon[], Tries>,
  lexicons: readonly Lexicon[],
  trieOf: (lexicon: Lexicon) => Trie,
): Tries {
  let tries = joined.get(lexicons);
  if (tries === undefined) {
    tries = joinTries(lexicons.map(trieOf));
    joined.set(lexicons, tries);
  }
  return tries;
}
