import { type Candidate, findCandidates } from '../spotting/candidates.ts';
import { EvidenceCount } from '../spotting/evidence.ts';
import type { Lexicon } from '../spotting/lexicon.ts';
import { acceptTerms } from '../spotting/terms.ts';
import { createSlicer } from './slicer.ts';
import { blockOf, isInline, isSkipped, locate, readBlock, type TextRun } from './text-runs.ts';

/** A term on the page: what it names and the text it covers. */
export interface PageTerm {
  entry: string;
  text: string;
  range: StaticRange;
  /** The run it stands in and its place there, for figures, sentences and the annotator. */
  run: TextRun;
  start: number;
  end: number;
}

interface ScannedRun {
  run: TextRun;
  candidates: Candidate[];
  terms: PageTerm[];
}

export interface ScannerOptions {
  /** The lexicons for a block's language. */
  lexiconsFor: (block: Node) => readonly Lexicon[];
  isWanted: (entry: string) => boolean;
  /** Called with all terms after each slice that changed them. */
  onTerms: (terms: readonly PageTerm[], finished: boolean) => void;
  /** Called with each shadow root found. */
  onRoot?: (root: ShadowRoot) => void;
  /** Nodes of our own that are not read. */
  isOwn: (node: Node) => boolean;
}

export interface Scanner {
  terms: () => readonly PageTerm[];
  /** The terms of a text node, for the hit test. */
  termsIn: (node: Node) => readonly PageTerm[];
  /** Milliseconds of main-thread time spent so far, and the longest slice. */
  cost: () => { total: number; longest: number; stoodDown: boolean };
  /** Reads everything again, as when a language's names have arrived. */
  rescan: () => void;
}

const publishMilliseconds = 100;

/** A page that keeps us busy this long in one second, ten seconds in a row, is left alone. */
const busyMilliseconds = 250;
const busySeconds = 10;

/**
 * Keeps the terms of a document and of its open shadow roots up to date.
 *
 * The unit of work is the block: mutation records only name blocks, and a block is read again whole,
 * without the blocks inside it. So the cost of a change follows its own size, not the page's.
 */
export function createScanner(
  document: Document,
  options: ScannerOptions,
  signal: AbortSignal,
): Scanner {
  /** Blocks to read; true when the blocks inside are to be read too. */
  const queue = new Map<Node, boolean>();
  const scanned = new Map<Node, ScannedRun[]>();
  const byNode = new WeakMap<Node, PageTerm[]>();
  const evidence = new EvidenceCount();
  const allRoots = new Set<Document | ShadowRoot>();
  let pending = false;
  let changed = false;
  let evidenceChanged = false;
  let removed = false;
  let all: PageTerm[] = [];
  let published = 0;
  let total = 0;
  let longest = 0;
  let busySince: number[] = [];
  let stoodDown = false;

  const ask = createSlicer(
    () => {
      const next = queue.entries().next();
      if (next.done) return false;
      const [block, deep] = next.value;
      queue.delete(block);
      readOne(block, deep);
      return true;
    },
    (finished) => commit(finished),
    signal,
  );

  const enqueue = (block: Node, deep: boolean) => {
    queue.set(block, deep || queue.get(block) === true);
  };

  function readOne(block: Node, deep: boolean): void {
    const begin = performance.now();
    forget(block);
    if (block.isConnected) {
      const runs: ScannedRun[] = [];
      let lexicons: readonly Lexicon[] | undefined;
      readBlock(
        block,
        (run) => {
          lexicons ??= options.lexiconsFor(block);
          const candidates = findCandidates(run.text, lexicons);
          if (candidates.length > 0) runs.push({ run, candidates, terms: [] });
        },
        (inner) => {
          if (inner.shadowRoot !== null) addRoot(inner.shadowRoot);
          if (deep && !options.isOwn(inner)) enqueue(inner, true);
        },
      );
      if (runs.length > 0) {
        scanned.set(block, runs);
        for (const run of runs) {
          countEvidence(run, 1);
          accept(run);
        }
        changed = true;
      }
    }
    spend(performance.now() - begin);
  }

  function forget(block: Node): void {
    const runs = scanned.get(block);
    if (runs === undefined) return;
    for (const run of runs) {
      countEvidence(run, -1);
      for (const node of run.run.nodes) byNode.delete(node);
    }
    scanned.delete(block);
    changed = true;
  }

  function countEvidence(run: ScannedRun, by: 1 | -1): void {
    if (evidence.add(run.candidates, by)) evidenceChanged = true;
    pending ||= run.candidates.some((candidate) => candidate.lacks !== 'nothing');
  }

  function accept(scannedRun: ScannedRun): void {
    const { run, candidates } = scannedRun;
    for (const node of run.nodes) byNode.delete(node);
    scannedRun.terms = acceptTerms(candidates, evidence)
      .filter((term) => options.isWanted(term.entry))
      .map(({ entry, start, end }) => {
        const from = locate(run, start, false);
        const to = locate(run, end, true);
        const range = new StaticRange({
          startContainer: from.node,
          startOffset: from.offset,
          endContainer: to.node,
          endOffset: to.offset,
        });
        return { entry, text: run.text.slice(start, end), range, run, start, end };
      });
    for (const term of scannedRun.terms) {
      let within = false;
      for (const node of run.nodes) {
        within ||= node === term.range.startContainer;
        if (within) {
          const list = byNode.get(node);
          if (list === undefined) byNode.set(node, [term]);
          else list.push(term);
        }
        if (node === term.range.endContainer) break;
      }
    }
  }

  function commit(finished: boolean): void {
    const begin = performance.now();
    if (removed) {
      removed = false;
      for (const block of [...scanned.keys()]) if (!block.isConnected) forget(block);
    }
    if (finished && evidenceChanged && pending) {
      evidenceChanged = false;
      for (const runs of scanned.values())
        for (const run of runs)
          if (run.candidates.some((candidate) => candidate.lacks !== 'nothing')) accept(run);
    }
    // Each publication costs as much as there are terms: while a large page is read, ten a second will do.
    if (changed && (finished || begin - published > publishMilliseconds)) {
      changed = false;
      published = begin;
      all = [...scanned.values()].flatMap((runs) => runs.flatMap((run) => run.terms));
      options.onTerms(all, finished);
    } else if (finished) options.onTerms(all, true);
    spend(performance.now() - begin);
  }

  function spend(milliseconds: number): void {
    total += milliseconds;
    longest = Math.max(longest, milliseconds);
    const second = Math.floor(performance.now() / 1000);
    if (busySince[0] !== second) busySince = [second, 0, ...busySince.slice(1, busySeconds + 1)];
    busySince[1] = (busySince[1] as number) + milliseconds;
    const busy = busySince.slice(1);
    if (busy.length > busySeconds && busy.every((spent) => spent > busyMilliseconds)) {
      stoodDown = true;
      observer.disconnect();
      queue.clear();
    }
  }

  const observer = new MutationObserver((records) => {
    if (stoodDown) return;
    for (const record of records) mark(record);
    if (queue.size > 0 || removed) ask();
  });

  function mark(record: MutationRecord): void {
    const { target } = record;
    if (options.isOwn(target)) return;
    if (record.type === 'characterData') {
      // A static range does not follow the edit: the old mark would sit on other letters until the next slice.
      if (byNode.has(target)) {
        byNode.delete(target);
        dropHighlights(target);
      }
      enqueueText(target);
      return;
    }
    if (record.type === 'attributes') {
      if (target.isConnected && !isWithinSkipped(target)) {
        enqueueText(target);
        if (!isInline(target)) enqueue(target, true);
        else enqueueInner(target);
      } else removed = true;
      return;
    }
    let touchesText = false;
    for (const node of record.removedNodes) {
      if (options.isOwn(node)) continue;
      removed = true;
      touchesText = true;
    }
    for (const node of record.addedNodes) {
      if (options.isOwn(node)) continue;
      touchesText = true;
      if (node.nodeType === Node.ELEMENT_NODE && node.isConnected && !isWithinSkipped(node)) {
        if (isInline(node)) enqueueInner(node);
        else enqueue(node, true);
      }
    }
    if (touchesText) enqueueText(target);
  }

  /** An inline element belongs to its block's runs; blocks and shadow roots inside it are read on their own. */
  function enqueueInner(element: Node): void {
    readBlock(
      element,
      () => {},
      (inner) => {
        if (inner.shadowRoot !== null) addRoot(inner.shadowRoot);
        enqueue(inner, true);
      },
    );
    if ((element as Element).shadowRoot) addRoot((element as Element).shadowRoot as ShadowRoot);
  }

  function enqueueText(node: Node): void {
    if (!node.isConnected) return;
    const block = blockOf(node);
    if (!isWithinSkipped(block)) enqueue(block, false);
  }

  function dropHighlights(node: Node): void {
    all = all.filter(
      (term) => term.range.startContainer !== node && term.range.endContainer !== node,
    );
    options.onTerms(all, false);
  }

  function addRoot(root: Document | ShadowRoot): void {
    if (allRoots.has(root)) return;
    allRoots.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['lang', 'contenteditable'],
    });
    if (root !== document) options.onRoot?.(root as ShadowRoot);
    enqueue(root, true);
    ask();
  }

  signal.addEventListener('abort', () => observer.disconnect());
  addRoot(document);

  return {
    terms: () => all,
    termsIn: (node) => byNode.get(node) ?? [],
    cost: () => ({ total, longest, stoodDown }),
    rescan: () => {
      for (const root of allRoots) enqueue(root, true);
      ask();
    },
  };
}

function isWithinSkipped(node: Node): boolean {
  for (let ancestor: Node | null = node; ancestor !== null; ancestor = ancestor.parentNode)
    if (ancestor.nodeType === Node.ELEMENT_NODE && isSkipped(ancestor as Element)) return true;
  return false;
}
