import { cuesOf, type Lexicon } from './lexicon.ts';
import { findForms } from './match.ts';

/** A word of the text that says what a name near it means. */
export interface CueFound {
  start: number;
  end: number;
  says: 'policy' | 'ai-act' | 'for' | 'against' | 'foreign';
  /** The entries it speaks of; undefined: of any. */
  entries?: ReadonlySet<string>;
}

export function findCues(text: string, lexicons: readonly Lexicon[]): CueFound[] {
  const cues: CueFound[] = [];
  findForms(cuesOf(lexicons), text, (start, end, index, which) => {
    const lexicon = lexicons[which] as Lexicon;
    cues.push({ start, end, says: lexicon.says(index), entries: lexicon.spokenOf(index) });
  });
  return cues;
}

export function speaksOf(cue: CueFound, entry: string): boolean {
  return cue.entries === undefined || cue.entries.has(entry);
}
