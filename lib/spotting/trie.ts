import { foldUnit, ignored, isUpperUnit, quote } from './fold.ts';
import type { PatternPart } from './pattern.ts';

/**
 * All forms of a pack as one graph of letters: a trie whose equal tails are shared, so that the endings
 * of an inflected language are stored once. It is written at build as one string and read on the page
 * into flat arrays.
 *
 * The string is the graph in depth-first order: a character goes one level deeper, `{` opens a branch,
 * `}` closes it, `^x` ends a form (x is the form's index + indexBase), `~n` allows up to n more letters,
 * `@x` goes on at an earlier node (its number + nodeBase, counted in the order of reading).
 * An upper-case character asks for a capital on the page; any other matches both cases.
 */

/** Indexes start at this character, above the marks and ASCII; 40,000 forms or nodes fit below the surrogates. */
const indexBase = 0xa1;
const nodeBase = 0x100;
const maximumNumber = 0xd000;

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

  /** @throws when there are more nodes than the format has numbers for */
  write(): string {
    const written = new Map<string, { text: string; number: number }>();
    let count = 0;
    const tails = new Map<BuildNode, string>();
    // Two nodes are one when all that can follow them is the same: their unshared text says so.
    const tail = (node: BuildNode): string => {
      let text = tails.get(node);
      if (text === undefined) {
        text = write(node, (child) => tail(child));
        tails.set(node, text);
      }
      return text;
    };
    const share = (node: BuildNode): string => {
      const key = tail(node);
      const earlier = written.get(key);
      if (earlier !== undefined && earlier.text.length > 2)
        return `@${String.fromCharCode(nodeBase + earlier.number)}`;
      const number = count;
      count += 1;
      if (number > maximumNumber) throw new Error('too many nodes for one pack');
      const text = write(node, share);
      if (earlier === undefined) written.set(key, { text, number });
      return text;
    };
    return share(this.#root);
  }
}

function write(node: BuildNode, child: (node: BuildNode) => string): string {
  const ends = [...node.ends].map((index) => `^${String.fromCharCode(indexBase + index)}`).join('');
  // The reader turns the order of a node's edges round, and finds a letter among many by halving.
  const branches = [...node.children]
    .sort(([one], [other]) => unitOf(other) - unitOf(one))
    .map(([step, next]) => step + child(next));
  if (branches.length < 2) return ends + branches.join('');
  return `${ends}${branches.map((branch) => `{${branch}}`).join('')}`;
}

/** The unit an edge takes; 0 for a letter run. */
function unitOf(step: string): number {
  return step.startsWith('~') ? 0 : foldUnit(step.charCodeAt(0));
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
      if ('{}^~@'.includes(character)) throw new Error(`"${character}" cannot be part of a name`);
      folded.push(capitals && isUpperUnit(unit) ? character.toUpperCase() : character);
    }
    return folded;
  });
}

/** Node 0 is the root; the edges of node n are those from `firstEdge[n]` to before `firstEdge[n + 1]`, in the order of their units. */
export interface Trie {
  firstEdge: Uint16Array;
  /** The folded unit an edge takes; 0 for letter runs. */
  units: Uint16Array;
  /** 1 where the page must show a capital. */
  capitals: Uint8Array;
  /** Letters allowed by a letter run; 0 for others. */
  runs: Uint8Array;
  targets: Uint16Array;
  /** Index of the node's first form + 1 in `ends`; 0 when no form ends here. */
  firstEnd: Uint16Array;
  /** Form indexes, each list closed by -1. */
  ends: Int32Array;
}

/** Reads what `TrieBuilder.write` wrote. No node or edge takes less than a character, so the string's length bounds them. */
export function readTrie(written: string): Trie {
  const capacity = written.length + 2;
  const units = new Uint16Array(capacity);
  const capitals = new Uint8Array(capacity);
  const runs = new Uint8Array(capacity);
  const targets = new Uint16Array(capacity);
  const firstEnd = new Uint16Array(capacity);
  const ends: number[] = [];
  // A node's edges are met far apart: linked first (0 ends a list), laid side by side afterwards.
  const newestEdge = new Uint16Array(capacity);
  const olderEdge = new Uint16Array(capacity);
  const branches: number[] = [];
  let nodes = 1;
  let edges = 1;
  let node = 0;
  /** The edge that waits for the node it leads to: a new one, or one that `@` names. */
  let open = 0;
  const settle = () => {
    if (open === 0) return;
    node = nodes;
    nodes += 1;
    targets[open] = node;
    open = 0;
  };
  for (let index = 0; index < written.length; index += 1) {
    const unit = written.charCodeAt(index);
    if (unit === 64) {
      index += 1;
      targets[open] = written.charCodeAt(index) - nodeBase;
      open = 0;
      continue;
    }
    settle();
    if (unit === 123) branches.push(node);
    else if (unit === 125) node = branches.pop() as number;
    else if (unit === 94) {
      index += 1;
      if (firstEnd[node] === 0) firstEnd[node] = ends.length + 1;
      else ends.pop();
      ends.push(written.charCodeAt(index) - indexBase, -1);
    } else {
      open = edges;
      edges += 1;
      if (unit === 126) {
        index += 1;
        runs[open] = written.charCodeAt(index) - 48;
      } else {
        units[open] = foldUnit(unit);
        capitals[open] = isUpperUnit(unit) ? 1 : 0;
      }
      olderEdge[open] = newestEdge[node] as number;
      newestEdge[node] = open;
    }
  }
  const firstEdge = new Uint16Array(nodes + 1);
  const order = new Uint16Array(edges - 1);
  let count = 0;
  for (let at = 0; at < nodes; at += 1) {
    firstEdge[at] = count;
    for (let edge = newestEdge[at] as number; edge !== 0; edge = olderEdge[edge] as number) {
      order[count] = edge;
      count += 1;
    }
  }
  firstEdge[nodes] = count;
  return {
    firstEdge,
    units: order.map((edge) => units[edge] as number),
    capitals: Uint8Array.from(order, (edge) => capitals[edge] as number),
    runs: Uint8Array.from(order, (edge) => runs[edge] as number),
    targets: order.map((edge) => targets[edge] as number),
    firstEnd: firstEnd.slice(0, nodes),
    ends: Int32Array.from(ends),
  };
}
