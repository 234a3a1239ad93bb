import {
  apostrophe,
  foldUnit,
  hyphen,
  ignored,
  isUpperUnit,
  isWordUnit,
  nextWordStart,
  quote,
  space,
} from './fold.ts';
import { mayStart, type Trie } from './trie.ts';

/** Takes one form found at [start, end) of the text, in UTF-16 units. */
export type MatchSink = (start: number, end: number, form: number) => void;

/**
 * Reports every form of the trie that stands in the text as whole words, by start and then any order.
 * One pass; a word is only followed where a form begins with its first four letters.
 * Linear in practice: the walk from a start is bounded by the longest form.
 */
export function findForms(trie: Trie, text: string, report: MatchSink): void {
  let found: MatchSink | undefined;
  let start = nextWordStart(text, 0, false);
  while (start < text.length) {
    if (mayStart(trie, text, start)) {
      found ??= withoutRepeats(report);
      walk(trie, text, start, start, 0, found);
    }
    start = nextWordStart(text, start + 1, true);
  }
}

/** Reports the forms that begin exactly at `start`. */
export function findFormsAt(trie: Trie, text: string, start: number, found: MatchSink): void {
  walk(trie, text, start, start, 0, withoutRepeats(found));
}

/** Two paths through the trie may read the same letters as the same form: "AI-fabriek" as "AI fabriek" too. */
function withoutRepeats(found: MatchSink): MatchSink {
  let lastStart = -1;
  const reported = new Set<number>();
  return (start, end, form) => {
    if (start !== lastStart) reported.clear();
    lastStart = start;
    const key = form * 0x8000 + (end - start);
    if (reported.has(key)) return;
    reported.add(key);
    found(start, end, form);
  };
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

    const here = skipIgnored(text, position);
    const unit = here < text.length ? text.charCodeAt(here) : 0;
    const folded = unit === 0 ? 0 : foldUnit(unit);
    let next = -1;
    for (; edge < lastEdge; edge += 1) {
      const wanted = units[edge] as number;
      if (runs[edge] !== 0) walkRun(trie, text, start, position, edge, found);
      else if (
        (wanted === folded && (capitals[edge] === 0 || isUpperUnit(unit))) ||
        ((wanted === space || wanted === hyphen) &&
          wanted !== folded &&
          joins(wanted, folded, text, start, here))
      ) {
        // Two edges take the same letter when one asks for a capital and the other does not.
        if (next >= 0) walk(trie, text, start, after(text, here, folded), next, found);
        next = targets[edge] as number;
      }
    }
    matched = next >= 0;
    if (matched) {
      position = after(text, here, folded);
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
  found: MatchSink,
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
