import type { Language } from '../../languages.ts';
import { countries } from '../actors.ts';
import { monthReader } from './dates.ts';
import wordLists from './words.json' with { type: 'json' };

/** What of CLDR the reading of figures needs, in `cldr.json`: as lists of `meaning:word` or words, parted by `|`. */
export interface CldrWords {
  decimal: string;
  /** Powers of ten and the words and abbreviations for them, other than those of `words.json`. */
  scales: string;
  /** ISO codes and the names and symbols of currencies. */
  currencies: string;
  /** Numbers of the months and their names in small letters, as they stand alone and beside a day, long and short. */
  months: string;
  /** Short names of `countries`, in that order. */
  countries: string;
}

/**
 * Asks `Intl` for a language's words. On a page this took 20 to 30 ms, of which Chromium spends 11 to 13 in one call on
 * whatever of `Intl` is first made (measured 2026-11-25), so that it is done once for all; the test beside this file
 * holds `cldr.json` against it and says how to write it anew.
 */
export function cldrWords(language: Language): CldrWords {
  const { euro, dollar, scales: known } = wordLists[language];
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const isWritten = (word: string, power: string) =>
    Object.entries(known).some(
      ([each, words]) =>
        each === power &&
        words.some((form) =>
          form.endsWith('~') ? word.startsWith(form.slice(0, -1)) : word === form,
        ),
    );
  const scales = (['long', 'short'] as const)
    .flatMap((display) => compactWords(language, display))
    .filter(([word, power]) => !isWritten(word, String(power)));
  const names = knownCurrencies.flatMap((currency) =>
    currencyNames(language, currency, [...euro, ...dollar]),
  );
  const currencies = [
    ...withEndings(names.filter((name) => !isReadAsOther(name, names))),
    ...currencySymbols(language),
  ];
  const list = (words: readonly [string, string | number][]) =>
    [...new Set(words.map(([word, meaning]) => `${meaning}:${word}`))].join('|');
  return {
    decimal: parts.find((part) => part.type === 'decimal')?.value ?? '',
    scales: list(scales),
    currencies: list(currencies),
    months: list(withoutRead(language, [...monthNames(language)])),
    countries: countryNames(language).join('|'),
  };
}

/** Currencies that stand beside the euro in European news; any other ISO code is read as well. */
const knownCurrencies = [
  'EUR USD GBP CHF JPY CNY SEK DKK NOK PLN CZK HUF RON BGN ISK INR KRW CAD AUD RUB UAH TRY BRL',
].flatMap((codes) => codes.split(' '));

/** Languages that name the currency first and the country after it: "couronnes suédoises". */
const nounFirst = new Set<Language>(['es', 'fr', 'it', 'pt', 'ro', 'el', 'mt', 'ga']);

/** A currency of which only this is known: it is not the euro, nor the dollar. */
const otherCurrency = 'XXX';

/** Those of the facts; of all others it is enough to know that they are others. */
const comparedCurrencies = new Set(['EUR', 'USD', 'PLN', 'SEK', 'DKK', 'CZK']);

/** "livre sterling" beside "livr~", which is read first and says as much: such names were a quarter of the weight. */
const isReadAsOther = (
  [name, meaning]: readonly [string, string],
  names: readonly (readonly [string, string])[],
) =>
  !comparedCurrencies.has(meaning) &&
  names.some(([other, otherMeaning]) => {
    const stem = other.replace('~', '');
    const ending = name.slice(stem.length);
    return (
      other !== name &&
      other !== stem &&
      otherMeaning === otherCurrency &&
      name.startsWith(stem) &&
      /^\p{L}{0,10}(?:[ ~]|$)/u.test(ending)
    );
  });

/** What "kronor", "kr." or "korun" without a country is to the readers of a language. */
const ownCrowns: Partial<Record<Language, string>> = { cs: 'CZK', da: 'DKK', sv: 'SEK' };

/**
 * The names of a currency in a language, in each plural category, and their bare nouns ("kroner") as `otherCurrency`, or the language's own crowns.
 * @param taken words that already mean the euro or the dollar
 */
function currencyNames(
  language: Language,
  currency: string,
  taken: readonly string[],
): [string, string][] {
  const own = new Set(taken.map((word) => word.toLowerCase()));
  const names: [string, string][] = [];
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
  });
  for (const count of [1, 2, 5, 11, 1.5]) {
    const name = format.formatToParts(count).find((part) => part.type === 'currency')?.value;
    // Codes are read anyway.
    if (name === undefined || name === currency) continue;
    names.push([name, currency]);
    if (currency === 'EUR' || currency === 'USD') continue;
    const noun = name.split(' ').at(nounFirst.has(language) ? 0 : -1) as string;
    const stem = noun.slice(0, Math.max(4, noun.length - 2));
    if (noun.length > 3 && !own.has(noun.toLowerCase()))
      names.push([`${stem}~`, isCrown.test(noun) ? bareCrown(language) : otherCurrency]);
  }
  return names;
}

const isCrown = /^(?:kron|koru)/;
const bareCrown = (language: Language) => ownCrowns[language] ?? otherCurrency;

/** "Hungarian forint~" for "Hungarian forints" as well; but "euro~" would be "European", too. */
const withEndings = (names: readonly (readonly [string, string])[]) =>
  names.flatMap(([name, meaning]): [string, string][] => {
    const isForm = (form: string, of: string) =>
      form.startsWith(of) && /^\p{L}{1,10}$/u.test(form.slice(of.length));
    const forms = names.flatMap(([form, other]) =>
      other === meaning && meaning !== 'EUR' ? [form] : [],
    );
    if (forms.some((form) => isForm(name, form))) return [];
    return [[forms.some((form) => isForm(form, name)) ? `${name}~` : name, meaning]];
  });

/** Symbols, without the ISO codes. */
function currencySymbols(language: Language): [string, string][] {
  const symbols: [string, string][] = [
    ['€', 'EUR'],
    ['$', 'USD'],
    ['US$', 'USD'],
    ['£', 'GBP'],
    ['kr.', bareCrown(language)],
    ['kr', bareCrown(language)],
    ['mkr', otherCurrency],
    ['mdkr', otherCurrency],
    ['Ft', 'HUF'],
    ['zł', 'PLN'],
    ['Kč', 'CZK'],
    ['лв.', 'BGN'],
    ['лв', 'BGN'],
  ];
  // English newspapers translate the name, which CLDR does not.
  if (language === 'en') symbols.push(['Czech crowns', 'CZK'], ['crown~', otherCurrency]);
  for (const currency of knownCurrencies) {
    const symbol = new Intl.NumberFormat(language, { style: 'currency', currency })
      .formatToParts(1)
      .find((part) => part.type === 'currency')?.value;
    if (symbol !== undefined && symbol !== currency && !symbols.some(([other]) => other === symbol))
      symbols.push([symbol, currency]);
  }
  return symbols;
}

/**
 * Every word and abbreviation `Intl` has for a power of ten, in each plural category it uses.
 * The power is what is left of the value, as Spanish says "1000 M" for a thousand million.
 */
function compactWords(language: Language, compactDisplay: 'long' | 'short'): [string, number][] {
  const found = new Map<string, number>();
  const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay });
  for (const power of [3, 6, 9, 12])
    for (const count of [1, 2, 3, 5, 11, 20, 21, 100, 1.1, 1.5]) {
      const parts = format.formatToParts(count * 10 ** power);
      const word = parts.find((part) => part.type === 'compact')?.value;
      if (word === undefined) continue;
      const shown = parts
        .filter((part) => part.type === 'integer' || part.type === 'fraction')
        .map((part) => (part.type === 'fraction' ? `.${part.value}` : part.value))
        .join('');
      found.set(word, power + Math.round(Math.log10(count / Number(shown))));
    }
  return [...found];
}

const monthForms: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', year: 'numeric' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
];

function monthNames(language: Language): Map<string, number> {
  const names = new Map<string, number>();
  for (const form of monthForms) {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2026, month, 2));
      const name = parts.find((part) => part.type === 'month')?.value;
      if (name !== undefined && !/\d/.test(name))
        names.set(name.toLowerCase().replace(/\.$/, ''), month + 1);
    }
  }
  return names;
}

/** "kolovoza" is read by "kolovoz": of 610 forms of months 61 are, with all their endings of up to three letters. */
function withoutRead(language: Language, forms: readonly [string, number][]): [string, number][] {
  const read = monthReader(language, forms);
  const words = forms.flatMap(([form]) => ['', 'x', 'xx', 'xxx'].map((ending) => form + ending));
  return [...forms]
    .sort(([a], [b]) => b.length - a.length)
    .reduce(
      (kept, form) => {
        const others = kept.filter((other) => other !== form);
        const readOthers = monthReader(language, others);
        return words.every((word) => readOthers(word) === read(word)) ? others : kept;
      },
      forms as [string, number][],
    );
}

function countryNames(language: Language): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
  return countries.map((country) => names.of(country) ?? country);
}
