import { findCues } from './cues.ts';
import type { Lexicon } from './lexicon.ts';
import { findNames, type Named } from './names.ts';
import { judge, type Lack, type Surroundings } from './rules.ts';
import { sentencesOf } from './sentences.ts';

/** A name found in a run, with what it still lacks to be a mention. */
export interface Candidate extends Named {
  lacks: Lack;
}

/**
 * Finds every name in a run of text and judges it by what stands in the same run (`rules.ts`).
 * What is left open is for the page to settle (`terms.ts`).
 */
export function findCandidates(text: string, lexicons: readonly Lexicon[]): Candidate[] {
  const named = findNames(text, lexicons);
  if (named.length === 0) return [];
  const cues = findCues(text, lexicons);
  const sentenceAt = sentencesOf(text);
  const surroundings = (name: Named): Surroundings => {
    let sentence: [number, number] | undefined;
    return {
      ...name,
      text,
      // Few rules come to ask for it.
      get sentence() {
        sentence ??= sentenceAt(name.start, name.end);
        return sentence;
      },
      sentenceAt,
      cues,
      sure,
      doubtful,
    };
  };
  const judged = (name: Named) => ({ ...name, lacks: judge(surroundings(name)) });
  let doubtful = named.filter((name) => name.need !== 'nothing');
  let sure: Named[] = [];
  // Sure names are judged first: they speak for the others.
  const certain = named.filter((name) => name.need === 'nothing').map(judged);
  sure = certain.filter(({ lacks }) => lacks === 'nothing');
  const isApart = (place: { start: number; end: number }) =>
    !sure.some(({ start, end }) => start <= place.start && end >= place.end);
  // As names, not by the words they are made of a second time: "the European Commission".
  cues.policy = cues.policy.filter(isApart);
  // Nor by the names in them: "unlike the US, the European Chips Act" speaks of no other Chips Act.
  doubtful = doubtful.filter(isApart);
  return [...certain, ...doubtful.map(judged)];
}
