import type { Language } from '../../languages.ts';
import { findCandidates } from '../../spotting/candidates.ts';
import type { Lexicon } from '../../spotting/lexicon.ts';
import type { Meter } from '../slices/cost.ts';
import { inTurn } from '../slices/in-turn.ts';
import { createSlicer } from '../slices/slicer.ts';
import { elementNode, nodeTypeOf } from '../text/dom.ts';
import { blockOf, isWithinSkipped } from '../text/elements.ts';
import { watchLateRoots } from '../text/late-roots.ts';
import type { TextRun } from '../text/text-runs.ts';
import { type ReaderSink, TreeReader } from '../text/tree-reader.ts';
import { createPublisher, type PublisherOptions } from './publisher.ts';
import { type PageTerm, TermStore } from './term-store.ts';

export interface ScannerOptions extends PublisherOptions {
  /** The lexicons for text of a declared language. */
  lexiconsFor: (language: Language | 'other' | undefined) => readonly Lexicon[];
  isWanted: (entry: string) => boolean;
  /** Asked before anything is done: an update of the extension leaves this script behind. */
  isHere: () => boolean;
  /** Called with each run before its names are looked for. */
  onRun: (run: TextRun) => void;
  /** Called with each shadow root found. */
  onRoot: (root: ShadowRoot) => void;
  meter: Meter;
}

export interface Scanner {
  /** Reads the page and follows its changes; before this nothing is read or told. */
  start: () => void;
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

/** More waiting records than this cost more than reading the page again. */
const maximumBacklog = 20_000;

/** Half a slice: what an observer does comes on top of the page's own task. */
const callbackMilliseconds = 2;

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
  const publisher = createPublisher(store, options);
  /** What to read; true when the blocks inside are to be read too. */
  const queue = new Map<Node, boolean>();
  const nextInQueue = inTurn(() => queue.entries());
  const roots: ShadowRoot[] = [];
  let backlog: MutationRecord[] = [];
  let reader: TreeReader | undefined;
  let runCount = 0;
  /** Begins with its first run. */
  let reading = 0;
  let isSweepDue = false;
  let isRootSweepDue = false;
  let isEditorDue = false;
  let isDesigned = false;
  let stoodDown = false;
  /** Since the first change after a slice. */
  let isSliceDue = false;

  const sink: ReaderSink = {
    run(run, block, language) {
      run.language = language;
      run.reading = reading;
      run.order = runCount++;
      options.onRun(run);
      const candidates = findCandidates(run.text, options.lexiconsFor(language));
      if (candidates.length > 0 && isHere(block)) store.add(block, run, candidates);
      return candidates.length > 0;
    },
    enter: (block) => store.forget(block),
    shadowRoot: addRoot,
    possibleHost: (element) => late.add(element),
  };
  /** A node may have moved on into the document of a frame, which has a scanner of its own. */
  const isHere = (node: Node) =>
    node.isConnected && (node === document || node.ownerDocument === document);
  const enqueue = (node: Node, deep: boolean) => queue.set(node, deep || queue.get(node) === true);

  const ask = createSlicer(
    (until) => {
      if (publisher.isDue && options.isHere()) {
        publisher.publish(false);
        return true;
      }
      const more = work(until);
      const now = performance.now();
      const isLate = now >= until && !document.hidden;
      if (options.meter.isOverspent()) standDown();
      else if (isLate && !(more && publisher.isRecent(now))) publisher.ask();
      else if (!more) publisher.publish(true);
      return (more || publisher.isDue) && !stoodDown;
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
    for (let next = nextInQueue(); next !== undefined; next = nextInQueue()) {
      const [node, deep] = next;
      queue.delete(node);
      if (!isHere(node) || isDesigned || isWithinSkipped(node)) store.forget(node);
      else {
        reading = runCount;
        return new TreeReader(node, deep, sink);
      }
    }
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

  function standDown(): void {
    stoodDown = true;
    observer.disconnect();
    queue.clear();
    backlog = [];
    reader = undefined;
    store.forgetWhere(() => true);
    publisher.end();
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
      if (store.dropIn(target, block)) publisher.withdraw();
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
    enqueue(blockOf(root.host.parentNode ?? root.host), false);
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
    publisher.isFinished &&
    !store.hasChange &&
    queue.size === 0 &&
    backlog.length === 0 &&
    reader === undefined;
  const late = watchLateRoots(addLateRoot, signal);
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    start() {
      observe(document);
      rescan();
    },
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
