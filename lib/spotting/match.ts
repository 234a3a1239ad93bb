import { type Beginnings, isAmong, joinBeginnings, nextBeginning } from './beginnings.ts';
import {
  apostrophe,
  foldUnit,
  hyphen,
  ignored,
  isUpperUnit,
  isWordUnit,
  quote,
  space,
} from './fold.ts';
import type { Trie } from './trie.ts';

/** Takes one form found at [start, end) of the text, in UTF-16 units, and which of the tries has it. */
export type MatchSink = (start: number, end: number, form: number, trie: number) => void;

/** Tries that are searched together. */
export interface Tries {
  each: readonly Trie[];
  beginnings: Beginnings;
}

export function joinTries(each: readonly Trie[]): Tries {
  return { each, beginnings: joinBeginnings(each) };
}

/**
 * Reports every form of the tries that stands in the text as whole words, by start, then in the order of the tries.
 * One pass; a word is only followed where a form begins with its first letters.
 * Linear in practice: the walk from a start is bounded by the longest form.
 */
export function findForms({ each, beginnings }: Tries, text: string, report: MatchSink): void {
  let start = nextBeginning(beginnings, text, 0, false);
  if (start === text.length) return;
  const found = each.map((_, index) => withoutRepeats(report, index));
  for (; start < text.length; start = nextBeginning(beginnings, text, start + 1, true)) {
    const { tries } = beginnings;
    for (let index = 0; index < each.length; index += 1)
      if (isAmong(tries, index))
        walk(each[index] as Trie, text, start, start, 0, found[index] as FormSink);
  }
}

/** Reports the forms that begin exactly at `start`. */
export function findFormsAt(trie: Trie, text: string, start: number, report: FormSink): void {
  walk(trie, text, start, start, 0, withoutRepeats(report, 0));
}

type FormSink = (start: number, end: number, form: number) => void;

/** Two paths through the trie may read the same letters as the same form: "AI-fabriek" as "AI fabriek" too. */
function withoutRepeats(report: MatchSink, trie: number): FormSink {
  let lastStart = -1;
  const reported: number[] = [];
  return (start, end, form) => {
    if (start !== lastStart) reported.length = 0;
    lastStart = start;
    const key = form * 0x8000 + (end - start);
    if (reported.includes(key)) return;
    reported.push(key);
    report(start, end, form, trie);
  };
}

/** Follows the trie from `node` over the text at `from`, reporting the forms that end at a word's end. */
function walk(
  trie: Trie,
  text: string,
  start: number,
  from: number,
  fromNode: number,
  found: FormSink,
): void {
  const { firstEdge, units, capitals, runs, targets, firstEnd, ends } = trie;
  let position = from;
  let node = fromNode;
  /** Whether the last unit was a letter of the form, not one stepped over. */
  let matched = true;
  for (;;) {
    let endList = firstEnd[node] as number;
    if (endList !== 0 && matched && endsWord(text, position)) {
      for (; ends[endList - 1] !== -1; endList += 1)
        found(start, position, ends[endList - 1] as number);
    }
    let edge = firstEdge[node] as number;
    const lastEdge = firstEdge[node + 1] as number;
    if (edge === lastEdge) return;

    let here = position;
    let unit = here < text.length ? text.charCodeAt(here) : 0;
    let folded = unit === 0 ? 0 : foldUnit(unit);
    if (folded === ignored) {
      here = skipIgnored(text, position);
      unit = here < text.length ? text.charCodeAt(here) : 0;
      folded = unit === 0 ? 0 : foldUnit(unit);
    }
    let next = -1;
    // What reads other units than its own comes first: letter runs, spaces, hyphens.
    for (; edge < lastEdge && (units[edge] as number) <= hyphen; edge += 1) {
      const wanted = units[edge] as number;
      if (runs[edge] !== 0) walkRun(trie, text, start, position, edge, found);
      else if (
        wanted === folded ||
        ((wanted === space || wanted === hyphen) && joins(wanted, folded, text, start, here))
      ) {
        if (next >= 0) walk(trie, text, start, after(text, here, folded), next, found);
        next = targets[edge] as number;
      }
    }
    if (folded > hyphen) {
      if (lastEdge - edge > few) edge = firstOf(units, edge, lastEdge, folded);
      for (; edge < lastEdge; edge += 1) {
        const wanted = units[edge] as number;
        if (wanted > folded) break;
        if (wanted !== folded || (capitals[edge] !== 0 && !isUpperUnit(unit))) continue;
        // Two edges take the same letter when one asks for a capital and the other does not.
        if (next >= 0) walk(trie, text, start, here + 1, next, found);
        next = targets[edge] as number;
      }
    }
    matched = next >= 0;
    if (matched) {
      position = folded === space ? after(text, here, folded) : here + 1;
      node = next;
    } else if ((folded === quote || folded === apostrophe) && here > start) {
      // Names are quoted in part: the “AI Continent” Action Plan.
      position = here + 1;
    } else if (folded === space && followsJoint(text, here)) {
      // A line ends behind the hyphen: KI- Fabriken.
      position = after(text, here, space);
    } else {
      const behind = folded === openingBracket ? skipAside(text, here) : here;
      if (behind === here) return;
      position = behind;
    }
  }
}

/** So many edges are looked at one by one as fast as by halving. */
const few = 8;

/** The first edge from `from` on that takes at least this unit. */
function firstOf(units: Uint16Array, from: number, to: number, unit: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as number) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether a space or hyphen of a form is written as the other on the page:
 * "AI-Act", "Horizon-Europe" for a space, when the name has its capital;
 * "KI Fabriken" for a hyphen, behind a capital (Hungarian "mi gyár" is "our factory").
 */
function joins(wanted: number, folded: number, text: string, start: number, here: number): boolean {
  if (wanted === space) return folded === hyphen && isUpperUnit(text.charCodeAt(start));
  return folded === space && isUpperUnit(unitBefore(text, here));
}

const openingBracket = 40;
const acronymAside = /\(["“”„«»\s]{0,2}\p{Lu}[\p{Lu}\d]{1,5}["“”„«»\s]{0,2}\)\s+/uy;
const partAside = /\(\p{L}{2,8}[-\u2010\u2011]?\)(?=\p{L})/uy;

/** The position behind a bracket that is no part of the name: "Artificial Intelligence (AI) Act", "KI-(Giga-)Fabriken"; else the position itself. */
function skipAside(text: string, here: number): number {
  const before = foldUnit(unitBefore(text, here));
  if (before !== space && before !== hyphen) return here;
  for (const aside of before === space ? [acronymAside, partAside] : [partAside]) {
    aside.lastIndex = here;
    if (aside.test(text)) return aside.lastIndex;
  }
  return here;
}

function walkRun(
  trie: Trie,
  text: string,
  start: number,
  from: number,
  edge: number,
  found: FormSink,
): void {
  const letters = trie.runs[edge] as number;
  const node = trie.targets[edge] as number;
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

/** The unit before a position, past what carries nothing; 0 at the start. */
function unitBefore(text: string, here: number): number {
  let index = here - 1;
  while (index >= 0 && foldUnit(text.charCodeAt(index)) === ignored) index -= 1;
  return index < 0 ? 0 : text.charCodeAt(index);
}

function followsJoint(text: string, here: number): boolean {
  const before = foldUnit(unitBefore(text, here));
  return before === hyphen || before === apostrophe;
}

/** The position behind a matched unit; white space is taken as a whole run, with the quotation marks French sets off in it. */
function after(text: string, position: number, folded: number): number {
  let index = position + 1;
  if (folded !== space) return index;
  for (; index < text.length; index += 1) {
    const next = foldUnit(text.charCodeAt(index));
    if (next !== space && next !== ignored && next !== quote) break;
  }
  return index;
}

function endsWord(text: string, position: number): boolean {
  const next = skipIgnored(text, position);
  if (next >= text.length) return true;
  return !isWordUnit(text.charCodeAt(next));
}
