import type { Language } from '../languages.ts';
import actors from './cues/actors.json' with { type: 'json' };
import cldr from './numbers/cldr.json' with { type: 'json' };
import { findWords, type WordReader, wordReaderSteps } from './numbers/words.ts';
import { allOf, type Steps } from './steps.ts';

/** Somebody other than the EU whose figures are not ours: a company, or a country by its code. */
export interface Actor {
  start: number;
  end: number;
  /** ISO 3166-1 code; undefined for a company. */
  country?: string;
}

/** The member states, and others whose figures stand beside theirs: ISO 3166-1 codes. */
export const countries = [
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
  'US CN GB JP KR IN CA RU NO CH TR UA BR TW AE SA IL SG',
].flatMap((codes) => codes.split(' '));

const readers = new Map<Language, WordReader<Meaning>>();

/** A country by its code, or a company; the capital letter its name must have, if it has one. */
interface Meaning {
  country?: string;
  capital?: string;
}

/** The companies and countries a text names, in its language or by their peoples' names. */
export function actorsIn(text: string, language: Language): Actor[] {
  allOf(prepareActors(language));
  const reader = readers.get(language) as WordReader<Meaning>;
  return findWords(text, reader).flatMap(({ start, end, meaning }) =>
    meaning.capital === undefined || text[start] === meaning.capital
      ? [{ start, end, ...(meaning.country && { country: meaning.country }) }]
      : [],
  );
}

/** Makes a language's names of companies and countries ready in steps: 3 to 5 ms in one piece (measured 2026-11-25). */
export function* prepareActors(language: Language): Steps {
  if (readers.has(language)) return;
  const words = [
    ...actors.companies.map((name) => [name, {}] as const),
    ...cldr[language].countries
      .split('|')
      .flatMap((name, index) => countryWords(name, countries[index] as string, language)),
  ];
  yield;
  readers.set(
    language,
    yield* wordReaderSteps<Meaning>(words, { isExact: (word) => !word.endsWith('~') }),
  );
  yield;
}

/** A stem behind languages and a colon is theirs alone: "danes" is Danish in Italian and "today" in Slovene. */
const peoples: Record<string, string[] | undefined> = actors.peoples;
const abbreviations: Record<string, string[] | undefined> = actors.abbreviations;

function countryWords(
  name: string,
  country: string,
  language: Language,
): (readonly [string, Meaning])[] {
  // Cases change the end of a name: "Niemcy", "Niemczech"; short names keep all but a vowel.
  const stem = name.slice(0, Math.max(4, name.length - (name.length > 6 ? 2 : 1)));
  const people = (peoples[country] ?? []).flatMap((word) => {
    const [form = '', only] = word.split(':').reverse();
    return only === undefined || only.split(',').includes(language) ? [form] : [];
  });
  return [
    ...[stem, ...people].map((word) => {
      const first = word[0] as string;
      const capital = first === first.toLowerCase() ? undefined : first;
      return [`${word.trim()}~`, { country, ...(capital && { capital }) }] as const;
    }),
    ...(abbreviations[country] ?? []).map((word) => [word, { country }] as const),
  ];
}
