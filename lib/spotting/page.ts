import { findCandidates } from './candidates.ts';
import { EvidenceCount } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { acceptTerms, type Term } from './terms.ts';

/** A run of text with the lexicons of its language. */
export interface ReadRun {
  text: string;
  lexicons: readonly Lexicon[];
}

/** The terms of each run of a whole page at once: what `lib/page/terms/scanner.ts` keeps up to date slice by slice. */
export function spotPage(runs: readonly ReadRun[]): Term[][] {
  const candidates = runs.map(({ text, lexicons }) => findCandidates(text, lexicons));
  const evidence = new EvidenceCount();
  for (const found of candidates) evidence.add(found, 1);
  return candidates.map((found) => acceptTerms(found, evidence));
}
