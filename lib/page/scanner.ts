import type { Language } from '../languages.ts';
import { findCandidates } from '../spotting/candidates.ts';
import type { Lexicon } from '../spotting/lexicon.ts';
import type { Meter } from './cost.ts';
import { elementNode, nodeTypeOf } from './dom.ts';
import { blockOf, isWithinSkipped } from './elements.ts';
import { watchLateRoots } from './late-roots.ts';
import { createSlicer } from './slicer.ts';
import { type PageTerm, type TermChange, TermStore } from './term-store.ts';
import type { TextRun } from './text-runs.ts';
import { type ReaderSink, TreeReader } from './tree-reader.ts';

export type { PageTerm } from './term-store.ts';

export interface ScannerOptions {
  /** The lexicons for text of a declared language. */
  lexiconsFor: (language: Language | 'other' | undefined) => readonly Lexicon[];
  isWanted: (entry: string) => boolean;
  /** Asked before anything is done: an update of the extension leaves this script behind. */
  isHere: () => boolean;
  /** Whether all marks are chosen anew with each change: a large one is then told at once, not in parts. */
  isChosenAnew: boolean;
  /** Called with what changed, at the end of a slice; `finished` when all was read. */
  onTerms: (change: TermChange, finished: boolean) => void;
  /** Called with each run before its names are looked for. */
  onRun: (run: TextRun) => void;
  /** Called with each shadow root found. */
  onRoot: (root: ShadowRoot) => void;
  meter: Meter;
}

export interface Scanner {
  /** All terms, in the order they were found in. */
  terms: () => Iterable<PageTerm>;
  /** The same in reading order; dear on a large page that has just changed. */
  ordered: () => readonly PageTerm[];
  /** The terms of a text node, for the hit test. */
  termsIn: (node: Node) => readonly PageTerm[];
  entryCount: () => number;
  /** The open shadow roots that are read. */
  roots: readonly ShadowRoot[];
  /** Whether all that is known to have changed was read. */
  isIdle: () => boolean;
  hasStoodDown: () => boolean;
  /** Reads everything again, as when a language's names have arrived. */
  rescan: () => void;
}

/** Each publication costs the browser as much as there are marks: while a large page is read, ten a second will do. */
const publishMilliseconds = 100;

/** So many marks take Firefox 3 ms to set, whether they come to others or make a highlight of their own, and 2 to take away. */
const maximumPublished = { added: 250, removed: 2 };
/** What sits on other letters now. */
const removedOnly = { added: 0, removed: Infinity };
/** In a tab nobody sees marks cost nothing, and the next slice is a second away. */
const all = { added: Infinity, removed: Infinity };

/** More waiting records than this cost more than reading the page again. */
const maximumBacklog = 20_000;

/** Half a slice: what an observer does comes on top of the page's own task. */
const callbackMilliseconds = 2;

const noChange: TermChange = { added: [], removed: [] };

/**
 * Keeps the terms of a document and of its open shadow roots up to date.
 *
 * Mutation records only name blocks; a block is read again whole, without the blocks inside it.
 * So the cost of a change follows its own size, not the page's.
 */
export function createScanner(
  document: Document,
  options: ScannerOptions,
  signal: AbortSignal,
): Scanner {
  const store = new TermStore(options.isWanted);
  /** What to read; true when the blocks inside are to be read too. */
  const queue = new Map<Node, boolean>();
  let waiting: Iterator<[Node, boolean]> | undefined;
  const roots: ShadowRoot[] = [];
  let backlog: MutationRecord[] = [];
  let reader: TreeReader | undefined;
  let isSweepDue = false;
  let isRootSweepDue = false;
  let isEditorDue = false;
  let isDesigned = false;
  let isFinished = false;
  let published = 0;
  let stoodDown = false;
  let isPublicationDue = false;
  /** Since the first change after a slice. */
  let isSliceDue = false;

  const sink: ReaderSink = {
    run(run, block, language) {
      run.language = language;
      options.onRun(run);
      const candidates = findCandidates(run.text, options.lexiconsFor(language));
      if (candidates.length > 0 && isHere(block)) store.add(block, run, candidates);
      return candidates.length > 0;
    },
    enter: (block) => store.forget(block),
    shadowRoot: (root) => addRoot(root),
    possibleHost: (element) => late.add(element),
  };
  /** A node may have moved on into the document of a frame, which has a scanner of its own. */
  const isHere = (node: Node) =>
    node.isConnected && (node === document || node.ownerDocument === document);
  const enqueue = (node: Node, deep: boolean) => queue.set(node, deep || queue.get(node) === true);

  const ask = createSlicer(
    (until) => {
      // What was read is published in a slice of its own: a first highlight takes some ms by itself.
      if (isPublicationDue && options.isHere()) {
        publish(false);
        return true;
      }
      const more = work(until);
      const now = performance.now();
      const isLate = now >= until && !document.hidden;
      if (options.meter.isOverspent()) standDown();
      else if (isLate && (!more || now - published >= publishMilliseconds)) {
        isPublicationDue = true;
        return true;
      } else if (!more) publish(true);
      return (more || isPublicationDue) && !stoodDown;
    },
    options.meter,
    signal,
  );

  function work(until: number): boolean {
    isSliceDue = false;
    if (stoodDown || !options.isHere()) return false;
    takeBacklog(until);
    if (backlog.length > 0) return true;
    if (isDesigned !== (document.designMode === 'on')) {
      isDesigned = !isDesigned;
      store.forgetWhere(() => true);
      rescan();
    }
    sweep();
    for (;;) {
      reader ??= nextReader();
      if (reader === undefined) break;
      if (reader.advance(until)) return true;
      reader = undefined;
      if (performance.now() >= until) return true;
    }
    late.check();
    return queue.size > 0 || store.settle(until);
  }

  function nextReader(): TreeReader | undefined {
    // Not from the start each time: a map remembers for long what was taken out.
    waiting ??= queue.entries();
    for (;;) {
      const next = waiting.next();
      if (next.done) break;
      const [node, deep] = next.value;
      queue.delete(node);
      if (!isHere(node) || isDesigned || isWithinSkipped(node)) store.forget(node);
      else return new TreeReader(node, deep, sink);
    }
    waiting = undefined;
    return undefined;
  }

  /** Forgets what left the page, and what became an editor. */
  function sweep(): void {
    if (isRootSweepDue)
      for (let index = roots.length - 1; index >= 0; index -= 1)
        if (!isHere(roots[index] as ShadowRoot)) roots.splice(index, 1);
    if (isEditorDue) store.forgetWhere((block) => !isHere(block) || isWithinSkipped(block));
    else if (isSweepDue) store.forgetWhere((block) => !isHere(block));
    isRootSweepDue = false;
    isSweepDue = false;
    isEditorDue = false;
  }

  function publish(finished: boolean): void {
    const isWhole = document.hidden || options.isChosenAnew;
    const change = store.takeChange(isWhole ? all : maximumPublished);
    isPublicationDue = store.hasChange;
    const isDone = finished && !isPublicationDue;
    if (change === undefined && isDone === isFinished) return;
    published = performance.now();
    isFinished = isDone;
    options.onTerms(change ?? noChange, isDone);
  }

  function standDown(): void {
    stoodDown = true;
    observer.disconnect();
    queue.clear();
    backlog = [];
    reader = undefined;
    store.forgetWhere(() => true);
    options.onTerms(store.takeChange(all) ?? noChange, true);
  }

  const take = (records: readonly Pick<MutationRecord, 'type' | 'target'>[]) => {
    // What is beyond the maximum will not be looked at one by one.
    if (backlog.length <= maximumBacklog) backlog.push(...(records as MutationRecord[]));
    // A mark must not sit on other letters for a moment; the rest can wait for the slice that is coming.
    if (isSliceDue && !records.some(({ type }) => type === 'characterData')) return;
    if (!options.isHere()) return;
    isSliceDue = true;
    options.meter.measure(() => {
      takeBacklog(performance.now() + callbackMilliseconds);
      ask();
    });
  };
  const observer = new MutationObserver(take);
  /** A slot shows what it is given in place of what it holds; no mutation is recorded of it. */
  const slotChanged = ({ target }: Event) => {
    if (!stoodDown) take([{ type: 'attributes', target: target as Node }]);
  };

  /** Records are worked through in the order they came; what does not fit in the time stays for the next slice. */
  function takeBacklog(until: number): void {
    if (backlog.length === 0) return;
    if (backlog.length > maximumBacklog) {
      backlog = [];
      reader = undefined;
      isRootSweepDue = true;
      isEditorDue = true;
      rescan();
      return;
    }
    const block = reader?.dropRun();
    if (block !== undefined) enqueue(block, false);
    let done = 0;
    while (done < backlog.length) {
      mark(backlog[done] as MutationRecord);
      done += 1;
      if (done % 64 === 0 && performance.now() >= until) break;
    }
    backlog = done === backlog.length ? [] : backlog.slice(done);
    if (backlog.length === 0 && reader !== undefined && !reader.isPlaced) {
      enqueue(reader.root, true);
      reader = undefined;
    }
  }

  function mark(record: MutationRecord): void {
    const { target } = record;
    if (record.type === 'characterData') {
      const block = blockOf(target);
      // A static range does not follow the edit: the old mark would sit on other letters until the next slice.
      if (store.dropIn(target, block)) {
        isFinished = false;
        options.onTerms(store.takeChange(removedOnly) ?? noChange, false);
      }
      enqueue(block, false);
      return;
    }
    if (record.type === 'attributes') {
      isEditorDue = true;
      enqueue(blockOf(target), false);
      enqueue(target, true);
      return;
    }
    for (const node of record.removedNodes) {
      reader?.removed(node, target, record.nextSibling);
      if (nodeTypeOf(node) === elementNode) {
        isRootSweepDue = true;
        isSweepDue ||= !store.forgetTree(node as Element);
      }
    }
    for (const node of record.addedNodes) if (nodeTypeOf(node) === elementNode) enqueue(node, true);
    enqueue(blockOf(target), false);
    const root = (target as Element).shadowRoot;
    if (root) addLateRoot(root);
  }

  function addRoot(root: ShadowRoot): void {
    if (!roots.includes(root)) {
      roots.push(root);
      observe(root);
      root.addEventListener('slotchange', slotChanged, { signal });
      options.onRoot(root);
    }
    enqueue(root, true);
  }

  /** The text around an element changes with its becoming a host: it no longer flows through it. */
  function addLateRoot(root: ShadowRoot): void {
    if (stoodDown || roots.includes(root) || !options.isHere()) return;
    addRoot(root);
    enqueue(root.host, true);
    if (root.host.parentNode !== null) enqueue(blockOf(root.host.parentNode), false);
    ask();
  }

  function observe(root: Document | ShadowRoot): void {
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['lang', 'contenteditable', 'role'],
    });
  }

  function rescan(): void {
    for (const root of [document, ...roots]) enqueue(root, true);
    ask();
  }

  const isIdle = () =>
    isFinished && queue.size === 0 && backlog.length === 0 && reader === undefined;
  const late = watchLateRoots(addLateRoot, signal);
  signal.addEventListener('abort', () => observer.disconnect());
  observe(document);
  rescan();

  return {
    terms: () => store.terms(),
    ordered: () => store.ordered(),
    termsIn: (node) => store.termsIn(node),
    entryCount: () => store.entryCount,
    roots,
    isIdle,
    hasStoodDown: () => stoodDown,
    rescan,
  };
}
