import { findAcronyms } from './acronyms.ts';
import { isInAddress } from './addresses.ts';
import { findEllipses } from './ellipsis.ts';
import type { Lexicon } from './lexicon.ts';
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
  for (const lexicon of lexicons)
    findForms(lexicon.names, text, (start, end, form) => {
      if (!isInAddress(text, start, end))
        named.push({ start, end, entry: lexicon.entry(form), need: lexicon.need(form) });
    });
  if (named.length === 0) return named;
  return [...named, ...findEllipses(text, named, lexicons), ...findAcronyms(text, named)];
}
