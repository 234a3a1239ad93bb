import type { Language } from '../languages.ts';
import actors from './cues/actors.json' with { type: 'json' };

/** Somebody other than the EU whose figures are not ours: a company, or a country by its code. */
export interface Actor {
  start: number;
  end: number;
  /** ISO 3166-1 code; undefined for a company. */
  country?: string;
}

const memberStates =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
const others = 'US CN GB JP KR IN CA RU NO CH TR UA BR TW AE SA IL SG'.split(' ');

const company = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${actors.companies.join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
const finders = new Map<Language, [string, RegExp][]>();

/** The companies and countries a text names, in its language or by their peoples' names. */
export function actorsIn(text: string, language: Language): Actor[] {
  const found: Actor[] = [...text.matchAll(company)].map(place);
  for (const [country, expression] of findersOf(language))
    for (const match of text.matchAll(expression)) found.push({ ...place(match), country });
  return found;
}

const place = (match: RegExpExecArray) => ({
  start: match.index,
  end: match.index + match[0].length,
});

function findersOf(language: Language): [string, RegExp][] {
  let own = finders.get(language);
  if (own === undefined) {
    const names = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
    const peoples: Record<string, string[] | undefined> = actors.peoples;
    own = [...memberStates, ...others].map((country) => {
      const name = names.of(country) ?? country;
      // Cases change the end of a name: "Niemcy", "Niemczech"; short names keep all but a vowel.
      const stem = name.slice(0, Math.max(4, name.length - (name.length > 6 ? 2 : 1)));
      const stems = [stem, ...(peoples[country] ?? [])].map((word) =>
        word.replaceAll(/[.*+?()]/g, '\\$&'),
      );
      const abbreviations =
        country === 'US'
          ? '|(?:US|USA|U\\.S\\.|VS|ÉU|EE\\.? ?UU\\.?|SUA|ΗΠΑ|САЩ|ASV|JAV|SAD|ZDA)(?!\\p{L})'
          : country === 'GB'
            ? '|UK(?!\\p{L})'
            : '';
      return [
        country,
        new RegExp(
          `(?<![\\p{L}\\p{N}])(?:(?:${stems.join('|')})\\p{L}{0,5}(?!\\p{L})${abbreviations})`,
          'gu',
        ),
      ];
    });
    finders.set(language, own);
  }
  return own;
}

export const isMemberState = (country: string) => memberStates.includes(country);
