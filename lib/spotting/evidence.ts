import type { Candidate } from './candidates.ts';
import type { Lack } from './rules.ts';
import { isOfAct } from './terms.ts';

/** The entries named beyond doubt anywhere on the page, and those whose names mean something else somewhere on it. */
export interface PageEvidence {
  has(entry: string): boolean;
  isRefused(entry: string): boolean;
  /** Whether it names other countries' AI laws in at least as many runs as the AI Act. */
  readonly isAbroad: boolean;
  /** How many entries are named beyond doubt. */
  readonly size: number;
}

/** Keeps count of the runs with a page's sure and refused names, as they come, change and go. */
export class EvidenceCount implements PageEvidence {
  readonly #sure = new Map<string, number>();
  readonly #refused = new Map<string, number>();

  has(entry: string): boolean {
    return this.#sure.has(entry);
  }

  isRefused(entry: string): boolean {
    return this.#refused.has(entry);
  }

  get isAbroad(): boolean {
    return (this.#refused.get('ai-act') ?? -1) >= (this.#sure.get('ai-act') ?? 0);
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
    const tally = (counts: Map<string, number>, lack: Lack) => {
      const found = candidates.filter(({ lacks }) => lacks === lack);
      // Words of the AI Act that are refused are those of another country's AI law.
      const about = (name: Candidate) =>
        lack === 'refused' && isOfAct(name) ? 'ai-act' : name.entry;
      for (const entry of new Set(found.map(about))) {
        const count = (counts.get(entry) ?? 0) + by;
        if (count === 0) counts.delete(entry);
        else counts.set(entry, count);
        changed ||= count === 0 || (count === 1 && by === 1);
      }
    };
    tally(this.#sure, 'nothing');
    tally(this.#refused, 'refused');
    return changed || isAbroad !== this.isAbroad;
  }
}
