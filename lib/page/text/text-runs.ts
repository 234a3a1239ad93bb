import type { Language } from '../../languages.ts';

/** Text that reads as one: a maximal stretch of inline content of one block. */
export interface TextRun {
  text: string;
  /** The text nodes it is made of, in order, and where in each the run begins (0 unless a long node was cut). */
  nodes: Text[];
  /** For each node where it starts in `text`, in UTF-16 units. */
  starts: number[];
  nodeOffsets: number[];
  /** As declared for the block it stands in. */
  language?: Language | 'other' | undefined;
  /** Which reading of the page, or of a part of it, the run is from, and its place among all runs read. */
  reading?: number;
  order?: number;
}

/** A run is cut at white space near this length, so that a node of ten megabytes is read in many slices. */
export const maximumRunLength = 20_000;
const maximumRunNodes = 2000;

/** Gathers the pieces of a run as a reader meets them, and hands it on when it ends. */
export class RunBuilder {
  readonly #onRun: (run: TextRun) => void;
  #nodes: Text[] = [];
  #texts: string[] = [];
  #offset = 0;
  #length = 0;

  constructor(onRun: (run: TextRun) => void) {
    this.#onRun = onRun;
  }

  /**
   * Takes a text node with its text from an offset on: all of it, or one unit more than a run may have.
   * @returns the offset to go on from, when the run was full and had to be cut; undefined when all was taken
   */
  take(node: Text, text: string, from: number): number | undefined {
    // Most text nodes of a page are the white space between its tags.
    if (this.#nodes.length === 0 && text.length <= maximumRunLength && isBlank(text))
      return undefined;
    const room = maximumRunLength - this.#length;
    if (text.length <= room && this.#nodes.length < maximumRunNodes) {
      this.#push(node, text, from);
      return undefined;
    }
    const space = text.lastIndexOf(' ', Math.max(room, 0));
    const to = Math.min(text.length, space > 0 ? space : Math.max(room, 0));
    if (to > 0) this.#push(node, text.slice(0, to), from);
    this.close();
    return to < text.length ? from + to : undefined;
  }

  #push(node: Text, text: string, offset: number): void {
    if (this.#nodes.length === 0) this.#offset = offset;
    this.#nodes.push(node);
    this.#texts.push(text);
    this.#length += text.length;
  }

  close(): void {
    if (this.#nodes.length === 0) return;
    const texts = this.#texts;
    const nodes = this.#nodes;
    const text = texts.length === 1 ? (texts[0] as string) : texts.join('');
    const offset = this.#offset;
    this.drop();
    emit(text, nodes, texts, offset, this.#onRun);
  }

  /** Forgets what was gathered; returns one of its nodes. */
  drop(): Text | undefined {
    const first = this.#nodes[0];
    this.#nodes = [];
    this.#texts = [];
    this.#length = 0;
    return first;
  }
}

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 32 && unit !== 0xa0) return false;
  }
  return true;
}

function emit(
  text: string,
  nodes: Text[],
  texts: readonly string[],
  offset: number,
  onRun: (run: TextRun) => void,
): void {
  if (text.length < 3) return;
  const starts: number[] = [];
  const nodeOffsets: number[] = [];
  let position = 0;
  for (let index = 0; index < texts.length; index += 1) {
    starts.push(position);
    nodeOffsets.push(index === 0 ? offset : 0);
    position += (texts[index] as string).length;
  }
  const whole: TextRun = { text, nodes, starts, nodeOffsets };
  if (text.includes('\n\n')) for (const part of paragraphs(whole)) onRun(part);
  else onRun(whole);
}

/** Empty lines part the paragraphs of plain-text pages. */
function* paragraphs({ text, nodes, starts, nodeOffsets }: TextRun): Generator<TextRun> {
  let from = 0;
  let first = 0;
  while (from < text.length) {
    let to = text.indexOf('\n\n', from);
    if (to < 0) to = text.length;
    if (to > from) {
      while (first + 1 < nodes.length && (starts[first + 1] as number) <= from) first += 1;
      const part: TextRun = { text: text.slice(from, to), nodes: [], starts: [], nodeOffsets: [] };
      for (let index = first; index < nodes.length && (starts[index] as number) < to; index += 1) {
        const start = starts[index] as number;
        part.nodes.push(nodes[index] as Text);
        part.starts.push(Math.max(0, start - from));
        part.nodeOffsets.push((nodeOffsets[index] as number) + Math.max(0, from - start));
      }
      yield part;
    }
    from = to;
    while (from < text.length && text.charCodeAt(from) <= 32) from += 1;
  }
}

/** Where [start, end) of a run stands on the page: its range and the text nodes that have a part of it, in order. */
export function placeIn(
  run: TextRun,
  start: number,
  end: number,
): { range: StaticRange; nodes: readonly Text[] } {
  const { nodes, starts, nodeOffsets } = run;
  let to = nodes.length - 1;
  while (to > 0 && (starts[to] as number) >= end) to -= 1;
  let from = to;
  while (from > 0 && (starts[from] as number) > start) from -= 1;
  const offset = (position: number, index: number) =>
    position - (starts[index] as number) + (nodeOffsets[index] as number);
  const range = new StaticRange({
    startContainer: nodes[from] as Text,
    startOffset: offset(start, from),
    endContainer: nodes[to] as Text,
    endOffset: offset(end, to),
  });
  // Most runs are of one node: no list is made for each of their terms.
  return { range, nodes: nodes.length === 1 ? nodes : nodes.slice(from, to + 1) };
}
