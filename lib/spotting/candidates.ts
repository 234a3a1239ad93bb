import { findCues } from './cues.ts';
import type { Lexicon } from './lexicon.ts';
import { findNames, type Named } from './names.ts';
import type { Need } from './pack.ts';
import { judge, judgeSure, type Surroundings } from './rules.ts';
import { sentencesOf } from './sentences.ts';

/**
 * A name found in a run, with what it still lacks to be a mention. `nothing`: it is one;
 * `refused`: it is none, the text speaks of something else. Offsets are UTF-16 units.
 */
export interface Candidate {
  start: number;
  end: number;
  entry: string;
  need: Need;
  lacks: Need | 'refused';
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
  const doubtful = named.filter((name) => name.need !== 'nothing');
  let sure: Named[] = [];
  // Sure names are judged first: they speak for the others.
  const certain = named
    .filter((name) => name.need === 'nothing')
    .map((name) => ({ name, verdict: judgeSure(surroundings(name)) }));
  sure = certain.filter(({ verdict }) => verdict === 'sure').map(({ name }) => name);
  return [
    ...certain.map(({ name, verdict }) =>
      candidate(name, verdict === 'open' ? 'context' : verdict === 'sure' ? 'nothing' : verdict),
    ),
    ...doubtful.map((name) => {
      const verdict = judge(surroundings(name));
      return candidate(
        name,
        verdict === 'open' ? name.need : verdict === 'sure' ? 'nothing' : verdict,
      );
    }),
  ];
}

function candidate({ start, end, entry, need }: Named, lacks: Candidate['lacks']): Candidate {
  return { start, end, entry, need, lacks };
}
