import type { Candidate } from '../../spotting/candidates.ts';
import { EvidenceCount } from '../../spotting/evidence.ts';
import { acceptTerms, isSure, type Term } from '../../spotting/terms.ts';
import { placeIn, type TextRun } from '../text/text-runs.ts';
import { compareInReadingOrder } from './reading-order.ts';

/** A term on the page: what it names and the text it covers. */
export interface PageTerm {
  entry: string;
  text: string;
  range: StaticRange;
  /** The text nodes that have a part of it. */
  nodes: readonly Text[];
  /** The run it stands in and its place there, for figures, sentences and the annotator. */
  run: TextRun;
  start: number;
  end: number;
}

/** What came and went since the last time. */
export interface TermChange {
  added: readonly PageTerm[];
  removed: readonly PageTerm[];
}

/** How much of a change is taken at a time. */
export interface TermPortion {
  added: number;
  removed: number;
}

interface ScannedRun {
  run: TextRun;
  candidates: readonly Candidate[];
  terms: PageTerm[];
}

/** Looking at so many elements or blocks takes some 0.05 ms. */
const smallTree = 500;

/** The names found in each block, the terms they make with the page's evidence, and what of it changed. */
export class TermStore {
  readonly #isWanted: (entry: string) => boolean;
  readonly #blocks = new Map<Node, ScannedRun[]>();
  /** The runs that have terms, in the order they got them in. */
  readonly #marked = new Set<ScannedRun>();
  readonly #byNode = new WeakMap<Node, PageTerm[]>();
  readonly #evidence = new EvidenceCount();
  /** Runs with a name that the page's evidence decides about. */
  readonly #open = new Set<ScannedRun>();
  /** Those still to be settled since the evidence changed. */
  #unsettled: Iterator<ScannedRun> | undefined;
  #evidenceChanged = false;
  readonly #added = new Set<PageTerm>();
  readonly #removed: PageTerm[] = [];
  /** How many terms each entry has. */
  readonly #entries = new Map<string, number>();
  #ordered: readonly PageTerm[] | undefined;

  constructor(isWanted: (entry: string) => boolean) {
    this.#isWanted = isWanted;
  }

  /** How many entries the page names. */
  get entryCount(): number {
    return this.#entries.size;
  }

  add(block: Node, run: TextRun, candidates: readonly Candidate[]): void {
    const scanned: ScannedRun = { run, candidates, terms: [] };
    const runs = this.#blocks.get(block);
    if (runs === undefined) this.#blocks.set(block, [scanned]);
    else runs.push(scanned);
    if (this.#evidence.add(candidates, 1)) this.#evidenceChanged = true;
    if (!candidates.every(isSure)) this.#open.add(scanned);
    this.#accept(scanned);
  }

  forget(block: Node): void {
    const runs = this.#blocks.get(block);
    if (runs === undefined) return;
    this.#blocks.delete(block);
    for (const scanned of runs) {
      if (this.#evidence.add(scanned.candidates, -1)) this.#evidenceChanged = true;
      this.#open.delete(scanned);
    }
    this.#drop(runs);
  }

  /**
   * Forgets the blocks of a removed tree, when that is less work than looking at all that is known.
   * @returns whether it was
   */
  forgetTree(removed: Element): boolean {
    if (this.#blocks.size === 0) return true;
    if (this.#blocks.size < smallTree) return false;
    const walker = removed.ownerDocument.createTreeWalker(removed, NodeFilter.SHOW_ELEMENT);
    let node: Node | null = removed;
    for (let count = 0; node !== null; count += 1) {
      if (count > smallTree || (node as Element).shadowRoot !== null) return false;
      this.forget(node);
      node = walker.nextNode();
    }
    return true;
  }

  /** Forgets the blocks that are gone. */
  forgetWhere(isGone: (block: Node) => boolean): void {
    for (const block of [...this.#blocks.keys()]) if (isGone(block)) this.forget(block);
  }

  /** Drops the terms of the runs a text node is in, until its block is read again; returns whether there were any. */
  dropIn(node: Node, block: Node): boolean {
    if (!this.#byNode.has(node)) return false;
    const runs = this.#blocks.get(block) ?? [];
    this.#drop(runs.filter(({ run }) => run.nodes.includes(node as Text)));
    this.#byNode.delete(node);
    return true;
  }

  /**
   * Decides anew about open names when the evidence has changed.
   * @returns whether the time was too short
   */
  settle(until: number): boolean {
    if (this.#evidenceChanged) {
      this.#evidenceChanged = false;
      this.#unsettled = this.#open.values();
    }
    if (this.#unsettled === undefined) return false;
    for (let count = 1; ; count += 1) {
      const next = this.#unsettled.next();
      if (next.done) break;
      this.#accept(next.value);
      if (count % 16 === 0 && performance.now() >= until) return true;
    }
    this.#unsettled = undefined;
    return false;
  }

  /** Whether there is a change to take. */
  get hasChange(): boolean {
    return this.#added.size > 0 || this.#removed.length > 0;
  }

  /**
   * A portion of the changes since the last call, the others are left for the next; undefined when there were none.
   */
  takeChange({ added: most, removed }: TermPortion): TermChange | undefined {
    if (!this.hasChange) return undefined;
    const added: PageTerm[] = [];
    for (const term of this.#added) {
      if (added.length === most) break;
      this.#added.delete(term);
      added.push(term);
    }
    return { added, removed: this.#removed.splice(0, removed) };
  }

  /** All terms in the order they were found in, one by one: whoever asks may have enough with the first. */
  *terms(): Generator<PageTerm> {
    for (const scanned of this.#marked) yield* scanned.terms;
  }

  /** All terms in reading order: sorted when somebody asks, as that looks at every run of the page. */
  ordered(): readonly PageTerm[] {
    // They mostly come in the page's order: sorting is next to linear.
    this.#ordered ??= [...this.#marked]
      .sort((one, other) => compareInReadingOrder(one.run, other.run))
      .flatMap((scanned) => scanned.terms);
    return this.#ordered;
  }

  termsIn(node: Node): readonly PageTerm[] {
    return this.#byNode.get(node) ?? [];
  }

  #accept(scanned: ScannedRun): void {
    const accepted = acceptTerms(scanned.candidates, this.#evidence).filter(({ entry }) =>
      this.#isWanted(entry),
    );
    if (sameTerms(accepted, scanned.terms)) return;
    this.#drop([scanned]);
    const { run } = scanned;
    scanned.terms = accepted.map((term) => createTerm(run, term));
    if (accepted.length > 0) this.#marked.add(scanned);
    this.#ordered = undefined;
    for (const term of scanned.terms) {
      this.#added.add(term);
      this.#entries.set(term.entry, (this.#entries.get(term.entry) ?? 0) + 1);
      for (const node of term.nodes) {
        const list = this.#byNode.get(node);
        if (list === undefined) this.#byNode.set(node, [term]);
        else list.push(term);
      }
    }
  }

  #drop(runs: readonly ScannedRun[]): void {
    const gone = new Set(runs.flatMap(({ terms }) => terms));
    // Runs share a long node that was cut: its terms are gone through once for all of them.
    for (const node of new Set([...gone].flatMap(({ nodes }) => nodes))) {
      const left = this.termsIn(node).filter((term) => !gone.has(term));
      if (left.length === 0) this.#byNode.delete(node);
      else this.#byNode.set(node, left);
    }
    for (const term of gone) this.#remove(term);
    for (const scanned of runs) {
      scanned.terms = [];
      this.#marked.delete(scanned);
    }
  }

  #remove(term: PageTerm): void {
    this.#ordered = undefined;
    const left = (this.#entries.get(term.entry) ?? 1) - 1;
    if (left === 0) this.#entries.delete(term.entry);
    else this.#entries.set(term.entry, left);
    if (!this.#added.delete(term)) this.#removed.push(term);
  }
}

function sameTerms(accepted: readonly Term[], current: readonly PageTerm[]): boolean {
  return (
    accepted.length === current.length &&
    accepted.every(({ entry, start, end }, index) => {
      const term = current[index] as PageTerm;
      return term.entry === entry && term.start === start && term.end === end;
    })
  );
}

function createTerm(run: TextRun, { entry, start, end }: Term): PageTerm {
  return {
    entry,
    text: run.text.slice(start, end),
    ...placeIn(run, start, end),
    run,
    start,
    end,
  };
}
