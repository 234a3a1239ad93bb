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
const termsForContext = 2;

/** Settles what the run alone could not, then keeps the longest of overlapping names, leftmost first. */
export function acceptTerms(candidates: readonly Candidate[], page: PageEvidence): Term[] {
  const accepted = withoutForeignAct(candidates, page)
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

/**
 * Where Colorado's AI Act is spoken of, its deployers and AI systems are not those of the EU, nor is "the AI law" ours;
 * but what stands beside the name of ours is.
 */
function withoutForeignAct(candidates: readonly Candidate[], page: PageEvidence) {
  if (!page.isAbroad) return candidates;
  const isOurs = candidates.some((name) => name.entry === 'ai-act' && isSure(name));
  const ofAct = new Set(isOurs ? [] : candidates.filter(isOfAct).map(({ entry }) => entry));
  ofAct.add('ai-act');
  return candidates.filter(({ entry, need }) => need === 'nothing' || !ofAct.has(entry));
}

/** Whether a name is a mention whatever else the page says. */
export const isSure = ({ need, lacks }: Candidate) => need === 'nothing' && lacks === need;

/** Whether a name is one of the AI Act's words, which other countries' AI laws use too. */
export const isOfAct = ({ need }: Candidate) =>
  need === 'ai-act' || need === 'ours' || need === 'role';

function isAccepted({ entry, need, lacks }: Candidate, page: PageEvidence): boolean {
  if (lacks === 'nothing' || lacks === 'ours') return need === 'nothing' || !page.isOther(entry);
  // Where the page also speaks of Nvidia's AI factories, each block must say for itself which it means.
  if (lacks === 'refused' || page.isRefused(entry)) return false;
  if (lacks === 'ai-act') return page.has('ai-act');
  if (page.has(entry)) return true;
  if (lacks === 'own' || lacks === 'role') return false;
  return page.size >= (lacks === 'term' ? 1 : termsForContext);
}

/** Of two names on the same words the one that needed no help comes first. */
function rank(candidate: Candidate): number {
  return candidate.lacks === 'nothing' ? 0 : 1;
}
