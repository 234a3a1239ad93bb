import type { Candidate } from './candidates.ts';

/** The entries named beyond doubt anywhere on the page. */
export interface PageEvidence {
  has(entry: string): boolean;
  readonly size: number;
}

/** Keeps count of a page's sure names as its runs come, change and go. */
export class EvidenceCount implements PageEvidence {
  readonly #counts = new Map<string, number>();

  has(entry: string): boolean {
    return this.#counts.has(entry);
  }

  get size(): number {
    return this.#counts.size;
  }

  /**
   * Counts a run's candidates in (1) or out (-1).
   * @returns whether an entry appeared or vanished, so that ambiguous names must be settled anew
   */
  add(candidates: readonly Candidate[], by: 1 | -1): boolean {
    let changed = false;
    for (const { entry, lacks } of candidates) {
      if (lacks !== 'nothing') continue;
      const count = (this.#counts.get(entry) ?? 0) + by;
      if (count === 0) this.#counts.delete(entry);
      else this.#counts.set(entry, count);
      changed ||= count === 0 || (count === 1 && by === 1);
    }
    return changed;
  }
}
