import { apostrophe, foldUnit, hyphen, isSpaceAt, isWordUnit } from './fold.ts';

/*
 * What joins two names of which one is cut short: a comma, a sign or a short word ("and", "sowie" is none), then maybe
 * an article. Read by hand: as regular expressions these took Firefox 5 ms to make.
 */

/** Letters of the longest word in a joint. */
const shortWord = 4;

/** Where a joint that begins at `from` ends, before the letter or hyphen of what it joins; undefined when there is none. */
export function behindJoint(text: string, from: number): number | undefined {
  const first = behind(isSpaceAt, text, from);
  let at = first + 1;
  if (!isSign(text, first)) {
    at = behind(isLetterAt, text, first);
    if (first === from || !isShort(at - first)) return undefined;
  }
  const second = behind(isSpaceAt, text, at);
  if (second === at) return undefined;
  const article = behind(isLetterAt, text, second);
  const articleEnd = isApostrophe(text, article) ? article + 1 : article;
  const third = behind(isSpaceAt, text, articleEnd);
  if (isShort(article - second) && third > articleEnd && isJoined(text, third)) return third;
  return isJoined(text, second) ? second : undefined;
}

/** Where a joint that ends at `to` begins, behind the letters of what it joins; undefined when there is none. */
export function beforeJoint(text: string, to: number): number | undefined {
  const end = before(isSpaceAt, text, to);
  if (end === to) return undefined;
  const article = isApostrophe(text, end - 1) ? end - 1 : end;
  const start = before(isLetterAt, text, article);
  const signEnd = before(isSpaceAt, text, start);
  const isArticle = isShort(article - start) && signEnd < start;
  return (isArticle ? beforeSign(text, signEnd) : undefined) ?? beforeSign(text, end);
}

/** The sign or short word of a joint, and the white space before it. */
function beforeSign(text: string, end: number): number | undefined {
  const isBySign = isSign(text, end - 1);
  const start = isBySign ? end - 1 : before(isLetterAt, text, end);
  const found = before(isSpaceAt, text, start);
  if (!isBySign && (found === start || !isShort(end - start))) return undefined;
  return isLetterAt(text, found - 1) ? found : undefined;
}

/** Where the letters before a place begin. */
export const lettersBefore = (text: string, to: number) => before(isLetterAt, text, to);

/** Beyond the ends of a text there is no letter. */
export function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const folded = foldUnit(unit);
  return isWordUnit(unit) && folded > 57 && folded !== 95;
}

type IsAt = (text: string, at: number) => boolean;

function before(is: IsAt, text: string, to: number): number {
  let from = to;
  while (is(text, from - 1)) from -= 1;
  return from;
}

function behind(is: IsAt, text: string, from: number): number {
  let to = from;
  while (is(text, to)) to += 1;
  return to;
}

const isShort = (letters: number) => letters > 0 && letters <= shortWord;

const isSign: IsAt = (text, at) => /[,&/+]/.test(text.charAt(at));

const isApostrophe: IsAt = (text, at) => foldUnit(text.charCodeAt(at)) === apostrophe;

/** A letter, or a hyphen that stands for the missing part. */
const isJoined: IsAt = (text, at) =>
  isLetterAt(text, foldUnit(text.charCodeAt(at)) === hyphen ? at + 1 : at);
