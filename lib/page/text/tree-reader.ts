import type { Language } from '../../languages.ts';
import {
  cdataNode,
  elementNode,
  firstChildOf,
  nextNodeOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  textNode,
  textOf,
} from './dom.ts';
import {
  blockOf,
  isInline,
  isInlineElement,
  isSkipped,
  kindOf,
  mayBecomeHost,
  openRootOf,
} from './elements.ts';
import { declaredLanguage, ownLanguage } from './language.ts';
import { maximumRunLength, RunBuilder, type TextRun } from './text-runs.ts';

export interface ReaderSink {
  /**
   * Takes each run with the block it belongs to and the language declared for that.
   * @returns whether it had names, which take as long to judge as a page of text to pass over
   */
  run: (run: TextRun, block: Node, language: Language | 'other' | undefined) => boolean;
  /** Told of each block before its runs come. */
  enter: (block: Node) => void;
  /** Told of each open shadow root met. */
  shadowRoot: (root: ShadowRoot) => void;
  /** Told of elements that may get a shadow root later. */
  possibleHost: (element: Element) => void;
}

/** An element around the place, with what a run inside it needs to know. */
interface Open {
  node: Node;
  isInline: boolean;
  block: Node;
  language: Language | 'other' | undefined;
}

/** The clock is asked once for so much work: a node counts one, so do 32 characters. */
const workBetweenClocks = 50;

/** Elements, text and CDATA sections. */
const shown = 1 | 4 | 8;

/**
 * Reads the text runs below a node in document order, and can pause anywhere: its place is a node and a parent,
 * which removals move on (`removed`); whatever else changes is read again by whoever watches the mutations.
 */
export class TreeReader {
  readonly root: Node;
  readonly #deep: boolean;
  readonly #sink: ReaderSink;
  readonly #builder: RunBuilder;
  readonly #walker: TreeWalker;
  /** From the root to the parent of the place. */
  #open: Open[] = [];
  #parent: Node;
  #next: Node | null;
  #isMoved = false;
  /** Where to go on in a text node too long for one run. */
  #offset = 0;
  #work = 0;

  /**
   * @param deep whether the blocks inside are read too. An inline root stands in a block that is read
   * on its own: only the blocks inside the root are read.
   */
  constructor(root: Node, deep: boolean, sink: ReaderSink) {
    this.root = root;
    this.#deep = deep;
    this.#sink = sink;
    this.#parent = root;
    this.#next = firstChildOf(root);
    this.#walker = document.createTreeWalker(root, shown);
    const outside = isInline(root) ? blockOf(root) : undefined;
    const block = outside ?? root;
    this.#open.push({
      node: root,
      isInline: outside !== undefined,
      block,
      language: declaredLanguage(block),
    });
    this.#builder = new RunBuilder((run) => {
      this.#work += run.text.length >> 5;
      const { block, language } = this.#innermost;
      if (block !== outside && sink.run(run, block, language)) this.#work = workBetweenClocks;
    });
    if (outside === undefined) sink.enter(root);
  }

  get #innermost(): Open {
    return this.#open[this.#open.length - 1] as Open;
  }

  /** Reads on until the given time; returns whether anything is left. */
  advance(until: number): boolean {
    if (this.#isMoved) this.#openAgain();
    let node = this.#next ?? this.#after(this.#parent);
    let isAtNode = false;
    while (node !== null) {
      this.#work += 1;
      if (this.#work > workBetweenClocks) {
        this.#work = 0;
        if (performance.now() >= until) {
          this.#parent = this.#innermost.node;
          this.#next = node;
          return true;
        }
      }
      if (!isAtNode) this.#walker.currentNode = node;
      isAtNode = true;
      const type = nodeTypeOf(node);
      if (type === textNode || type === cdataNode) {
        // The page may have cut it meanwhile.
        const from = this.#offset && Math.min(this.#offset, (node as Text).length);
        // Not its data: Firefox copies what it is asked for, and all of ten megabytes took it 130 ms (2026-11-30).
        const text = textOf(node as Text, from, maximumRunLength + 1);
        const rest = this.#builder.take(node as Text, text, from);
        this.#offset = rest ?? 0;
        if (rest !== undefined) continue;
      } else if (type === elementNode && !this.#enters(node as Element)) {
        node = nextSiblingOf(node) ?? this.#after(this.#innermost.node);
        isAtNode = false;
        continue;
      }
      node = nextNodeOf(this.#walker);
      const parent = node === null ? this.root : parentOf(node);
      while (this.#innermost.node !== parent && this.#open.length > 1) this.#leave();
    }
    this.#builder.close();
    return false;
  }

  /** What follows an open element, and its ancestors if it is the last child. */
  #after(element: Node): Node | null {
    for (let current = element; current !== this.root; current = this.#innermost.node) {
      this.#leave();
      const next = nextSiblingOf(current);
      if (next !== null) return next;
    }
    return null;
  }

  #leave(): void {
    if (!this.#innermost.isInline) this.#builder.close();
    this.#open.pop();
  }

  /** Whether to go on inside an element; ends the run where it must. */
  #enters(element: Element): boolean {
    const kind = kindOf(element);
    const root = openRootOf(element, kind);
    const flows = isInlineElement(kind, root);
    if (root !== null) this.#sink.shadowRoot(root);
    else if (!flows && mayBecomeHost(element, kind)) this.#sink.possibleHost(element);
    const isLeft = (!flows && !this.#deep) || isSkipped(element, kind);
    if (!flows || isLeft) this.#builder.close();
    if (isLeft) return false;
    if (!flows) this.#sink.enter(element);
    this.#push(element, flows);
    return true;
  }

  #push(element: Element, isInline: boolean): void {
    const { block, language } = this.#innermost;
    this.#open.push(
      isInline
        ? { node: element, isInline, block, language }
        : { node: element, isInline, block: element, language: ownLanguage(element) ?? language },
    );
  }

  #openAgain(): void {
    const path: Element[] = [];
    for (let node = this.#parent; node !== this.root; node = parentOf(node) as Node)
      path.push(node as Element);
    this.#open.length = 1;
    for (const element of path.reverse()) this.#push(element, isInline(element));
    this.#isMoved = false;
  }

  /**
   * Moves the place on when a mutation took it away. Call it for each removal in order.
   * @param next what followed the removed node
   */
  removed(node: Node, parent: Node, next: Node | null): void {
    if (node !== this.#next && node !== this.#parent && !node.contains(this.#parent)) return;
    this.#parent = parent;
    this.#next = next;
    this.#offset = 0;
    this.#isMoved = true;
  }

  /** Whether the place still is one; if not, the root must be read anew. */
  get isPlaced(): boolean {
    return (
      (this.#next === null || this.#next.parentNode === this.#parent) &&
      (this.#parent === this.root || this.root.contains(this.#parent))
    );
  }

  /** Drops a run cut short by a mutation; returns the block to read again. */
  dropRun(): Node | undefined {
    const node = this.#builder.drop();
    return node === undefined ? undefined : blockOf(node);
  }
}
