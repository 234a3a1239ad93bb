import { isSpaceAt } from './fold.ts';
import type { Named } from './names.ts';

/** "European Chips Act (ECA)": an acronym in brackets right behind a name. */
const explained = /["”»“’']?\s*\(["“„«]?(\p{Lu}[\p{L}\d-]{1,9})["”“»]?[),;]/uy;

/**
 * Acronyms that a sure name in the same run explains, wherever they stand in it. Only acronyms made of the name's
 * initials in their order count: "(Brussels)" or "(see below)" behind a name explains nothing.
 */
export function findAcronyms(text: string, named: readonly Named[]): Named[] {
  const explainedBehind = named.filter(
    (name) => name.need === 'nothing' && isBeforeBracket(text, name.end),
  );
  if (explainedBehind.length === 0) return [];
  const known = new Set(named.map((name) => `${name.start}:${name.entry}`));
  return explainedBehind.flatMap((name) => {
    explained.lastIndex = name.end;
    const acronym = explained.exec(text)?.[1];
    if (acronym === undefined || !abbreviates(acronym, text.slice(name.start, name.end))) return [];
    return [
      ...text.matchAll(new RegExp(`(?<![\\p{L}\\d])${acronym}(?![\\p{L}\\d]|-\\d{4}-)`, 'gu')),
    ]
      .map(({ index }) => ({ ...name, start: index, end: index + acronym.length }))
      .filter((found) => !known.has(`${found.start}:${found.entry}`));
  });
}

/** Whether a bracket opens right behind a name: the expressions are for the few that have one. */
function isBeforeBracket(text: string, end: number): boolean {
  // A quotation mark may stand between.
  let at = /["”»“’']/.test(text.charAt(end)) ? end + 1 : end;
  while (isSpaceAt(text, at)) at += 1;
  return text[at] === '(';
}

/** Whether an acronym of at least three letters, most of them capitals, takes each letter from a word's beginning, in order. */
function abbreviates(acronym: string, name: string): boolean {
  const capitals = acronym.match(/\p{Lu}/gu) ?? [];
  if (capitals.length < 3 || capitals.length * 2 < acronym.length) return false;
  const initials = (name.match(/\p{L}+/gu) ?? []).map((word) => plain(word[0] as string));
  let from = 0;
  return capitals.every((capital) => {
    const index = initials.indexOf(plain(capital), from);
    from = index + 1;
    return index >= 0;
  });
}

function plain(letter: string): string {
  return letter.normalize('NFD').charAt(0).toLowerCase();
}
