import { foldText } from '../spotting/fold.ts';

/** How a query fits a name, best first. */
export const fits = {
  whole: 0,
  beginning: 1,
  words: 2,
  halfTypedBeginning: 3,
  halfTypedWords: 4,
  more: 5,
  inside: 6,
  none: 7,
};

/** Letters Unicode takes apart into no accent and letter; who has no key for them types these. */
const plainLetters: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** The words of a text as they are compared: without case, accents and punctuation. */
export const wordsOf = (text: string): string[] =>
  foldText(text)
    .replace(/[łđøħßæœ]/g, (letter) => plainLetters[letter] ?? letter)
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** How the words of a query, at least one, fit the words of a name. */
export function fitName(query: readonly string[], name: readonly string[]): number {
  const beginsWith = (compare: Compare) => query.every((word, at) => compare(name[at], word));
  const holds = (compare: Compare) =>
    query.every((word) => name.some((other) => compare(other, word)));
  if (isSameName(query, name) || isHashtag(query, name)) return fits.whole;
  if (isInitials(query, name)) return fits.words;
  if (!holds(isPart)) return isIn(name, query) ? fits.more : fits.none;
  if (beginsWith(isSame)) return fits.beginning;
  if (holds(isSame)) return fits.words;
  if (beginsWith(isHalfTyped)) return fits.halfTypedBeginning;
  if (holds(isHalfTyped)) return fits.halfTypedWords;
  return isIn(name, query) ? fits.more : fits.inside;
}

/** Whether two names are one but for the endings of their words. */
export const isSameName = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word, at) => isSame(other[at], word));

type Compare = (other: string | undefined, word: string) => boolean;

const isIn = (name: readonly string[], query: readonly string[]) =>
  name.length > 1 && name.every((other) => query.some((word) => isSame(other, word)));

const isHashtag = (query: readonly string[], name: readonly string[]) =>
  query.length === 1 && query[0] === name.join('');

const isInitials = (query: readonly string[], name: readonly string[]) =>
  query.length === 1 && name.length > 2 && query[0] === name.map((word) => word[0]).join('');

const isHalfTyped: Compare = (other, word) =>
  other !== undefined && (other.startsWith(word) || isSame(other, word));

/** Parts of compounds; shorter ones are inside every third word by chance. */
const isPart: Compare = (other, word) =>
  isHalfTyped(other, word) || (word.length > 4 && other?.includes(word) === true);

/** Whether two words are one but for the ending: as long as endings are, after what most stems leave alone. */
const isSame: Compare = (other, word) => {
  if (other === word) return true;
  if (other === undefined || other[0] !== word[0]) return false;
  const shorter = Math.min(other.length, word.length);
  if (Math.abs(other.length - word.length) > Math.min(4, shorter - 2)) return false;
  let common = 0;
  while (common < shorter && other[common] === word[common]) common += 1;
  return shorter > 2 && common > shorter * 0.75;
};
