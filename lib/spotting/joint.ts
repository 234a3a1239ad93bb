import { apostrophe, foldUnit, hyphen, isSpaceAt, isWordUnit } from './fold.ts';

/*
 * What joins two names of which one is cut short: a comma, a sign or a short word ("and", "sowie" is none), then maybe
 * an article. Read by hand: as regular expressions these took Firefox 5 ms to make.
 */

/** Letters of the longest word in a joint. */
const shortWord = 4;

/** Where a joint that begins at `from` ends, before the letter or hyphen of what it joins; undefined when there is none. */
export function behindJoint(text: string, from: number): number | undefined {
  const first = spacesBehind(text, from);
  let at = first + 1;
  if (!isSign(text, first)) {
    at = lettersBehind(text, first);
    if (first === from || !isShort(at - first)) return undefined;
  }
  const second = spacesBehind(text, at);
  if (second === at) return undefined;
  const article = lettersBehind(text, second);
  const behind = isApostrophe(text, article) ? article + 1 : article;
  const third = spacesBehind(text, behind);
  if (isShort(article - second) && third > behind && isJoined(text, third)) return third;
  return isJoined(text, second) ? second : undefined;
}

/** Where a joint that ends at `to` begins, behind the letters of what it joins; undefined when there is none. */
export function beforeJoint(text: string, to: number): number | undefined {
  const end = spacesBefore(text, to);
  if (end === to) return undefined;
  const article = isApostrophe(text, end - 1) ? end - 1 : end;
  const start = lettersBefore(text, article);
  const before = spacesBefore(text, start);
  const whole = isShort(article - start) && before < start ? beforeSign(text, before) : undefined;
  return whole ?? beforeSign(text, end);
}

/** The sign or short word of a joint, and the white space before it. */
function beforeSign(text: string, end: number): number | undefined {
  const isBySign = isSign(text, end - 1);
  const start = isBySign ? end - 1 : lettersBefore(text, end);
  const before = spacesBefore(text, start);
  if (!isBySign && (before === start || !isShort(end - start))) return undefined;
  return isLetterUnit(text.charCodeAt(before - 1)) ? before : undefined;
}

/** Beyond the ends of a text there is no unit, and no letter. */
export function isLetterUnit(unit: number): boolean {
  const folded = foldUnit(unit);
  return isWordUnit(unit) && folded !== 95 && !(folded >= 48 && folded <= 57);
}

/** Where the letters before a place begin. */
export function lettersBefore(text: string, to: number): number {
  let from = to;
  while (isLetterUnit(text.charCodeAt(from - 1))) from -= 1;
  return from;
}

function lettersBehind(text: string, from: number): number {
  let to = from;
  while (isLetterUnit(text.charCodeAt(to))) to += 1;
  return to;
}

function spacesBehind(text: string, from: number): number {
  let to = from;
  while (isSpaceAt(text, to)) to += 1;
  return to;
}

function spacesBefore(text: string, to: number): number {
  let from = to;
  while (isSpaceAt(text, from - 1)) from -= 1;
  return from;
}

const isShort = (letters: number) => letters > 0 && letters <= shortWord;

const isSign = (text: string, at: number) => /[,&/+]/.test(text.charAt(at));

const isApostrophe = (text: string, at: number) => foldUnit(text.charCodeAt(at)) === apostrophe;

/** A letter, or a hyphen that stands for the missing part. */
function isJoined(text: string, at: number): boolean {
  const isHyphen = foldUnit(text.charCodeAt(at)) === hyphen;
  return isLetterUnit(text.charCodeAt(isHyphen ? at + 1 : at));
}
