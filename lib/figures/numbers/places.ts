import type { Language } from '../../languages.ts';
import { isWordUnit } from '../../spotting/fold.ts';
import nouns from '../cues/nouns.json' with { type: 'json' };
import cardinals from './cardinals.json' with { type: 'json' };
import { type Cardinals, hundreds } from './grammar.ts';
import { scienceWords } from './science.ts';
import wordLists from './words.json' with { type: 'json' };
import { plainUnit } from './words.ts';

/** Where numbers may stand in a text, and what else there is of figures in it. */
export interface Places {
  /** Starts of digits and of number words, in order. Of "one" and "a" only where something measured follows. */
  starts: number[];
  /** Whether a word or sign of scale, currency, percent or computing may be in it. */
  mayMeasure: boolean;
  /** Whether it may speak of chief executives. */
  mayNameChiefs: boolean;
}

/** What a unit is to the search; a letter is its small letter, which is above these. */
const breaks = 1;
const sign = 2;
/** What joins a letter behind it to what stands before: "d’un", "twenty-one", combining accents, "²". */
const joins = 3;
const digit = 4;
const firstLetter = 48;

const tableSize = 0x2600;
/** Filled when a character is first met; 0 until then. */
const kinds = new Uint8Array(tableSize);
const letters = new Uint16Array(tableSize);

const mark = /[\p{M}\p{N}'’-]/u;

function learn(unit: number): number {
  const isDigit = unit >= 48 && unit <= 57;
  const character = String.fromCharCode(unit);
  kinds[unit] = isDigit
    ? digit
    : unit < 128
      ? '%$'.includes(character)
        ? sign
        : "'-".includes(character)
          ? joins
          : unit !== 95 && isWordUnit(unit)
            ? firstLetter
            : breaks
      : unit === 0x20ac
        ? sign
        : mark.test(character)
          ? joins
          : isWordUnit(unit)
            ? firstLetter
            : breaks;
  letters[unit] = plainUnit(unit);
  return kinds[unit] as number;
}

/** Beyond the table are symbols, then the letters of other scripts, and halves of what is beyond 16 bits. */
function kindOf(unit: number): number {
  if (unit < tableSize) return (kinds[unit] as number) || learn(unit);
  return isWordUnit(unit) ? firstLetter : breaks;
}

const letterOf = (unit: number) =>
  unit < tableSize ? (letters[unit] as number) || plainUnit(unit) : unit;

/** A tree of words in one table: what is known of the letters so far, at the upper bits of their sum. */
interface WordTable {
  slots: Uint8Array;
  /** Whether any word starts with two letters: three of four words of a page are left at them. */
  pairs: Uint8Array;
}
const slotShift = 32 - 16;
const goesOn = 1;
const wholes = { number: 2, measure: 8, chiefs: 64 } as const;
const one = 32;
/** A word's stem: any ending may follow. */
const stems = { number: 4, measure: 16, chiefs: 128 } as const;
const anyWhole = wholes.number | wholes.measure | wholes.chiefs | one;
const anyStem = stems.number | stems.measure | stems.chiefs;
const numbers = wholes.number | stems.number;
const measures = wholes.measure | stems.measure;
const chiefs = wholes.chiefs | stems.chiefs;

const mix = (before: number, letter: number) => Math.imul(before ^ letter, 0x9e3779b1);

/**
 * Finds where numbers may stand: one pass, a table look-up a character. Most paragraphs have none, and nothing else is
 * asked of them.
 */
export function numberPlaces(text: string, language: Language): Places {
  const table = tableOf(language);
  const { length } = text;
  const starts: number[] = [];
  let found = 0;
  let before = breaks;
  let open = -1;
  let wordsSinceOpen = 0;
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    let kind = unit < tableSize ? (kinds[unit] as number) : kindOf(unit);
    // Within a word, as most characters are.
    if (kind === before) continue;
    if (kind === 0) kind = learn(unit);
    if (kind === firstLetter) {
      if (before < digit) {
        const next = text.charCodeAt(index + 1);
        const pair = pairOf(letterOf(unit), letterOf(next));
        const word = table.pairs[pair] === 0 ? 0 : follow(table.slots, text, index);
        found |= word;
        if (open >= 0) {
          if ((word & (numbers | measures)) !== 0) {
            starts.push(open);
            open = -1;
          } else if (++wordsSinceOpen === 2) open = -1;
        }
        if (before !== joins) {
          if ((word & numbers) !== 0) starts.push(index);
          else if ((word & one) !== 0) {
            open = index;
            wordsSinceOpen = 0;
          }
        }
      }
    } else if (kind === digit) {
      if (before !== digit) starts.push(index);
    } else if (kind === sign) {
      found |= wholes.measure;
      if (open >= 0) starts.push(open);
      open = -1;
    }
    before = kind;
  }
  return {
    starts,
    mayMeasure: (found & measures) !== 0,
    mayNameChiefs: (found & chiefs) !== 0,
  };
}

const pairOf = (first: number, second: number) => ((first & 63) << 6) | (second & 63);

/** What the word that starts at a place may be. */
function follow(table: Uint8Array, text: string, start: number): number {
  let state = 0;
  let found = 0;
  for (let index = start; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (kindOf(unit) !== firstLetter)
      return found | ((table[state >>> slotShift] as number) & anyWhole);
    if (index > start && ((table[state >>> slotShift] as number) & goesOn) === 0) return found;
    state = mix(state, letterOf(unit));
    found |= (table[state >>> slotShift] as number) & anyStem;
  }
  return found | ((table[state >>> slotShift] as number) & anyWhole);
}

const tables = new Map<Language, WordTable>();

function tableOf(language: Language): WordTable {
  let table = tables.get(language);
  if (table === undefined) {
    table = createTable(language);
    tables.set(language, table);
  }
  return table;
}

function createTable(language: Language): WordTable {
  const slots = new Uint8Array(1 << (32 - slotShift));
  const pairs = new Uint8Array(64 * 64);
  /** Of a phrase its first word is enough to look closer. */
  const add = (pattern: string, whole: number, stem: number) => {
    addPair(pairs, pattern);
    let state = 0;
    for (let index = 0; index < pattern.length; index += 1) {
      const unit = pattern.charCodeAt(index);
      if (kindOf(unit) !== firstLetter) {
        if (index > 0) set(slots, state, pattern[index] === '~' ? stem : whole);
        return;
      }
      if (index > 0) set(slots, state, goesOn);
      state = mix(state, letterOf(unit));
    }
    set(slots, state, whole);
  };
  addNumbers(language, add);
  const { scales, percent, points, euro, dollar } = wordLists[language];
  for (const list of [...Object.values(scales), percent, points, euro, dollar, measureWords])
    for (const word of list) add(word, wholes.measure, stems.measure);
  for (const word of nouns[language]['chief-executives']) {
    add(word, wholes.chiefs, stems.chiefs);
    // Irish changes the first letter of a word, see `cues.ts`.
    if (language === 'ga')
      for (const before of ['b', 'd', 'g', 'm', 'n', 'bh', 't', 'h']) {
        add(`${before}${word}`, wholes.chiefs, stems.chiefs);
        add(`${word[0]}h${word.slice(1)}`, wholes.chiefs, stems.chiefs);
      }
  }
  return { slots, pairs };
}

/** "billion US dollars", "miljard Amerikaanse dollar" */
export const american = 'US ameri~ amérí~ améri~ αμερικ~ американск~ щатск~ ASV JAV USA'.split(' ');

/** "EUR 5", "one US dollar", "one petaflop" */
const measureWords = ['EUR', ...scienceWords, ...american];

function addNumbers(
  language: Language,
  add: (pattern: string, whole: number, stem: number) => void,
): void {
  const list: Cardinals = cardinals[language];
  const ones = new Set([...(list.small[0] ?? []), ...(list.small[1] ?? [])]);
  const forms = [...list.small.slice(2).flat(), ...list.tens.flat()];
  forms.push(...hundreds(list).map(([form]) => form));
  for (const [form, value] of Object.entries(list.more))
    if (value === 0 || value === 1) ones.add(form);
    else forms.push(form);
  for (const word of ones) add(word, one, one);
  for (const form of forms) {
    const [first = '', second] = form.split(' ');
    // "a dozen": the second word says that it is more than an article.
    if (!ones.has(first)) add(form, wholes.number, stems.number);
    else if (second !== undefined) add(second, wholes.measure, stems.measure);
  }
  // "einundzwanzig", "huszonegy": what is joined without a space begins with its first part.
  for (const join of list.joins) {
    const [, opening = '', between = ''] = /^\{(ten|unit)\}([^{]*)/.exec(join) ?? [];
    if (/^[\s'’-]/.test(between)) continue;
    const parts = opening === 'ten' ? list.tens : list.small.slice(1, 10);
    for (const form of parts.flat()) {
      const [joined = '', ...rest] = between.split(' ');
      add(rest.length > 0 ? `${form}${joined}` : `${form}${joined}~`, wholes.number, stems.number);
    }
  }
}

function addPair(pairs: Uint8Array, word: string): void {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  if (kindOf(first) !== firstLetter) return;
  if (kindOf(second) === firstLetter) pairs[pairOf(letterOf(first), letterOf(second))] = 1;
  // What stands behind a word of one letter may be anything.
  else for (let any = 0; any < 64; any += 1) pairs[pairOf(letterOf(first), any)] = 1;
}

function set(slots: Uint8Array, state: number, bits: number): void {
  const slot = state >>> slotShift;
  slots[slot] = (slots[slot] as number) | bits;
}
