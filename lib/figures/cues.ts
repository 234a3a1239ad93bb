import type { Language } from '../languages.ts';
import nouns from './cues/nouns.json' with { type: 'json' };
import words from './cues/words.json' with { type: 'json' };
import { createWordReader, findWords, hasWord, type WordReader } from './numbers/words.ts';
import { allOf, type Steps } from './steps.ts';

/** A kind of word that tells what a figure is about; the words of each are in `cues/words.json`. */
export type CueKind = keyof (typeof words)['en'];
/** What a number counts; the nouns of each are in `cues/nouns.json`. */
export type NounKind = keyof (typeof nouns)['en'];

export interface Cues {
  has: (kind: CueKind, text: string) => boolean;
  /** Each place where a word of the kind stands. */
  places: (kind: CueKind, text: string) => { start: number; end: number }[];
  hasNoun: (kind: NounKind, text: string) => boolean;
  /** The kinds a noun at a place belongs to. */
  nounsAt: (text: string, at: number) => NounKind[];
}

const known = new Map<Language, Cues>();

export function cuesOf(language: Language): Cues {
  allOf(prepareCues(language));
  return known.get(language) as Cues;
}

/** Makes a language's nouns ready step by step; other words are read when first asked for. */
export function* prepareCues(language: Language): Steps {
  if (known.has(language)) return;
  const forms = (list: readonly string[]) => (language === 'ga' ? list.flatMap(mutations) : list);
  const nounReaders: (readonly [NounKind, WordReader<true>])[] = [];
  for (const [kind, list] of Object.entries(nouns[language])) {
    const reader = createWordReader(forms(list).map((word) => [word, true as const]));
    nounReaders.push([kind as NounKind, reader]);
    yield;
  }
  const anyNoun = createWordReader(
    Object.values(nouns[language]).flatMap((list) => forms(list).map((word) => [word, true])),
  );
  yield;
  const kindsOf = new Map<string, NounKind[]>();
  const readers = new Map<string, WordReader<true>>();
  const readerOf = (key: string, list: readonly string[]) => {
    let reader = readers.get(key);
    if (reader === undefined) {
      reader = createWordReader(
        forms(list).map((word) => [word, true]),
        { isExact: isAbbreviation },
      );
      readers.set(key, reader);
    }
    return reader;
  };
  const { moved, ...own } = words[language];
  // What was first meant or is put off is no plain statement either.
  const lists = { ...own, moved, hypothetical: [...own.hypothetical, ...moved] };
  const cue = (kind: CueKind) => readerOf(kind, lists[kind]);
  known.set(language, {
    has: (kind, text) => hasWord(text, cue(kind)),
    places: (kind, text) => findWords(text, cue(kind)),
    hasNoun: (kind, text) => hasWord(text, readerOf(`noun ${kind}`, nouns[language][kind])),
    nounsAt: (text, at) => {
      const found = anyNoun(text, at);
      if (found === undefined) return [];
      const noun = text.slice(at, found.end);
      let kinds = kindsOf.get(noun);
      if (kinds === undefined) {
        kinds = nounReaders
          .filter(([, reader]) => reader(noun, 0) !== undefined)
          .map(([kind]) => kind);
        kindsOf.set(noun, kinds);
      }
      return kinds;
    },
  });
}

/** Irish changes the first letter of a word after many others: "gnólacht", "ghnólacht", "ngnólacht". */
function mutations(word: string): string[] {
  const first = word[0] as string;
  const eclipsis: Record<string, string | undefined> = {
    b: 'm',
    c: 'g',
    d: 'n',
    f: 'bh',
    g: 'n',
    p: 'b',
    t: 'd',
  };
  if (/[aeiouáéíóú]/i.test(first)) return [word, `n-${word}`, `h${word}`, `t-${word}`];
  const lenited =
    /[bcdfgmpst]/i.test(first) && word[1] !== 'h' ? [`${first}h${word.slice(1)}`] : [];
  const prefix = eclipsis[first];
  return [word, ...lenited, ...(prefix === undefined ? [] : [prefix + word])];
}

/** Abbreviations keep their capitals: "AI" is also an Italian preposition. */
const isAbbreviation = (word: string) => /^\p{Lu}{2,4}$/u.test(word);
