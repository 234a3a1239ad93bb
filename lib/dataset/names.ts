import { type Language, languages } from '../languages.ts';
import { foldText, isWordUnit } from '../spotting/fold.ts';
import { expandPattern, type PatternPart, spelled } from '../spotting/pattern.ts';
import type { Entry, Name } from './schema.ts';
import type { Problem } from './validate.ts';

/** Every spelling the names of an entry take in a language, as patterns write it; `…` stands for a run of letters. */
export function spellingsOf(names: readonly Name[]): string[] {
  return names.flatMap((name) => name.forms.flatMap((form) => expandPattern(form).map(spelled)));
}

/**
 * What is wrong with the names of the dataset: forms that cannot be read, and spellings that two entries
 * claim without evidence on the same page, where only chance would choose between them.
 * English names count in every language, as their pack is used on every page.
 */
export function findNameProblems(entries: readonly Entry[]): Problem[] {
  const malformed = entries.flatMap(malformedForms);
  if (malformed.length > 0) return malformed;
  const english = claims('en', entries);
  return languages.flatMap((language) => {
    const own = language === 'en' ? english : claims(language, entries);
    return [...own].flatMap(([spelling, ids]) => {
      const claimants = [...new Set([...ids, ...(english.get(spelling) ?? [])])];
      const [first, second] = claimants;
      if (first === undefined || second === undefined) return [];
      return [
        {
          file: `${first}.json`,
          entry: first,
          field: `names.${language}`,
          reason: `"${spelling}" is also a name of ${second} that needs no evidence`,
        },
      ];
    });
  });
}

/** Folded spelling → the entries that claim it without evidence. */
function claims(language: Language, entries: readonly Entry[]): Map<string, string[]> {
  const claimed = new Map<string, string[]>();
  for (const entry of entries) {
    const sure = (entry.names[language] ?? []).filter((name) => name.needs === 'nothing');
    for (const spelling of new Set(spellingsOf(sure).map(foldText)))
      claimed.set(spelling, [...(claimed.get(spelling) ?? []), entry.id]);
  }
  return claimed;
}

function malformedForms(entry: Entry): Problem[] {
  return Object.entries(entry.names).flatMap(([language, names]) =>
    names.flatMap((name, index) =>
      name.forms.flatMap((form) => {
        const reason = faultOf(form);
        const field = `names.${language}.${index}`;
        return reason === undefined
          ? []
          : [{ file: `${entry.id}.json`, entry: entry.id, field, reason }];
      }),
    ),
  );
}

function faultOf(form: string): string | undefined {
  try {
    const isFound = ([first]: PatternPart[]) =>
      typeof first === 'string' && isWordUnit(first.charCodeAt(0));
    return expandPattern(form).every(isFound)
      ? undefined
      : `"${form}" begins with a sign, where no word begins: it would never be found`;
  } catch (error) {
    return (error as Error).message;
  }
}
