/**
 * Folding maps every UTF-16 unit of a page to the unit names are written in, one to one, so that
 * offsets never move: lower case, no accents, one kind of space, hyphen and apostrophe.
 * Characters that carry nothing (soft hyphen, zero-width, combining accents, quotation marks inside a name)
 * fold to `ignored` and are stepped over while matching.
 */

/** Folded units that are not letters or digits. */
export const ignored = 1;
export const quote = 2;
export const space = 32;
export const hyphen = 45;
export const apostrophe = 39;

const wordFlag = 1;
const upperFlag = 2;
const knownFlag = 4;

/** Covers Latin, Greek, Cyrillic, their extensions, punctuation and symbols; filled when a character is first met. */
const tableSize = 0x2c00;
const foldedUnits = new Uint16Array(tableSize);
const flags = new Uint8Array(tableSize);

const spaces = /\s/;
const hyphens = /[\u2010-\u2015\u2212\u2043-]/;
const apostrophes = /['\u2018\u2019\u201b\u02bc\u00b4\u0060\u2032]/;
const quotes = /["\u00ab\u00bb\u201c-\u201f\u2039\u203a]/;
const control = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** Combining marks. Classes of Unicode take an engine a millisecond to make: common text is to need none. */
function isMark(unit: number, character: string): boolean {
  if (unit < 0x300 || (unit >= 0x2000 && unit < 0x20d0)) return false;
  return unit < 0x370 || /\p{M}/u.test(character);
}

/** Letters, digits and the underscore; not superscript digits: they are footnotes. */
function isWordCharacter(unit: number, character: string, isCased: boolean): boolean {
  if (unit < 0x80) return isCased || unit === 95 || (unit >= 48 && unit <= 57);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit >= 0x2000 && unit < 0x2070) return false;
  return (isCased && unit < 0x2000) || /[\p{L}\p{Nd}]/u.test(character);
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  let folded = lower.normalize('NFD').charCodeAt(0);
  const isUnread = control.test(character) || isMark(unit, character);
  if (isUnread) folded = ignored;
  else if (spaces.test(character)) folded = space;
  else if (hyphens.test(character)) folded = hyphen;
  else if (apostrophes.test(character)) folded = apostrophe;
  else if (quotes.test(character)) folded = quote;
  else if (folded === 0x3c2) folded = 0x3c3; // final sigma
  foldedUnits[unit] = folded;
  flags[unit] =
    knownFlag |
    (!isUnread && isWordCharacter(unit, character, lower !== character.toUpperCase())
      ? wordFlag
      : 0) |
    (lower !== character ? upperFlag : 0);
  return folded;
}

/** The folded unit: a lower-case base letter, a digit, `space`, `hyphen`, `apostrophe`, `quote`, `ignored`, or the unit itself. */
export function foldUnit(unit: number): number {
  if (unit < tableSize) return (foldedUnits[unit] as number) || learn(unit);
  return unit === 0xfeff ? ignored : unit;
}

/** Whether a word goes on through this unit. Beyond the table other scripts do, and ligatures; surrogates do not, as most are emoji. */
export function isWordUnit(unit: number): boolean {
  if (unit >= tableSize) return unit < 0xd800 ? unit >> 6 !== 0x3000 >> 6 : unit >> 8 === 0xfb;
  if (flags[unit] === 0) learn(unit);
  return ((flags[unit] as number) & wordFlag) !== 0;
}

export function isUpperUnit(unit: number): boolean {
  if (unit >= tableSize) return false;
  if (flags[unit] === 0) learn(unit);
  return ((flags[unit] as number) & upperFlag) !== 0;
}

/** Whether a place in a text holds white space; false beyond its ends. */
export function isSpaceAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && foldUnit(text.charCodeAt(at)) === space;
}

/** Folds a whole string to comparison form; for keys and tests, never in the scan. */
export function foldText(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldUnit(text.charCodeAt(index));
    if (unit === ignored || unit === quote) continue;
    if (unit === space && folded.endsWith(' ')) continue;
    folded += String.fromCharCode(unit);
  }
  return folded;
}
