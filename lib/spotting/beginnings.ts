import { apostrophe, foldUnit, hyphen, ignored, isWordUnit, quote, space } from './fold.ts';
import type { Trie } from './trie.ts';

/** Forms are told apart by so many units before any is followed, a gap between words being one: hardly anything else on a page begins so. */
const beginning = 12;
/** So many letters are told by together: one look-up is enough for most words of a page. */
const firstTold = 3;
/** 32,768 slots of two bytes: the packs of two languages take one in six. */
const slotShift = 30 - 15;
const slotCount = 0x8000;
/** A form must be followed from here; the bits below say which tries have forms that begin so. */
const isOpen = 0x80;
const lastTrie = 6;
const what = 0xff;

/** What a unit is to the search for a word's start; a letter or digit is its folded unit, which is above these. */
const hidden = 1;
/** Quotation marks, apostrophes, brackets: names may go on behind them. */
const mark = 2;
/** White space and hyphens, any number of them. */
const gap = 3;
const stop = 4;
const firstLetter = 48;

const tableSize = 0x2600;
/** Filled when a character is first met; 0 until then. */
const classes = new Uint16Array(tableSize);

function classOf(unit: number): number {
  const folded = foldUnit(unit);
  let found = isWordUnit(unit) ? folded : stop;
  if (folded === ignored) found = hidden;
  else if (folded === quote || folded === apostrophe || unit === 40) found = mark;
  else if (folded === space || folded === hyphen) found = gap;
  if (unit < tableSize) classes[unit] = found;
  return found;
}

/**
 * The units so far as one number, spread by the golden ratio; its upper bits are the slot. 30 bits, as Chromium makes
 * an object of each number that has more.
 */
const mix = (before: number, kind: number) => Math.imul(before ^ kind, 0x9e3779b1) >>> 2;

/**
 * How forms begin, as a hash table: the upper byte of a slot tells apart what falls into the same one, the lower one
 * says which tries have a form that begins so.
 */
export interface Beginnings {
  slots: Uint16Array;
  /** Which tries the place that was found last is for (`isAmong`). */
  tries: number;
}

/** The slot of a beginning: its own, or the empty one where it would be. */
function slotOf(slots: Uint16Array, state: number): number {
  const tag = tagOf(state);
  let slot = state >>> slotShift;
  for (;;) {
    const found = slots[slot] as number;
    if (found === 0 || found >>> 8 === tag) return slot;
    slot = (slot + 1) & (slotCount - 1);
  }
}

const tagOf = (state: number) => (state >>> 7) & 0xff;
/** Below what a slot and its tag are of. */
const untold = 0x7f;

/** Whether a beginning of so many units is looked up: of the first three only what ends a word is. */
const isTold = (depth: number, kind: number) => depth >= firstTold || kind < firstLetter;

/**
 * How the forms of a trie begin, worked out at build: the state of each beginning, with its lowest bit set where a form
 * must be followed.
 * @throws when a letter run stands behind fewer than three letters of a word, of which nothing is told yet
 */
export function listBeginnings({
  firstEdge,
  units,
  runs,
  targets,
  firstEnd,
}: Pick<Trie, 'firstEdge' | 'units' | 'runs' | 'targets' | 'firstEnd'>): Int32Array {
  const states = new Map<number, number>();
  const set = (state: number, open: 0 | 1) => {
    const told = state & ~untold;
    states.set(told, (states.get(told) ?? 0) | open);
  };
  const fill = (node: number, state: number, depth: number, last: number) => {
    if (firstEnd[node] !== 0) {
      set(mix(state, gap), 1);
      set(mix(state, stop), 1);
    }
    const lastEdge = firstEdge[node + 1] as number;
    for (let edge = firstEdge[node] as number; edge < lastEdge; edge += 1) {
      if (runs[edge] !== 0) {
        if (!isTold(depth, last)) throw new Error('"~" needs three letters or a joint before it');
        set(state, 1);
        continue;
      }
      const unit = units[edge] as number;
      const kind = isWordUnit(unit) ? unit : unit === space || unit === hyphen ? gap : stop;
      const isSame = kind === gap && last === gap;
      const next = isSame ? state : mix(state, kind);
      const length = isSame ? depth : depth + 1;
      const ends = kind === stop || length === beginning;
      if (!isSame && isTold(length, kind)) set(next, ends ? 1 : 0);
      if (!ends) fill(targets[edge] as number, next, length, kind);
    }
  };
  fill(0, 0, 0, stop);
  return Int32Array.from(states, ([state, open]) => state | open);
}

/** Several tries are searched in one pass. */
export function joinBeginnings(tries: readonly Trie[]): Beginnings {
  const slots = new Uint16Array(slotCount);
  for (let index = 0; index < tries.length; index += 1) {
    const { beginnings } = tries[index] as Trie;
    const bit = 1 << Math.min(index, lastTrie);
    for (let at = 0; at < beginnings.length; at += 1) {
      const state = beginnings[at] as number;
      const slot = slotOf(slots, state);
      const bits = ((slots[slot] as number) & what) | bit | (state & 1 ? isOpen : 0);
      slots[slot] = (tagOf(state) << 8) | bits;
    }
  }
  return { slots, tries: 0 };
}

/**
 * The next place at or after `from` where a word starts that a form may begin with; the text's length when there is
 * none; `beginnings.tries` says for which tries it is. The one loop that sees every character of a page: a table look-up each.
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
      beginnings.tries = triesAt(beginnings, text, index);
      if (beginnings.tries !== 0) return index;
      isInside = true;
    }
  }
  return length;
}

/** Which tries may have a form that begins at a word's start, by bits: 0 is certain, the rest right most of the time. */
function triesAt({ slots }: Beginnings, text: string, start: number): number {
  let state = 0;
  let tries = 2 * isOpen - 1;
  let index = start;
  for (let depth = 1; depth <= beginning; depth += 1) {
    const kind = classAt(text, index);
    // Unread characters may hide a letter: following the form sees through them.
    if (kind <= mark) return tries;
    index += 1;
    if (kind === gap) while (classAt(text, index) === gap) index += 1;
    state = mix(state, kind);
    if (!isTold(depth, kind)) continue;
    tries = (slots[slotOf(slots, state)] as number) & what;
    if (tries === 0 || tries >= isOpen) return tries;
  }
  return tries;
}

/** Whether a trie, by its place in the list, is among these. */
export const isAmong = (tries: number, index: number): boolean =>
  (tries & (1 << Math.min(index, lastTrie))) !== 0;

function classAt(text: string, index: number): number {
  if (index >= text.length) return stop;
  const unit = text.charCodeAt(index);
  return (unit < tableSize && classes[unit]) || classOf(unit);
}
