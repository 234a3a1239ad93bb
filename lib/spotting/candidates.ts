import type { Lexicon } from './lexicon.ts';
import { findForms } from './match.ts';
import type { Need } from './pack.ts';

/** A name found in a run, with what it still lacks to be a mention; `nothing` is a sure one. Offsets are UTF-16 units. */
export interface Candidate {
  start: number;
  end: number;
  entry: string;
  lacks: Need;
}

interface CueFound {
  start: number;
  end: number;
  says: 'policy' | 'ai-act' | 'for' | 'against';
  entries?: ReadonlySet<string>;
}

const aiAct = 'ai-act';

/**
 * Finds every name in a run of text and weighs it by what stands in the same run:
 * - a word against the entry in the same sentence drops it, unless the name can mean nothing else;
 * - a cue word for it, or a sure name of another entry, satisfies `context` and `term`;
 * - only a cue word of the entry itself satisfies `own`;
 * - the AI Act or its own vocabulary satisfies `ai-act`.
 * What is left open is for the page to settle (`terms.ts`).
 */
export function findCandidates(text: string, lexicons: readonly Lexicon[]): Candidate[] {
  const found: Candidate[] = [];
  for (const lexicon of lexicons)
    findForms(lexicon.names, text, (start, end, form) =>
      found.push({ start, end, entry: lexicon.entry(form), lacks: lexicon.need(form) }),
    );
  if (found.every((candidate) => candidate.lacks === 'nothing')) return found;
  const cues = findCues(text, lexicons);
  return found
    .filter((candidate) => candidate.lacks === 'nothing' || !spokenAgainst(candidate, cues, text))
    .map((candidate) =>
      satisfied(candidate, cues, found) ? { ...candidate, lacks: 'nothing' } : candidate,
    );
}

function findCues(text: string, lexicons: readonly Lexicon[]): CueFound[] {
  const cues: CueFound[] = [];
  for (const lexicon of lexicons)
    findForms(lexicon.cues(), text, (start, end, index) => {
      const cue = lexicon.meaning(index);
      cues.push({
        start,
        end,
        says: cue.says,
        entries: 'entries' in cue ? new Set(cue.entries.map(lexicon.entryAt)) : undefined,
      });
    });
  return cues;
}

function satisfied(
  candidate: Candidate,
  cues: readonly CueFound[],
  found: readonly Candidate[],
): boolean {
  if (candidate.lacks === 'nothing') return true;
  const outside = (other: { start: number; end: number }) =>
    other.end <= candidate.start || other.start >= candidate.end;
  if (candidate.lacks === aiAct)
    return (
      cues.some((cue) => cue.says === aiAct && outside(cue)) ||
      found.some((other) => other.entry === aiAct && other.lacks === 'nothing' && outside(other))
    );
  const speaksFor = (cue: CueFound) =>
    cue.says === 'for' && cue.entries?.has(candidate.entry) === true && outside(cue);
  if (candidate.lacks === 'own') return cues.some(speaksFor);
  return (
    cues.some(
      (cue) => outside(cue) && (cue.says === 'policy' || cue.says === aiAct || speaksFor(cue)),
    ) ||
    found.some(
      (other) => other.lacks === 'nothing' && other.entry !== candidate.entry && outside(other),
    )
  );
}

function spokenAgainst(candidate: Candidate, cues: readonly CueFound[], text: string): boolean {
  const against = cues.filter((cue) => cue.says === 'against' && cue.entries?.has(candidate.entry));
  if (against.length === 0) return false;
  const [start, end] = sentenceAround(text, candidate.start, candidate.end);
  return against.some((cue) => cue.start < end && cue.end > start);
}

/** A sentence ends at `.`, `!`, `?`, `…`, the Greek question mark or a line break, followed by white space and not by a lower-case letter. */
const sentenceEnd = /[.!?…;\u037e]["”»’)\]]*\s+(?=[^\p{Ll}\s])|\n\s*\n/gu;

/** Start and end of the sentence that holds [start, end). */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(sentenceEnd)) {
    const boundary = match.index + match[0].length;
    if (boundary <= start) from = boundary;
    else if (match.index >= end) {
      to = match.index + 1;
      break;
    }
  }
  return [from, to];
}
