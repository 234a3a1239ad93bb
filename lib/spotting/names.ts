import { findAcronyms } from './acronyms.ts';
import { isInAddress } from './addresses.ts';
import { findEllipses } from './ellipsis.ts';
import { foldUnit, quote } from './fold.ts';
import { type Lexicon, namesOf } from './lexicon.ts';
import { findForms } from './match.ts';
import type { Need } from './pack.ts';

/** A name in a run of text, before anything is judged. Offsets are UTF-16 units. */
export interface Named {
  start: number;
  end: number;
  entry: string;
  need: Need;
}

/** Every name in a run: those written out, those cut short beside another, acronyms explained there. */
export function findNames(text: string, lexicons: readonly Lexicon[]): Named[] {
  const named: Named[] = [];
  findForms(namesOf(lexicons), text, (start, end, form, which) => {
    if (isInAddress(text, start, end)) return;
    const lexicon = lexicons[which] as Lexicon;
    named.push({
      ...withQuotes(text, start, end),
      entry: lexicon.entry(form),
      need: lexicon.need(form),
    });
  });
  if (named.length === 0) return named;
  return [...named, ...findEllipses(text, named, lexicons), ...findAcronyms(text, named)];
}

/** A quotation mark inside a name takes its partner along: Programm „Digitales Europa“, „LitAI“ gamykla. */
function withQuotes(text: string, start: number, end: number): { start: number; end: number } {
  let inside = 0;
  for (let index = start; index < end; index += 1)
    if (foldUnit(text.charCodeAt(index)) === quote) inside += 1;
  if (inside !== 1) return { start, end };
  if (foldUnit(text.charCodeAt(end)) === quote) return { start, end: end + 1 };
  if (foldUnit(text.charCodeAt(start - 1)) === quote) return { start: start - 1, end };
  return { start, end };
}
