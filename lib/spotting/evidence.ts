import type { Candidate } from './candidates.ts';
import { isOfAct } from './terms.ts';

/** The entries named beyond doubt anywhere on the page, and those whose names mean something else somewhere on it. */
export interface PageEvidence {
  has(entry: string): boolean;
  isRefused(entry: string): boolean;
  /** Whether the short name of an entry is that of another there: of a national commission, where ours is never named in full. */
  isOther(entry: string): boolean;
  /** Whether it names other countries' AI laws in at least as many runs as the AI Act. */
  readonly isAbroad: boolean;
  /** How many entries are named beyond doubt. */
  readonly size: number;
}

/** Keeps count of the runs with a page's sure and refused names, as they come, change and go. */
export class EvidenceCount implements PageEvidence {
  readonly #sure = new Map<string, number>();
  readonly #refused = new Map<string, number>();
  readonly #inFull = new Map<string, number>();

  has(entry: string): boolean {
    return this.#sure.has(entry);
  }

  isRefused(entry: string): boolean {
    return this.#refused.has(entry);
  }

  isOther(entry: string): boolean {
    return entry === 'european-commission' && this.#refused.has(entry) && !this.#inFull.has(entry);
  }

  get isAbroad(): boolean {
    // Where nothing was refused, the comparison is false.
    return (this.#refused.get('ai-act') as number) >= (this.#sure.get('ai-act') ?? 0);
  }

  get size(): number {
    return this.#sure.size;
  }

  /**
   * Counts a run's candidates in (1) or out (-1).
   * @returns whether an entry appeared or vanished, or the AI law spoken of is another, so that ambiguous names must be settled anew
   */
  add(candidates: readonly Candidate[], by: 1 | -1): boolean {
    const { isAbroad } = this;
    let changed = false;
    // Words of the AI Act that are refused are those of another country's AI law.
    const about = (name: Candidate) =>
      name.lacks === 'refused' && isOfAct(name) ? 'ai-act' : name.entry;
    const tally = (counts: Map<string, number>, isCounted: (name: Candidate) => boolean) => {
      for (const entry of new Set(candidates.filter(isCounted).map(about))) {
        const count = (counts.get(entry) ?? 0) + by;
        if (count === 0) counts.delete(entry);
        else counts.set(entry, count);
        changed ||= count === 0 || count === by;
      }
    };
    tally(this.#sure, ({ lacks }) => lacks === 'nothing');
    tally(this.#inFull, ({ need }) => need === 'nothing');
    // A CE mark says nothing of who "the Commission" is.
    tally(this.#refused, ({ lacks, start, end }) => lacks === 'refused' && end - start !== 2);
    return changed || isAbroad !== this.isAbroad;
  }
}
