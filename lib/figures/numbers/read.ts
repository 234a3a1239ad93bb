import { allOf, type Steps } from '../steps.ts';
import { readDigits } from './digits.ts';
import type { Grammar } from './grammar.ts';
import { american, numberPlaces } from './places.ts';
import type { Quantity } from './quantity.ts';
import rangeWords from './ranges.json' with { type: 'json' };
import { joinRanges } from './ranges.ts';
import { readScience } from './science.ts';
import { createWordReader } from './words.ts';

const space = /\s{0,2}/uy;
const ordinalMark =
  /\.?[ºª°]|(?:st|nd|rd|th|e|er|ère|ème|eme|de|ste|ti|ja|ji|na|ma|ro|ra|т[ааи]|ри|ви|ми|ат[аи]|ος|η|ο|ης|ου|ú|adh|as|oji|asis|osios|ā|ais|y|te|ty)(?!\p{L})|:[ae](?!\p{L})|-(?:тият|та|ти|ви|ри|ми|я|oji|asis|ojo|ą|lea|a|ty|ci|e|ja|oje|oje)(?!\p{L})/iuy;
const letter = /[\p{L}\p{M}]/u;
/** English shorthand that goes with a leading euro sign on pages of every language: "€200bn". */
const englishScale = /\s?(?:(bn|billion)|(mn|m|mln|million)|(tn|trn|trillion)|(k))(?!\p{L})/iuy;
const englishPowers = [9, 6, 12, 3];

/** Finds the numbers of a text with scale, currency, percent, bounds and ranges; dates are for `dates.ts`. */
export function readQuantities(text: string, grammar: Grammar): Quantity[] {
  return allOf(quantitySteps(text, grammar, numberPlaces(text, grammar.language).starts));
}

/**
 * As `readQuantities`, in steps: each regular expression is compiled at its first use, and those of the first number
 * take 7 to 9 ms together (measured 2026-11-25).
 * @param starts where numbers may stand
 */
export function* quantitySteps(
  text: string,
  grammar: Grammar,
  starts: readonly number[],
): Steps<Quantity[]> {
  const found: Quantity[] = [];
  let from = 0;
  for (const start of starts) {
    if (start < from) continue;
    const quantity = isDigit(text, start)
      ? yield* fromDigits(text, start, grammar)
      : yield* fromWord(text, start, grammar);
    yield;
    if (quantity === undefined) continue;
    if ('quantity' in quantity) found.push(quantity.quantity);
    from = Math.max(quantity.end, start + 1);
  }
  return joinRanges(text, found, grammar);
}

const isDigit = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
};

type Reading = { end: number } | { end: number; quantity: Quantity } | undefined;

function* fromDigits(text: string, at: number, grammar: Grammar): Steps<Reading> {
  const digits = readDigits(text, at, grammar.decimal);
  if (digits === undefined) return undefined;
  const before = currencyBefore(text, at, grammar);
  yield;
  if (digits.isCode || (before === undefined && isReference(text, at, digits.end, grammar)))
    return { end: digits.end };
  yield;
  const quantity: Quantity = {
    start: before?.start ?? at,
    end: digits.end,
    numberStart: at,
    numberEnd: digits.end,
    value: digits.value,
    step: 10 ** -digits.decimals,
    unit: before?.currency ?? 'number',
    isScaled: false,
    ...(digits.alternative === undefined ? {} : { alternative: digits.alternative }),
  };
  return yield* finish(text, quantity, grammar, before !== undefined);
}

function* fromWord(text: string, at: number, grammar: Grammar): Steps<Reading> {
  const word = grammar.cardinal(text, at);
  if (word === undefined) return undefined;
  addRest(text, word, grammar);
  const quantity: Quantity = {
    start: at,
    end: word.end,
    numberStart: at,
    numberEnd: word.end,
    value: word.meaning,
    step: 1,
    unit: 'number',
    isScaled: false,
    isWord: true,
  };
  const reading = yield* finish(text, quantity, grammar, false);
  // "one", "a", "un" are articles more often than numbers.
  return word.meaning <= 1 &&
    reading !== undefined &&
    'quantity' in reading &&
    !reading.quantity.isScaled &&
    reading.quantity.unit === 'number'
    ? { end: word.end }
    : reading;
}

/** "Two hundred and fifty": what stands behind hundreds is part of their number, and not fifty. */
function addRest(text: string, word: { end: number; meaning: number }, grammar: Grammar): void {
  if (word.meaning % 100 !== 0 || word.meaning > 900) return;
  const gap = /^\s(?:(\p{L}+)\s)?/u.exec(text.slice(word.end, word.end + 6));
  if (gap === null) return;
  const [{ length }, and] = gap;
  const reads = and === undefined || rangeWords[grammar.language].and.includes(and);
  const rest = grammar.cardinal(text, word.end + (reads ? length : 1));
  if (rest === undefined || rest.meaning < 2 || rest.meaning > 99) return;
  word.meaning += rest.meaning;
  word.end = rest.end;
}

/** Adds the bound that the words before the number set: "at least", "nearly". Apart, as few numbers need it. */
export function withBound(text: string, quantity: Quantity, grammar: Grammar): Quantity {
  const bound = grammar.bound(text.slice(Math.max(0, quantity.start - 34), quantity.start));
  return bound === undefined ? quantity : { ...quantity, bound };
}

/** Reads what follows the number: scale, currency, percent, science units, an ordinal mark. */
function* finish(
  text: string,
  quantity: Quantity,
  grammar: Grammar,
  hasCurrency: boolean,
): Steps<Reading> {
  readScale(text, quantity, grammar, hasCurrency);
  yield;
  const unit = hasCurrency ? undefined : unitAfter(text, quantity.end, grammar);
  yield;
  if (unit !== undefined) {
    quantity.end = unit.end;
    quantity.unit = unit.unit;
    if (unit.factor !== undefined) multiply(quantity, unit.factor);
  } else if (!quantity.isScaled && !hasCurrency) {
    ordinalMark.lastIndex = quantity.end;
    const mark = quantity.isWord ? null : ordinalMark.exec(text);
    if (mark !== null) {
      quantity.isOrdinal = true;
      quantity.end += mark[0].length;
    } else if (letter.test(text[quantity.end] ?? '')) return { end: quantity.end };
    // "19." before a word in small letters is an ordinal in half of Europe, and a list marker elsewhere.
    else if (/^\.\s\p{L}/u.test(text.slice(quantity.end, quantity.end + 4)))
      quantity.isOrdinal = !quantity.isWord;
  }
  return { end: quantity.end, quantity };
}

function readScale(text: string, quantity: Quantity, grammar: Grammar, hasCurrency: boolean): void {
  if (hasCurrency) {
    englishScale.lastIndex = quantity.end;
    const english = englishScale.exec(text);
    if (english !== null) {
      const index = english.slice(1).findIndex((group) => group !== undefined);
      // "€20 billion" is English wherever it stands, but "20 billion" alone follows the page's language.
      const spelled = grammar.scale(
        text,
        quantity.end + (english[0].length - english[0].trimStart().length),
      );
      const power = spelled !== undefined && index !== 0 ? spelled.meaning : englishPowers[index];
      scaleBy(quantity, power as number, quantity.end + english[0].length);
      return;
    }
  }
  // "200 mil millones", "2 tisoč milijard", "50 tusen miljarder"
  for (let count = 0; count < 2; count += 1) {
    let from = quantity.end;
    for (const reader of [space, grammar.link]) {
      reader.lastIndex = quantity.end;
      const gap = reader.exec(text)?.[0].length ?? 0;
      from = quantity.end + gap;
      const word =
        grammar.scale(text, from) ?? (gap <= 1 ? grammar.letterScale(text, from) : undefined);
      if (word === undefined) continue;
      scaleBy(quantity, word.meaning, word.end);
      break;
    }
    if (quantity.end <= from && count === 0 && !quantity.isScaled) return;
  }
}

function scaleBy(quantity: Quantity, power: number, end: number): void {
  multiply(quantity, 10 ** power);
  quantity.isScaled = true;
  quantity.end = end;
  quantity.numberEnd = end;
}

function multiply(quantity: Quantity, factor: number): void {
  quantity.value = round(quantity.value * factor);
  quantity.step *= factor;
  if (quantity.alternative !== undefined)
    quantity.alternative = round(quantity.alternative * factor);
}

/** 1.1 * 1e9 is 1100000000.0000001 in binary. */
const round = (value: number) => Number(value.toPrecision(12));

const percentSign = /\s{0,2}[%٪﹪％](?![\p{N}])(?:-\p{L}{1,6})?/uy;
const adjective = createWordReader([...american, 'U.S.'].map((word) => [word, true]));

function unitAfter(
  text: string,
  at: number,
  grammar: Grammar,
): { end: number; unit: string; factor?: number } | undefined {
  // Most numbers stand before a full stop, a bracket or a comma.
  if (/^[.,;:!?)\]"”»]/u.test(text.slice(at, at + 1))) return undefined;
  percentSign.lastIndex = at;
  const percent = percentSign.exec(text);
  space.lastIndex = at;
  const afterSpace = at + (space.exec(text)?.[0].length ?? 0);
  const hyphenated = text[at] === '-' ? at + 1 : afterSpace;
  for (const from of new Set([afterSpace, hyphenated])) {
    const points = grammar.points(text, from);
    if (points !== undefined) return { end: points.end, unit: 'points' };
    const word = grammar.percent(text, from);
    if (word !== undefined) return { end: word.end, unit: 'percent' };
    const science = readScience(text, from);
    if (science !== undefined) return science;
  }
  if (percent !== null) return { end: at + percent[0].length, unit: 'percent' };
  for (const reader of [space, grammar.link]) {
    reader.lastIndex = at;
    const from = at + (reader.exec(text)?.[0].length ?? 0);
    const skipped = adjective(text, from)?.end;
    const currency =
      grammar.currencyAfter(text, from) ??
      (skipped === undefined ? undefined : grammar.currencyAfter(text, skipped + 1));
    if (currency !== undefined && !(currency.meaning === 'XXX' && isName(text, from, grammar)))
      return { end: currency.end, unit: currency.meaning };
  }
  return undefined;
}

/** "54 milliards de France 2030" are no francs: only German writes currencies with a capital. */
const isName = (text: string, at: number, { language }: Grammar) =>
  language !== 'de' && /\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2));

/** A currency sign or code right before the number. */
function currencyBefore(text: string, at: number, grammar: Grammar) {
  const gap = /\s/u.test(text[at - 1] ?? '') ? 1 : 0;
  if (!/[\p{Sc}\p{Lu}.ro]/u.test(text[at - 1 - gap] ?? '')) return undefined;
  for (const length of [5, 4, 3, 2, 1]) {
    const start = at - gap - length;
    if (start < 0) continue;
    const word = text.slice(start, at - gap);
    if (!/^(?:\p{Sc}|\p{Lu}{2,3}\p{Sc}?|[a-z]{2,4}o|\p{Sc}\p{Lu}{2}|kr\.?)$/u.test(word)) continue;
    if (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1] as string)) continue;
    const currency = grammar.currencyAfter(word, 0);
    if (currency !== undefined && currency.end === word.length)
      return { start, currency: currency.meaning };
  }
  return undefined;
}

/** Words that number a place in a text in small letters (without regard to case they take 6 ms to compile), in the 24 languages: "page 13", "S. 13", "article 5", "άρθρο 5". */
const placeWords = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    'pages?|p{1,2}\\.|pagina.?s?|blz|bladzijde|seiten?|s\\.|páginas?|pág|pag|pagin[ae]|side|sidan?|sivu\\p{L}*',
    'lehekülg|lk|lappuse|lpp|puslapis|psl|paġna|leathanach|lch|stron\\p{L}+|stran\\p{L}*|str|oldal',
    'страниц[аи]|стр|σελίδα|σελ|articles?|art|artikel|artikkel|artikla|artículos?|articol(?:o|i|ul)|artigos?',
    'artykuł\\p{L}*|článk?\\p{L}*|član\\p{L}*|straipsn\\p{L}*|pants|panta|artikolu|airteagal|член|άρθρο|άρθρου',
    'chapter|chapitre|kapitel|hoofdstuk|annex|table|figure',
  ].join('|')})\\.?\\s$`,
  'u',
);

/** Part of a longer sign: "2024/1689", "GPT-4", "H100", "§ 5", "+32", "16:09", "Article 5". */
function isReference(text: string, at: number, end: number, grammar: Grammar): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  const after = text.slice(end, end + 2);
  if (/[\p{L}\p{N}_][-–—]?$/u.test(before) && !/[\p{N}]\s?[-–—]$/u.test(before))
    // Maltese joins its article to the number: "it-13-il fabbrika".
    return !(grammar.language === 'mt' && /(?:^|[^\p{L}])\p{Ll}{1,4}-$/u.test(before));
  if (/[/:§#№+*_@]\s?$/u.test(before) && !/[\s(]:\s?$|[\p{L}\d]['”"»)]?\s?:\s$/u.test(before))
    return true;
  if (/\s$/.test(before) && placeWords.test(before.toLowerCase())) return true;
  return /^[/:]\d|^[_@]/u.test(after);
}
