import { fromBase64, toBase64 } from './base64.ts';
import { listBeginnings } from './beginnings.ts';
import { foldUnit, ignored, isUpperUnit, quote } from './fold.ts';
import type { PatternPart } from './pattern.ts';

/**
 * All forms of a pack as one graph of letters: a trie whose equal tails are shared, so that the endings
 * of an inflected language are stored once. It has three shapes: written at build as a string that is short, as the
 * background reads those of all languages each time it wakes; expanded once, at install, to flat arrays as bytes, so
 * that a page and each of its frames have next to nothing to do; and those arrays.
 *
 * The short string is the number of nodes and of edges, then each node in breadth-first order: twice the number of its
 * edges, plus one when forms end there (then how many, and which); each edge is the unit it takes and a space when it
 * leads to the next node nobody has led to yet, else that node's number. An upper-case unit asks for a capital on the
 * page; one from `runBase` on allows as many letters as it is above that.
 */

/** Small numbers start at the space, to be read in a log; those of forms and nodes above ASCII. */
const countBase = 0x20;
const numberBase = 0xa1;
/** What the arrays hold. */
const maximumNumber = 0x7fff;
const newNode = 0x20;
const runBase = 0xe000;
/** More letters than any ending has. */
const maximumRun = 60;

interface BuildNode {
  children: Map<string, BuildNode>;
  ends: Set<number>;
}

/** Collects forms and writes the string. */
export class TrieBuilder {
  readonly #root: BuildNode = { children: new Map(), ends: new Set() };

  /** @param capitals keep the form's capitals as a demand on the page */
  add(parts: readonly PatternPart[], index: number, capitals: boolean): void {
    for (const spelled of spellings(parts)) {
      let node = this.#root;
      for (const step of steps(spelled, capitals)) {
        let child = node.children.get(step);
        if (child === undefined) {
          child = { children: new Map(), ends: new Set() };
          node.children.set(step, child);
        }
        node = child;
      }
      node.ends.add(index);
    }
  }

  /** @throws when there are more nodes, edges or forms than the format has numbers for */
  write(): string {
    // Two nodes are one when all that can follow them is the same: their unshared text says so.
    const tails = new Map<BuildNode, string>();
    const tail = (node: BuildNode): string => {
      let text = tails.get(node);
      if (text === undefined) {
        text = `${[...node.ends]}{${edgesOf(node).map(([step, next]) => step + tail(next))}}`;
        tails.set(node, text);
      }
      return text;
    };
    const numbers = new Map([[tail(this.#root), 0]]);
    const nodes = [this.#root];
    let edges = 0;
    let text = '';
    // The list grows while it is read.
    for (const node of nodes) {
      const children = edgesOf(node);
      const { ends } = node;
      text += count(2 * children.length + (ends.size > 0 ? 1 : 0));
      if (ends.size > 0) text += count(ends.size) + [...ends].map(number).join('');
      for (const [step, next] of children) {
        const known = numbers.get(tail(next));
        text += step + (known === undefined ? String.fromCharCode(newNode) : number(known));
        edges += 1;
        if (known === undefined) numbers.set(tail(next), nodes.push(next) - 1);
      }
    }
    return number(nodes.length) + number(edges) + text;
  }
}

const count = (value: number) => String.fromCharCode(countBase + value);

function number(value: number): string {
  if (value > maximumNumber) throw new Error('too many nodes for one pack');
  return String.fromCharCode(numberBase + value);
}

/** In the order of their units: a letter among many is found by halving. */
const edgesOf = (node: BuildNode) =>
  [...node.children].sort(([one], [other]) => unitOf(one) - unitOf(other));

/** The unit an edge takes; 0 for a letter run. */
function unitOf(step: string): number {
  const unit = step.charCodeAt(0);
  return unit >= runBase ? 0 : foldUnit(unit);
}

/** German ß stands for ss in capitals and in Switzerland. */
function spellings(parts: readonly PatternPart[]): PatternPart[][] {
  if (!parts.some((part) => typeof part === 'string' && part.includes('ß'))) return [[...parts]];
  const swiss = parts.map((part) => (typeof part === 'string' ? part.replaceAll('ß', 'ss') : part));
  return [[...parts], swiss];
}

function steps(parts: readonly PatternPart[], capitals: boolean): string[] {
  return parts.flatMap((part) => {
    if (typeof part !== 'string')
      return [String.fromCharCode(runBase + Math.min(part.letters, maximumRun))];
    const folded: string[] = [];
    for (let index = 0; index < part.length; index += 1) {
      const unit = part.charCodeAt(index);
      const fold = foldUnit(unit);
      if (fold === ignored || fold === quote) continue;
      const character = String.fromCharCode(fold);
      if (character === ' ' && folded.at(-1) === ' ') continue;
      folded.push(capitals && isUpperUnit(unit) ? character.toUpperCase() : character);
    }
    return folded;
  });
}

/** Node 0 is the root; the edges of node n are those from `firstEdge[n]` to before `firstEdge[n + 1]`, in the order of their units. */
export interface Trie {
  /** How its forms begin, see `listBeginnings`. */
  beginnings: Int32Array;
  pairs: Uint16Array;
  firstEdge: Uint16Array;
  /** Index of the node's first form + 1 in `ends`; 0 when no form ends here. */
  firstEnd: Uint16Array;
  /** The folded unit an edge takes; 0 for letter runs. */
  units: Uint16Array;
  targets: Uint16Array;
  /** Form indexes, each list closed by -1. */
  ends: Int16Array;
  /** 1 where the page must show a capital. */
  capitals: Uint8Array;
  /** Letters allowed by a letter run; 0 for others. */
  runs: Uint8Array;
}

/** Turns what `TrieBuilder.write` wrote into what `readTrie` reads. */
export function expandTrie(written: string): string {
  const nodeCount = written.charCodeAt(0) - numberBase;
  const edgeCount = written.charCodeAt(1) - numberBase;
  const firstEdge = new Uint16Array(nodeCount + 1);
  const firstEnd = new Uint16Array(nodeCount);
  const units = new Uint16Array(edgeCount);
  const capitals = new Uint8Array(edgeCount);
  const runs = new Uint8Array(edgeCount);
  const targets = new Uint16Array(edgeCount);
  const ends: number[] = [];
  let at = 2;
  let edge = 0;
  let known = 1;
  for (let node = 0; node < nodeCount; node += 1) {
    firstEdge[node] = edge;
    const counts = written.charCodeAt(at) - countBase;
    at += 1;
    if ((counts & 1) !== 0) {
      firstEnd[node] = ends.length + 1;
      const last = at + written.charCodeAt(at) - countBase;
      for (; at < last; at += 1) ends.push(written.charCodeAt(at + 1) - numberBase);
      ends.push(-1);
      at += 1;
    }
    const nextEdge = edge + (counts >> 1);
    for (; edge < nextEdge; edge += 1, at += 2) {
      const unit = written.charCodeAt(at);
      const target = written.charCodeAt(at + 1);
      if (unit >= runBase) runs[edge] = unit - runBase;
      else {
        units[edge] = foldUnit(unit);
        if (isUpperUnit(unit)) capitals[edge] = 1;
      }
      targets[edge] = target === newNode ? known : target - numberBase;
      if (target === newNode) known += 1;
    }
  }
  firstEdge[nodeCount] = edge;
  const trie = { firstEdge, firstEnd, units, targets, ends: Int16Array.from(ends), capitals, runs };
  return writeTrie({ ...trie, ...listBeginnings(trie) });
}

/** The length of each array, then the arrays, as bytes in base64: the widest numbers first, so that all are aligned. */
function writeTrie(trie: Trie): string {
  const { beginnings, pairs, firstEdge, firstEnd, units, targets, ends, capitals, runs } = trie;
  const arrays = [beginnings, pairs, firstEdge, firstEnd, units, targets, ends, capitals, runs];
  const lengths = Int32Array.from(arrays, ({ length }) => length);
  const parts = [lengths, ...arrays];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return toBase64(bytes);
}

type Numbers<Kind> = new (buffer: ArrayBufferLike, from: number, length: number) => Kind;

const arrayCount = 9;

/** Reads what `expandTrie` wrote. */
export function readTrie(written: string): Trie {
  const { buffer } = fromBase64(written);
  const lengths = new Int32Array(buffer, 0, arrayCount);
  let at = lengths.byteLength;
  let index = 0;
  const take = <Kind extends { byteLength: number }>(kind: Numbers<Kind>): Kind => {
    const array = new kind(buffer, at, lengths[index] as number);
    at += array.byteLength;
    index += 1;
    return array;
  };
  return {
    beginnings: take(Int32Array),
    pairs: take(Uint16Array),
    firstEdge: take(Uint16Array),
    firstEnd: take(Uint16Array),
    units: take(Uint16Array),
    targets: take(Uint16Array),
    ends: take(Int16Array),
    capitals: take(Uint8Array),
    runs: take(Uint8Array),
  };
}
