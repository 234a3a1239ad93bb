import {
  cdataNode,
  dataOf,
  elementNode,
  firstChildOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  textNode,
} from './dom.ts';
import {
  blockOf,
  isInline,
  isInlineElement,
  isSkipped,
  mayBecomeHost,
  openRootOf,
} from './elements.ts';
import { RunBuilder, type TextRun } from './text-runs.ts';

export interface ReaderSink {
  run: (run: TextRun) => void;
  /** Told of each block before its runs come. */
  enter: (block: Node) => void;
  /** Told of each open shadow root met. */
  shadowRoot: (root: ShadowRoot) => void;
  /** Told of elements that may get a shadow root later. */
  possibleHost: (element: Element) => void;
}

/** The clock is asked once for so much work: a node counts one, so do 32 characters. */
const workBetweenClocks = 150;

/**
 * Reads the text runs below a node in document order, and can pause anywhere: its place is a node and a parent,
 * which removals move on (`removed`); whatever else changes is read again by whoever watches the mutations.
 */
export class TreeReader {
  readonly root: Node;
  readonly #deep: boolean;
  readonly #sink: ReaderSink;
  readonly #builder: RunBuilder;
  #parent: Node;
  #next: Node | null;
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
    const outside = isInline(root) ? blockOf(root) : undefined;
    this.#builder = new RunBuilder((run) => {
      this.#work += run.text.length >> 5;
      if (outside === undefined || blockOf(run.nodes[0] as Text) !== outside) sink.run(run);
    });
    if (outside === undefined) sink.enter(root);
  }

  /** Reads on until the given time; returns whether anything is left. */
  advance(until: number): boolean {
    for (;;) {
      this.#work += 1;
      if (this.#work > workBetweenClocks) {
        this.#work = 0;
        if (performance.now() >= until) return true;
      }
      const node = this.#next;
      if (node === null) {
        const parent = this.#parent;
        if (!isInline(parent)) this.#builder.close();
        if (parent === this.root) {
          this.#builder.close();
          return false;
        }
        this.#next = nextSiblingOf(parent);
        this.#parent = parentOf(parent) as Node;
        continue;
      }
      const type = nodeTypeOf(node);
      if (type === textNode || type === cdataNode) {
        const rest = this.#builder.take(node as Text, dataOf(node), this.#offset);
        this.#offset = rest ?? 0;
        if (rest === undefined) this.#next = nextSiblingOf(node);
      } else if (type === elementNode && this.#enters(node as Element)) {
        this.#parent = node;
        this.#next = firstChildOf(node);
      } else this.#next = nextSiblingOf(node);
    }
  }

  /** Whether to go on inside an element; ends the run where it must. */
  #enters(element: Element): boolean {
    const root = openRootOf(element);
    if (root !== null) this.#sink.shadowRoot(root);
    if (isInlineElement(element)) {
      if (!isSkipped(element)) return true;
      this.#builder.close();
      return false;
    }
    this.#builder.close();
    if (!this.#deep || isSkipped(element)) return false;
    if (root === null && mayBecomeHost(element)) this.#sink.possibleHost(element);
    this.#sink.enter(element);
    return true;
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
