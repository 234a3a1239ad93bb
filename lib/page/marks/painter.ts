import { highlightNames } from '../../interface/mark-names.ts';
import type { Settings } from '../../settings/schema.ts';
import type { TermPortion } from '../terms/term-store.ts';

/** With forced colours Chromium paints whatever is in a highlight as if it were selected, so where no marks are wanted there are none. */
export const isPainted = ({ highlight }: Pick<Settings, 'highlight'>): boolean =>
  highlight !== 'none';

/**
 * Marks of one highlight. Firefox looks at all of a highlight when it is first changed after the page was: 1.6 ms for
 * 2,000 marks, 0.24 for these (median of 15, 2026-11-25). Chromium is as quick either way.
 */
const marksInPart = 250;

/** Firefox takes 0.06 ms for each deletion in a part, and 2 for a part set anew. */
const maximumDeletions = 30;

/** So much takes Firefox 3 ms at most, wherever on the page it is. */
export const paintedAtOnce: TermPortion = { added: marksInPart, removed: 50 };

/** Keeps many marks of one kind on the page, until the signal; a small change costs what it changes. */
export class Painter {
  readonly #parts: readonly Part[];
  /** An own record: in Firefox a content script cannot read a highlight back. */
  readonly #partOf = new Map<AbstractRange, Part>();
  readonly #waiting = new Set<AbstractRange>();

  /** @param priority the marks of a lower one are painted below */
  constructor(kind: 'term' | 'figure', priority: number, signal: AbortSignal) {
    this.#parts = highlightNames[kind].map((name) => new Part(name, priority, signal));
  }

  update(added: readonly AbstractRange[], removed: readonly AbstractRange[]): void {
    for (const range of removed) {
      this.#waiting.delete(range);
      this.#partOf.get(range)?.delete(range);
      this.#partOf.delete(range);
    }
    for (const range of added) this.#waiting.add(range);
    let index = 0;
    for (const range of this.#waiting) {
      while (this.#parts[index]?.isFull) index += 1;
      const part = this.#parts[index];
      if (part === undefined) break;
      this.#waiting.delete(range);
      this.#partOf.set(range, part);
      part.add(range);
    }
    for (const part of this.#parts) part.paint();
  }

  /** Paints these and nothing else. */
  replace(ranges: readonly AbstractRange[]): void {
    this.#waiting.clear();
    const wanted = new Set(ranges);
    const removed = [...this.#partOf.keys()].filter((range) => !wanted.has(range));
    this.update(
      ranges.filter((range) => !this.#partOf.has(range)),
      removed,
    );
  }
}

/** The marks under one name of the registry. */
class Part {
  readonly #name: string;
  readonly #priority: number;
  readonly #ranges = new Set<AbstractRange>();
  #highlight: Highlight | undefined;
  #added: AbstractRange[] = [];
  #deleted: AbstractRange[] = [];

  constructor(name: string, priority: number, signal: AbortSignal) {
    this.#name = name;
    this.#priority = priority;
    signal.addEventListener('abort', () => {
      // A later script of ours may have taken the name.
      if (CSS.highlights.get(name) === this.#highlight) CSS.highlights.delete(name);
    });
  }

  get isFull(): boolean {
    return this.#ranges.size >= marksInPart;
  }

  add(range: AbstractRange): void {
    this.#ranges.add(range);
    this.#added.push(range);
  }

  delete(range: AbstractRange): void {
    this.#ranges.delete(range);
    this.#deleted.push(range);
  }

  paint(): void {
    const highlight = this.#highlight;
    // The page may have cleared the registry, which is its own too, or taken our name in it.
    const isLost = CSS.highlights.get(this.#name) !== highlight;
    if (
      isLost ||
      (highlight === undefined && this.#added.length > 0) ||
      this.#deleted.length > maximumDeletions ||
      (this.#deleted.length > 0 && this.#ranges.size === 0)
    )
      this.#set();
    else {
      // In this order: what follows a deletion before the next frame takes Firefox as long as a first change.
      for (const range of this.#added) highlight?.add(range);
      for (const range of this.#deleted) highlight?.delete(range);
    }
    this.#added = [];
    this.#deleted = [];
  }

  #set(): void {
    this.#highlight = undefined;
    if (this.#ranges.size === 0) {
      CSS.highlights.delete(this.#name);
      return;
    }
    this.#highlight = new Highlight(...this.#ranges);
    this.#highlight.priority = this.#priority;
    CSS.highlights.set(this.#name, this.#highlight);
  }
}
