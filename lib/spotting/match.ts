import { foldUnit, hyphen, ignored, isUpperUnit, isWordUnit, quote, space } from './fold.ts';
import type { Trie } from './trie.ts';

/** Takes one form found at [start, end) of the text, in UTF-16 units. */
export type MatchSink = (start: number, end: number, form: number) => void;

/**
 * Reports every form of the trie that stands in the text as whole words, by start and then any order.
 * One pass; each word start costs one table look-up unless a form begins with that letter.
 * Linear in practice: the walk from a start is bounded by the longest form.
 */
export function findForms(trie: Trie, text: string, found: MatchSink): void {
  const { starts } = trie;
  const length = text.length;
  let insideWord = false;
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    const word = isWordUnit(unit);
    if (word && !insideWord) {
      const folded = foldUnit(unit);
      if (folded >= starts.length || starts[folded] === 1) walk(trie, text, index, index, 0, found);
    }
    // A soft hyphen or combining accent inside a word neither ends nor starts one.
    if (word || foldUnit(unit) !== ignored) insideWord = word;
  }
}

/** Follows the trie from `node` over the text at `from`, reporting the forms that end at a word's end. */
function walk(
  trie: Trie,
  text: string,
  start: number,
  from: number,
  fromNode: number,
  found: MatchSink,
): void {
  const { units, capitals, runs, firstChild, nextSibling, firstEnd, ends } = trie;
  let position = from;
  let node = fromNode;
  for (;;) {
    let endList = firstEnd[node] as number;
    if (endList !== 0 && endsWord(text, position)) {
      for (; ends[endList - 1] !== -1; endList += 1)
        found(start, position, ends[endList - 1] as number);
    }
    const firstNode = firstChild[node] as number;
    if (firstNode === 0) return;

    const here = skipIgnored(text, position);
    const unit = here < text.length ? text.charCodeAt(here) : 0;
    const folded = unit === 0 ? 0 : foldUnit(unit);
    let next = 0;
    for (let child = firstNode; child !== 0; child = nextSibling[child] as number) {
      if (runs[child] !== 0)
        walkRun(trie, text, start, position, child, runs[child] as number, found);
      else if (units[child] === folded && (capitals[child] === 0 || isUpperUnit(unit))) {
        // Two children take the same letter when one asks for a capital and the other does not.
        if (next !== 0) walk(trie, text, start, after(text, here, folded), next, found);
        next = child;
      }
    }
    if (next !== 0) {
      position = after(text, here, folded);
      node = next;
    } else if ((folded === quote || folded === 39) && here > start) {
      // Names are quoted in part: the “AI Continent” Action Plan.
      position = here + 1;
    } else return;
  }
}

function walkRun(
  trie: Trie,
  text: string,
  start: number,
  from: number,
  node: number,
  letters: number,
  found: MatchSink,
): void {
  let position = from;
  for (let count = 0; ; count += 1) {
    walk(trie, text, start, position, node, found);
    if (count === letters) return;
    position = skipIgnored(text, position);
    if (position >= text.length || !isWordUnit(text.charCodeAt(position))) return;
    position += 1;
  }
}

function skipIgnored(text: string, position: number): number {
  let index = position;
  while (index < text.length && foldUnit(text.charCodeAt(index)) === ignored) index += 1;
  return index;
}

/** The position behind a matched unit; white space is taken as a whole run. */
function after(text: string, position: number, folded: number): number {
  let index = position + 1;
  if (folded !== space) return index;
  for (; index < text.length; index += 1) {
    const next = foldUnit(text.charCodeAt(index));
    if (next !== space && next !== ignored) break;
  }
  return index;
}

function endsWord(text: string, position: number): boolean {
  const next = skipIgnored(text, position);
  if (next >= text.length) return true;
  return !isWordUnit(text.charCodeAt(next));
}

/** Whether the unit before a position is a hyphen: "non-AI" and the like. */
export function followsHyphen(text: string, position: number): boolean {
  return position > 0 && foldUnit(text.charCodeAt(position - 1)) === hyphen;
}
