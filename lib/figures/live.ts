import type { NamedTerm } from './scope.ts';

const digits = /\d+/g;

/**
 * The numbers of a text that may be figures, by where they start. Of those in digits a law has many that are none: the
 * mark of a list at its head ("3. "), a footnote "(12)", the two parts of "(EU) 2016/679". Each is left out only where
 * the full reading would find nothing either.
 *
 * @param starts where numbers start, see `numberPlaces`
 */
export function liveNumbers(
  text: string,
  starts: readonly number[],
  terms: readonly NamedTerm[],
): number[] {
  return starts.filter((start) => {
    const unit = text.charCodeAt(start);
    if (unit < 48 || unit > 57) return true;
    digits.lastIndex = start;
    const end = start + (digits.exec(text)?.[0].length ?? 0);
    return !(
      isListMark(text, start, end, terms) ||
      isNote(text, start, end, terms) ||
      isReference(text, start, end)
    );
  });
}

/** As long a number may be a list mark or the number of a footnote. */
const maximumDigits = 3;

const isSpace = (text: string, at: number) => at >= text.length || /\s/.test(text[at] as string);

function isListMark(
  text: string,
  start: number,
  end: number,
  terms: readonly NamedTerm[],
): boolean {
  const closing = text[end];
  return (
    end - start <= maximumDigits &&
    (closing === '.' || closing === ')') &&
    isSpace(text, end + 1) &&
    start < 8 &&
    text.slice(0, start).trim() === '' &&
    !terms.some((term) => term.start <= end + 1)
  );
}

function isNote(text: string, start: number, end: number, terms: readonly NamedTerm[]): boolean {
  if (end - start > maximumDigits || text[start - 1] !== '(' || text[end] !== ')') return false;
  let behind = end + 1;
  while (behind < text.length && '.,;:)'.includes(text[behind] as string)) behind += 1;
  // "AI Factories (19)", where the brackets are not part of a name.
  const isOfTerm = (term: NamedTerm) =>
    term.start <= behind &&
    term.end >= start - 4 &&
    (term.end >= start || beside.test(text.slice(term.end, start)));
  return isSpace(text, behind) && !terms.some(isOfTerm);
}

const beside = /^["'”»’]?\s?\($/;

/** "(EU) 2016/679", but not "(a) 5/8/2026". */
function isReference(text: string, start: number, end: number): boolean {
  if (text[end] === '/')
    return (
      /^\/\d+(?![\d/])/.test(text.slice(end, end + 12)) &&
      /\)\s?$/.test(text.slice(Math.max(0, start - 2), start))
    );
  return (
    /\d\/$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[.,'’ \u00a0\u202f\u2009]\d/.test(text.slice(end, end + 2))
  );
}
