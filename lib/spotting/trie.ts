import { fromBase64, toBase64 } from './base64.ts';
import { listBeginnings } from './beginnings.ts';
import { foldUnit, ignored, isUpperUnit, quote } from './fold.ts';
import type { PatternPart } from './pattern.ts';

/**
 * All forms of a pack as one graph of letters: a trie whose equal tails are shared, so that the endings
 * of an inflected language are stored once. All of it is worked out at build and written as flat arrays,
 * so that a page, and each of its frames, has next to nothing to do before it can be read.
 */

/** Begins the step of a letter run, whose second character is the number of letters: no form holds it. */
const run = '\0';
/** More letters than any ending has. */
const maximumRun = 60;
/** What the arrays of the format hold: numbers of nodes, edges and places in lists, and of forms beside the -1. */
const maximumNumber = 0xffff;
const maximumForm = 0x7fff;

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
    const edges: { unit: number; capital: number; run: number; target: number }[] = [];
    const firstEdge: number[] = [];
    const firstEnd: number[] = [];
    const ends: number[] = [];
    // The list grows while it is read.
    for (const node of nodes) {
      firstEdge.push(edges.length);
      firstEnd.push(node.ends.size === 0 ? 0 : ends.length + 1);
      if (node.ends.size > 0) ends.push(...node.ends, -1);
      for (const [step, next] of edgesOf(node)) {
        let target = numbers.get(tail(next));
        if (target === undefined) {
          target = nodes.push(next) - 1;
          numbers.set(tail(next), target);
        }
        const isRun = step.startsWith(run);
        edges.push({
          unit: unitOf(step),
          capital: isUpperUnit(step.charCodeAt(0)) ? 1 : 0,
          run: isRun ? step.charCodeAt(1) : 0,
          target,
        });
      }
    }
    firstEdge.push(edges.length);
    const isFull = Math.max(nodes.length, edges.length, ends.length) > maximumNumber;
    if (isFull || Math.max(...ends) > maximumForm) throw new Error('too many names for one pack');
    const trie = {
      firstEdge: Uint16Array.from(firstEdge),
      firstEnd: Uint16Array.from(firstEnd),
      units: Uint16Array.from(edges, ({ unit }) => unit),
      targets: Uint16Array.from(edges, ({ target }) => target),
      ends: Int16Array.from(ends),
      capitals: Uint8Array.from(edges, ({ capital }) => capital),
      runs: Uint8Array.from(edges, ({ run }) => run),
    };
    return writeTrie({ ...trie, beginnings: listBeginnings(trie) });
  }
}

/** In the order of their units: a letter among many is found by halving. */
const edgesOf = (node: BuildNode) =>
  [...node.children].sort(([one], [other]) => unitOf(one) - unitOf(other));

/** The unit an edge takes; 0 for a letter run. */
const unitOf = (step: string) => (step.startsWith(run) ? 0 : foldUnit(step.charCodeAt(0)));

/** German ß stands for ss in capitals and in Switzerland. */
export function spellings(parts: readonly PatternPart[]): PatternPart[][] {
  if (!parts.some((part) => typeof part === 'string' && /[ßẞ]/.test(part))) return [[...parts]];
  const swiss = parts.map((part) =>
    typeof part === 'string' ? part.replaceAll('ß', 'ss').replaceAll('ẞ', 'SS') : part,
  );
  return [[...parts], swiss];
}

function steps(parts: readonly PatternPart[], capitals: boolean): string[] {
  return parts.flatMap((part) => {
    if (typeof part !== 'string')
      return [run + String.fromCharCode(Math.min(part.letters, maximumRun))];
    const folded: string[] = [];
    for (let index = 0; index < part.length; index += 1) {
      const unit = part.charCodeAt(index);
      const fold = foldUnit(unit);
      if (fold === ignored || fold === quote) continue;
      const character = String.fromCharCode(fold);
      if (character === ' ' && folded.at(-1) === ' ') continue;
      folded.push(capitals && isUpperUnit(unit) ? capitalOf(character) : character);
    }
    return folded;
  });
}

/** One unit, where JavaScript makes two of ß. */
const capitalOf = (letter: string) => (letter === 'ß' ? 'ẞ' : letter.toUpperCase());

/** Node 0 is the root; the edges of node n are those from `firstEdge[n]` to before `firstEdge[n + 1]`, in the order of their units. */
export interface Trie {
  /** How its forms begin, see `listBeginnings`. */
  beginnings: Int32Array;
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

/** The length of each array, then the arrays, as bytes in base64: the widest numbers first, so that all are aligned. */
function writeTrie(trie: Trie): string {
  const { beginnings, firstEdge, firstEnd, units, targets, ends, capitals, runs } = trie;
  const arrays = [beginnings, firstEdge, firstEnd, units, targets, ends, capitals, runs];
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

const arrayCount = 8;

/** Reads what `TrieBuilder.write` wrote. */
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
    firstEdge: take(Uint16Array),
    firstEnd: take(Uint16Array),
    units: take(Uint16Array),
    targets: take(Uint16Array),
    ends: take(Int16Array),
    capitals: take(Uint8Array),
    runs: take(Uint8Array),
  };
}
