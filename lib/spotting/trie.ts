import { foldUnit, ignored, isUpperUnit, quote } from './fold.ts';
import type { PatternPart } from './pattern.ts';

/**
 * A trie of folded forms, written at build as one string and read on the page into flat arrays.
 *
 * The string is the trie in depth-first order: a character goes one level deeper, `{` opens a branch,
 * `}` closes it, `^x` ends a form (x is the form's index + indexBase), `~n` allows up to n more letters.
 * An upper-case character asks for a capital on the page; any other matches both cases.
 */

/** Indexes start at this character, above the marks and ASCII; 40,000 forms fit below the surrogates. */
const indexBase = 0xa1;

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

  write(): string {
    const write = (node: BuildNode): string => {
      const ends = [...node.ends]
        .map((index) => `^${String.fromCharCode(indexBase + index)}`)
        .join('');
      const branches = [...node.children].map(([step, child]) => step + write(child));
      if (branches.length < 2) return ends + branches.join('');
      return `${ends}${branches.map((branch) => `{${branch}}`).join('')}`;
    };
    return write(this.#root);
  }
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
      return [`~${String.fromCharCode(48 + Math.min(part.letters, 60))}`];
    const folded: string[] = [];
    for (let index = 0; index < part.length; index += 1) {
      const unit = part.charCodeAt(index);
      const fold = foldUnit(unit);
      if (fold === ignored || fold === quote) continue;
      const character = String.fromCharCode(fold);
      if (character === ' ' && folded.at(-1) === ' ') continue;
      if ('{}^~'.includes(character)) throw new Error(`"${character}" cannot be part of a name`);
      folded.push(capitals && isUpperUnit(unit) ? character.toUpperCase() : character);
    }
    return folded;
  });
}

/** Node 0 is the root; a node's children are a linked list; 0 ends a list. */
export interface Trie {
  /** The folded unit that leads to the node; 0 for letter runs. */
  units: Uint16Array;
  /** 1 where the page must show a capital. */
  capitals: Uint8Array;
  /** Letters allowed by a run node; 0 for others. */
  runs: Uint8Array;
  firstChild: Uint16Array;
  nextSibling: Uint16Array;
  /** Index of the node's first form + 1 in `ends`; 0 when no form ends here. */
  firstEnd: Uint16Array;
  /** Form indexes, each list closed by -1. */
  ends: Int32Array;
  /** For each folded unit below 0x600 whether any form starts with it: the scan's cheapest rejection. */
  starts: Uint8Array;
}

/** Reads what `TrieBuilder.write` wrote. */
export function readTrie(written: string): Trie {
  const capacity = written.length + 2;
  const units = new Uint16Array(capacity);
  const capitals = new Uint8Array(capacity);
  const runs = new Uint8Array(capacity);
  const firstChild = new Uint16Array(capacity);
  const nextSibling = new Uint16Array(capacity);
  const firstEnd = new Uint16Array(capacity);
  const ends: number[] = [];
  const starts = new Uint8Array(0x600);
  const branches: number[] = [];
  let node = 0;
  let count = 1;
  const descend = (unit: number, capital: boolean, run: number) => {
    const child = count;
    count += 1;
    units[child] = unit;
    capitals[child] = capital ? 1 : 0;
    runs[child] = run;
    nextSibling[child] = firstChild[node] as number;
    firstChild[node] = child;
    if (node === 0 && unit < starts.length) starts[unit] = 1;
    node = child;
  };
  for (let index = 0; index < written.length; index += 1) {
    const unit = written.charCodeAt(index);
    if (unit === 123) branches.push(node);
    else if (unit === 125) node = branches.pop() as number;
    else if (unit === 126) {
      index += 1;
      descend(0, false, written.charCodeAt(index) - 48);
    } else if (unit === 94) {
      index += 1;
      if (firstEnd[node] === 0) firstEnd[node] = ends.length + 1;
      else ends.pop();
      ends.push(written.charCodeAt(index) - indexBase, -1);
    } else descend(foldUnit(unit), isUpperUnit(unit), 0);
  }
  return {
    units,
    capitals,
    runs,
    firstChild,
    nextSibling,
    firstEnd,
    ends: Int32Array.from(ends),
    starts,
  };
}
