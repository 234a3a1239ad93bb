/**
 * The pattern syntax of name forms, kept small so that a language reviewer can read it:
 *
 *   `AI Factor(y|ies)`   one of the alternatives; they may nest and may be empty
 *   `(European )?AI Act` optional group
 *   ` `                  any run of white space, NBSP and line breaks included
 *   `-`                  any kind of hyphen
 *   `_`                  a hyphen, white space or nothing: `AI_fabriek` is AI-fabriek, AI fabriek, AIfabriek
 *   `'` and `"`          any apostrophe, any quotation mark
 *   `\(EU\)`             a backslash takes the next character as it is
 *   `tekoälyteh(das|taa)~8`  up to 8 further letters: an ending or a compound's tail; at least three units before it
 *
 * Case, accents, soft hyphens and zero-width characters never matter to the pattern; `capitals` on the name asks for capitals.
 * Forms match whole words.
 */

/** A literal piece, or a run of up to `letters` arbitrary letters. */
export type PatternPart = string | { letters: number };

/** A spelled form as people read it; `…` stands for a run of letters. */
export const spelled = (parts: readonly PatternPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : '…')).join('');

class PatternError extends Error {}

/** More alternatives than this in one form is a mistake, or wants `~`. */
const maximumExpansions = 2000;

/**
 * Spells a form out into its alternatives, each a list of literals and letter runs.
 * @throws PatternError with the position when brackets do not match or `~` has no number
 */
export function expandPattern(form: string): PatternPart[][] {
  let position = 0;
  const fail = (reason: string): never => {
    throw new PatternError(`"${form}" at ${position}: ${reason}`);
  };

  const alternatives = (nested: boolean): PatternPart[][] => {
    const all: PatternPart[][] = [];
    let current: PatternPart[][] = [[]];
    while (position < form.length) {
      const character = form[position] as string;
      if (character === ')') {
        if (!nested) fail('")" without "("');
        break;
      }
      position += 1;
      if (character === '|') {
        if (!nested) fail('"|" outside brackets');
        all.push(...current);
        current = [[]];
      } else {
        current = product(current, piece(character));
        if (current.length > maximumExpansions) fail('too many alternatives');
      }
    }
    return [...all, ...current];
  };

  const piece = (character: string): PatternPart[][] => {
    if (character === '\\') {
      position += 1;
      return [[form[position - 1] ?? fail('nothing behind "\\"')]];
    }
    if (character === '(') {
      const inner = alternatives(true);
      if (form[position] !== ')') fail('"(" is never closed');
      position += 1;
      if (form[position] !== '?') return inner;
      position += 1;
      // Without the ending first: of the spellings that are shown, the base form is.
      return [[], ...inner];
    }
    if (character === '?') fail('"?" goes after a group');
    if (character === '~') {
      const digits =
        /^\d+/.exec(form.slice(position))?.[0] ?? fail('"~" needs a number of letters');
      position += digits.length;
      return [[{ letters: Number(digits) }]];
    }
    if (character === '_') return [['-'], [' '], []];
    return [[character]];
  };

  const expanded = alternatives(false).map(joinLiterals);
  if (
    expanded.some((parts) => parts.every((part) => typeof part !== 'string' || part.trim() === ''))
  )
    fail('an alternative without any letter');
  return expanded;
}

function product(left: PatternPart[][], right: PatternPart[][]): PatternPart[][] {
  return left.flatMap((head) => right.map((tail) => [...head, ...tail]));
}

function joinLiterals(parts: PatternPart[]): PatternPart[] {
  const joined: PatternPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
