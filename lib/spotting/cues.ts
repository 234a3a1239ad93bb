import { cuesOf, type Lexicon } from './lexicon.ts';
import { findForms } from './match.ts';

/** A word of the text that says what a name near it means. */
export interface CueFound {
  start: number;
  end: number;
  /** The entries it speaks of; undefined: of any. */
  entries?: ReadonlySet<string>;
}

export type CueKind = 'policy' | 'ai-act' | 'for' | 'against' | 'foreign' | 'abroad';

/** The cues of a run by what they say. */
export type Cues = Record<CueKind, CueFound[]>;

export const noCues = (): Cues => ({
  policy: [],
  'ai-act': [],
  for: [],
  against: [],
  foreign: [],
  abroad: [],
});

export function findCues(text: string, lexicons: readonly Lexicon[]): Cues {
  const cues = noCues();
  findForms(cuesOf(lexicons), text, (start, end, index, which) => {
    const lexicon = lexicons[which] as Lexicon;
    cues[lexicon.says(index)].push({ start, end, entries: lexicon.spokenOf(index) });
  });
  return cues;
}

export function speaksOf(cue: CueFound, entry: string): boolean {
  return cue.entries === undefined || cue.entries.has(entry);
}
