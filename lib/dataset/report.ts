import { type Language, languages } from '../languages.ts';
import { spellingsOf } from './names.ts';
import type { Entry, Fact, LocalizedText } from './schema.ts';

/** What the dataset covers. */
export interface DatasetReport {
  entries: number;
  facts: number;
  /** Share of facts whose source is official, 0 to 1. */
  officialShare: number;
  /** Per language the entries that have a name in it, the spellings those names take, and the texts still missing in it. */
  languages: Record<Language, { names: number; forms: number; untranslated: number }>;
}

export function reportDataset(entries: readonly Entry[]): DatasetReport {
  const facts = entries.flatMap((entry) => entry.facts);
  const texts = entries.flatMap(textsOf);
  const official = facts.filter((fact) => fact.source.kind === 'official').length;
  return {
    entries: entries.length,
    facts: facts.length,
    officialShare: facts.length === 0 ? 0 : official / facts.length,
    languages: Object.fromEntries(
      languages.map((language) => {
        const named = entries.filter((entry) => entry.names[language] !== undefined);
        const forms = named.flatMap((entry) => spellingsOf(entry.names[language] ?? []));
        const untranslated = texts.filter((text) => text[language] === undefined).length;
        return [language, { names: named.length, forms: forms.length, untranslated }];
      }),
    ) as DatasetReport['languages'],
  };
}

/** What of an entry is to be read in the reader's language. A fact in English only is a name, the same everywhere. */
export function textsOf({ definition, state, facts }: Entry): LocalizedText[] {
  const values = facts.flatMap(({ value }) => (typeof value === 'object' ? [value] : []));
  return [
    definition,
    ...(state === undefined ? [] : [state]),
    ...facts.flatMap(({ qualifier }) => qualifier ?? []),
    ...values.filter((value) => Object.keys(value).length > 1),
  ];
}

/** A fact with the entry it belongs to. */
export interface PlacedFact {
  entry: string;
  fact: Fact;
}

/** Standing figures older than a year on a day (ISO date): what to look up first. Dates and texts do not age. */
export function ageingFacts(entries: readonly Entry[], on: string): PlacedFact[] {
  const yearBefore = `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`;
  return entries.flatMap((entry) =>
    entry.facts
      .filter(
        (fact) =>
          fact.status === 'current' &&
          typeof fact.value === 'number' &&
          fact.asOf.localeCompare(yearBefore.slice(0, fact.asOf.length)) < 0,
      )
      .map((fact) => ({ entry: entry.id, fact })),
  );
}

/** Entries a reader gets words from, but no figure or date. */
export function entriesWithoutFigure(entries: readonly Entry[]): string[] {
  return entries
    .filter((entry) => entry.facts.every((fact) => fact.unit === 'text'))
    .map((entry) => entry.id);
}
