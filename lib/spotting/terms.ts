import type { Candidate } from './candidates.ts';
import type { PageEvidence } from './evidence.ts';

/** An accepted mention of an entry. */
export interface Term {
  start: number;
  end: number;
  entry: string;
}

/**
 * Other sure terms on the page that make an ambiguous name likely without a cue in its own block.
 * One is enough for a name that needs a `term`, a name that needs `context` wants a page that is clearly about the field.
 */
const termsForContext = 3;

/** Settles what the run alone could not, then keeps the longest of overlapping names, leftmost first. */
export function acceptTerms(candidates: readonly Candidate[], page: PageEvidence): Term[] {
  const accepted = candidates
    .filter((candidate) => isAccepted(candidate, page))
    .sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  const terms: Term[] = [];
  let end = 0;
  for (const { start, end: candidateEnd, entry } of accepted) {
    if (start < end) continue;
    terms.push({ start, end: candidateEnd, entry });
    end = candidateEnd;
  }
  return terms;
}

function isAccepted({ entry, lacks }: Candidate, page: PageEvidence): boolean {
  switch (lacks) {
    case 'nothing':
      return true;
    case 'ai-act':
      return page.has('ai-act');
    case 'own':
      return page.has(entry);
    case 'term':
      return page.has(entry) || page.size > 0;
    case 'context':
      return page.has(entry) || page.size >= termsForContext;
  }
}

/** Of two names on the same words the one that needed no help comes first. */
function rank(candidate: Candidate): number {
  return candidate.lacks === 'nothing' ? 0 : 1;
}
