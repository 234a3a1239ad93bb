import { apostrophe, foldUnit, ignored, isWordUnit, quote } from './fold.ts';
import type { Trie } from './trie.ts';

/** Forms are told apart by so many letters before any is followed: few other words of a page begin so. */
const beginning = 8;
/** 65,536 slots of a byte: the packs of two languages take one in forty. */
const slotShift = 32 - 16;
const slotCount = 0x10000;
const goesOn = 1;
const isOpen = 2;

/** What a unit is to the search for a word's start; a letter or digit is its folded unit, which is above these. */
const hidden = 1;
const mark = 2;
const breaks = 3;
const firstLetter = 48;

const tableSize = 0x2600;
/** Filled when a character is first met; 0 until then. */
const classes = new Uint16Array(tableSize);

function classOf(unit: number): number {
  const folded = foldUnit(unit);
  const found = isWordUnit(unit)
    ? folded === ignored
      ? hidden
      : folded
    : folded === ignored
      ? hidden
      : folded === quote || folded === apostrophe
        ? mark
        : breaks;
  if (unit < tableSize) classes[unit] = found;
  return found;
}

/** The letters so far as one number, spread by the golden ratio; its upper bits are the slot. */
const mix = (before: number, kind: number) => Math.imul(before ^ kind, 0x9e3779b1);

/** How forms begin: for each slot whether some form goes on there, or must be followed from there. */
export type Beginnings = Uint8Array;

/** Several tries are searched in one pass. */
export function readBeginnings(tries: readonly Trie[]): Beginnings {
  const beginnings = new Uint8Array(slotCount);
  const set = (state: number, what: number) => {
    const slot = state >>> slotShift;
    beginnings[slot] = Math.max(beginnings[slot] as number, what);
  };
  const fill = (trie: Trie, node: number, state: number, depth: number) => {
    const { firstEdge, units, runs, targets, firstEnd } = trie;
    if (firstEnd[node] !== 0) set(mix(state, breaks), isOpen);
    const last = firstEdge[node + 1] as number;
    for (let edge = firstEdge[node] as number; edge < last; edge += 1) {
      const unit = units[edge] as number;
      if (runs[edge] !== 0) {
        set(state, isOpen);
        continue;
      }
      const isLetter = isWordUnit(unit);
      const next = mix(state, isLetter ? unit : breaks);
      const ends = !isLetter || depth + 1 === beginning;
      set(next, ends ? isOpen : goesOn);
      if (!ends) fill(trie, targets[edge] as number, next, depth + 1);
    }
  };
  for (const trie of tries) fill(trie, 0, 0, 0);
  return beginnings;
}

/**
 * The next place at or after `from` where a word starts that a form may begin with; the text's length when there is
 * none. The one loop that sees every character of a page: a table look-up each.
 *
 * @param inside whether `from` stands within a word
 */
export function nextBeginning(
  beginnings: Beginnings,
  text: string,
  from: number,
  inside: boolean,
): number {
  const { length } = text;
  let isInside = inside;
  for (let index = from; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    const kind = (unit < tableSize && classes[unit]) || classOf(unit);
    if (kind < firstLetter) {
      // A soft hyphen or combining accent inside a word neither ends nor starts one.
      if (kind !== hidden) isInside = false;
    } else if (!isInside) {
      if (mayBegin(beginnings, text, index)) return index;
      isInside = true;
    }
  }
  return length;
}

/** Whether a form may begin at a word's start: false is certain, true is right most of the time. */
function mayBegin(beginnings: Beginnings, text: string, start: number): boolean {
  let state = 0;
  for (let index = start; index < start + beginning; index += 1) {
    const unit = text.charCodeAt(index);
    const kind =
      index >= text.length ? breaks : (unit < tableSize && classes[unit]) || classOf(unit);
    // Unread characters may hide a letter: following the form sees through them.
    if (kind === hidden || kind === mark) return true;
    state = mix(state, kind);
    const known = beginnings[state >>> slotShift] as number;
    if (known !== goesOn) return known !== 0;
  }
  return true;
}
