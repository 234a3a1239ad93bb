import type { NamedTerm } from './scope.ts';

/** A text as figures are read, with the place on the page of each of its units and of its end. */
interface PlainText {
  text: string;
  onPage: readonly number[];
}

/** What carries nothing: where a word may break, which way to read. */
const unseen = '\\u00ad\\u061c\\u200b-\\u200f\\u2060\\ufeff';
const allUnseen = new RegExp(`[${unseen}]+`, 'g');

/** What is not read as it is written: that, white space of a source, accents apart from their letters, hyphens other than "-". */
const odd = new RegExp(
  `([\\s${unseen}]{2,}|[\\t\\n\\r${unseen}])|(\\S[\\u0300-\\u036f]+)|[\u2010\u2011]`,
  'g',
);

/** Lines of at least this length are those of a wrapped source, and go on in the next; those of a post or a list are shorter. */
const wrapped = 40;

/**
 * The text with one space wherever a source breaks and indents its lines, letters with their accents and nothing unseen:
 * "13\n    AI Factories". Lines of their own stay apart. Undefined where it is that already, as most are.
 */
export function plainText(text: string): PlainText | undefined {
  if (text.search(odd) < 0) return undefined;
  let plain = '';
  const onPage: number[] = [];
  let from = 0;
  let line = 0;
  const take = (to: number, written: string) => {
    for (let at = 0; at < written.length; at += 1) onPage.push(Math.min(from + at, to - 1));
    plain += written;
    from = to;
  };
  for (const { 0: found, 1: gap, 2: letter = '-', index } of text.matchAll(odd)) {
    const space = gap?.replace(allUnseen, '');
    take(index, text.slice(from, index));
    const to = index + found.length;
    const next = text.charAt(to);
    if (space === undefined) take(to, letter.normalize());
    else if (space === '') from = to;
    else {
      const isLine =
        /\n\s*\n/.test(space) ||
        (space.endsWith('\n') && index - line < wrapped && next === next.toUpperCase());
      take(to, isLine ? '\n' : ' ');
      if (space.includes('\n')) line = to;
    }
  }
  take(text.length, text.slice(from));
  onPage.push(text.length);
  return { text: plain, onPage };
}

/** A text and the names in it as figures are read beside them, and where on the page each place of it is. */
export function inPlain(text: string, terms: readonly NamedTerm[]) {
  const plain = plainText(text);
  if (plain === undefined) return { text, terms, onPage: (place: number) => place };
  const { onPage } = plain;
  const placeOf = (place: number) => firstFrom(onPage, place);
  return {
    text: plain.text,
    terms: terms.map((term) => ({ ...term, start: placeOf(term.start), end: placeOf(term.end) })),
    onPage: (place: number) => onPage[place] as number,
  };
}

/** Index of the first of some ascending places that is not before one. */
function firstFrom(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
