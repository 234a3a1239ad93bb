import type { Language } from '../languages.ts';
import { localeOf } from './localized.ts';

/** Compares names in the order of the reader's language: Ö stands with O in German, behind Z in Swedish; 9 stands before 10. */
export function nameOrder(language: Language): (one: string, other: string) => number {
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true });
  return (one, other) => compare(bare(one), bare(other));
}

/** Greek and Bulgarian put programmes into quotation marks, which would come before A. */
const bare = (name: string) => name.replace(/^[^\p{L}\p{N}]+/u, '');
