import type { Fact } from '../dataset/schema.ts';
import type { Category } from '../dataset/vocabulary.ts';
import type { Frame } from './frames.ts';

/** What of a fact a comparison needs. */
export type FigureFact = Pick<
  Fact,
  'id' | 'predicate' | 'value' | 'unit' | 'counts' | 'bound' | 'asOf' | 'status' | 'supersededBy'
> &
  Frame;

/** The comparable facts of one entry: those with a number or a date. */
export interface FigureEntry {
  id: string;
  category: Category;
  /** ISO 3166-1 code of the country it stands in or belongs to, if any. */
  country?: string;
  facts: FigureFact[];
}

export const isFineMaximum = (fact: FigureFact) => fact.predicate.startsWith('fine-maximum');

export const isEarlier = (fact: FigureFact) => fact.status === 'superseded';

/** The fact that stands today in the series a fact belongs to. */
export function standingFact<Linked extends Pick<Fact, 'id' | 'supersededBy'>>(
  fact: Linked,
  facts: readonly Linked[],
): Linked {
  let current = fact;
  // The dataset's checks keep chains free of circles.
  while (current.supersededBy !== undefined) {
    const next = facts.find((other) => other.id === current.supersededBy);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

/** "in April 2025" is the same as 9 April 2025; a bare year is no date, and so no number is the same. */
export function isSameDate(recorded: string, written: string): boolean {
  return recorded === written || (written.length === 7 && recorded.startsWith(`${written}-`));
}
