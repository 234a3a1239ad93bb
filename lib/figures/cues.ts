import type { Language } from '../languages.ts';
import nouns from './cues/nouns.json' with { type: 'json' };
import words from './cues/words.json' with { type: 'json' };
import { createWordReader, wordSource } from './numbers/words.ts';

/** A kind of word that tells what a figure is about; the words of each are in `cues/words.json`. */
export type CueKind = keyof (typeof words)['en'];
/** What a number counts; the nouns of each are in `cues/nouns.json`. */
export type NounKind = keyof (typeof nouns)['en'];

export interface Cues {
  has: (kind: CueKind, text: string) => boolean;
  /** Start of each place where a word of the kind stands. */
  places: (kind: CueKind, text: string) => { start: number; end: number }[];
  hasNoun: (kind: NounKind, text: string) => boolean;
  /** The kinds a noun at a place belongs to. */
  nounsAt: (text: string, at: number) => NounKind[];
}

const known = new Map<Language, Cues>();

export function cuesOf(language: Language): Cues {
  let cues = known.get(language);
  if (cues === undefined) {
    cues = createCues(language);
    known.set(language, cues);
  }
  return cues;
}

function createCues(language: Language): Cues {
  const forms = (list: readonly string[]) => (language === 'ga' ? list.flatMap(mutations) : list);
  const nounReaders = Object.entries(nouns[language]).map(
    ([kind, list]) =>
      [kind as NounKind, createWordReader(forms(list).map((word) => [word, true]))] as const,
  );
  const anyNoun = createWordReader(
    Object.values(nouns[language]).flatMap((list) => forms(list).map((word) => [word, true])),
  );
  const kindsOf = new Map<string, NounKind[]>();
  const expressions = new Map<string, RegExp[]>();
  const expressionsOf = (key: string, list: readonly string[]) => {
    let compiled = expressions.get(key);
    if (compiled === undefined) {
      compiled = compile(forms(list));
      expressions.set(key, compiled);
    }
    return compiled;
  };
  const cue = (kind: CueKind) => expressionsOf(kind, words[language][kind]);
  return {
    has: (kind, text) => cue(kind).some((expression) => text.search(expression) >= 0),
    places: (kind, text) =>
      cue(kind).flatMap((expression) =>
        [...text.matchAll(expression)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        })),
      ),
    hasNoun: (kind, text) =>
      expressionsOf(`noun ${kind}`, nouns[language][kind]).some(
        (expression) => text.search(expression) >= 0,
      ),
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
  };
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
function compile(list: readonly string[]): RegExp[] {
  const isAbbreviation = (word: string) => /^\p{Lu}{2,4}$/u.test(word);
  const before = '(?<![^\\s\\d!-/:-@\\[-`{-¿‐-‧‹›€])';
  return [
    [list.filter((word) => !isAbbreviation(word)), 'giu'] as const,
    [list.filter(isAbbreviation), 'gu'] as const,
  ].flatMap(([some, flags]) => {
    const source = wordSource(some);
    return source === undefined ? [] : [new RegExp(`${before}(?:${source})`, flags)];
  });
}
