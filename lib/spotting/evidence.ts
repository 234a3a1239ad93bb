import type { Candidate } from './candidates.ts';

/** The entries named beyond doubt anywhere on the page, and those whose names mean something else somewhere on it. */
export interface PageEvidence {
  has(entry: string): boolean;
  isRefused(entry: string): boolean;
  /** How many entries are named beyond doubt. */
  readonly size: number;
}

/** Keeps count of a page's sure and refused names as its runs come, change and go. */
export class EvidenceCount implements PageEvidence {
  readonly #sure = new Map<string, number>();
  readonly #refused = new Map<string, number>();

  has(entry: string): boolean {
    return this.#sure.has(entry);
  }

  isRefused(entry: string): boolean {
    return this.#refused.has(entry);
  }

  get size(): number {
    return this.#sure.size;
  }

  /**
   * Counts a run's candidates in (1) or out (-1).
   * @returns whether an entry appeared or vanished, so that ambiguous names must be settled anew
   */
  add(candidates: readonly Candidate[], by: 1 | -1): boolean {
    let changed = false;
    for (const { entry, lacks } of candidates) {
      if (lacks !== 'nothing' && lacks !== 'refused') continue;
      const counts = lacks === 'nothing' ? this.#sure : this.#refused;
      const count = (counts.get(entry) ?? 0) + by;
      if (count === 0) counts.delete(entry);
      else counts.set(entry, count);
      changed ||= count === 0 || (count === 1 && by === 1);
    }
    return changed;
  }
}
