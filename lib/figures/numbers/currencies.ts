import type { Language } from '../../languages.ts';

/** Currencies that stand beside the euro in European news; any other ISO code is read as well. */
export const knownCurrencies = [
  'EUR USD GBP CHF JPY CNY SEK DKK NOK PLN CZK HUF RON BGN ISK INR KRW CAD AUD RUB UAH TRY BRL',
].flatMap((codes) => codes.split(' '));

/** Languages that name the currency first and the country after it: "couronnes suédoises". */
const nounFirst = new Set<Language>(['es', 'fr', 'it', 'pt', 'ro', 'el', 'mt', 'ga']);

/** A currency of which only this is known: it is not the euro, nor the dollar. */
export const otherCurrency = 'XXX';

/**
 * The names of a currency in a language, in each plural category, and their bare nouns ("kroner") as `otherCurrency`.
 * @param taken words that already mean the euro or the dollar
 */
export function currencyNames(
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
    if (name === undefined) continue;
    names.push([name, currency]);
    if (currency === 'EUR' || currency === 'USD') continue;
    const noun = name.split(' ').at(nounFirst.has(language) ? 0 : -1) as string;
    const stem = noun.slice(0, Math.max(4, noun.length - 2));
    if (noun.length > 3 && !own.has(noun.toLowerCase())) names.push([`${stem}~`, otherCurrency]);
  }
  return names;
}

/** Symbols and ISO codes. */
export function currencySymbols(language: Language): [string, string][] {
  const symbols: [string, string][] = [
    ['€', 'EUR'],
    ['$', 'USD'],
    ['US$', 'USD'],
    ['£', 'GBP'],
    ['kr.', otherCurrency],
    ['kr', otherCurrency],
    ['mkr', otherCurrency],
    ['mdkr', otherCurrency],
    ['Ft', 'HUF'],
    ['zł', 'PLN'],
    ['Kč', 'CZK'],
    ['лв.', 'BGN'],
    ['лв', 'BGN'],
  ];
  for (const currency of knownCurrencies) {
    const symbol = new Intl.NumberFormat(language, { style: 'currency', currency })
      .formatToParts(1)
      .find((part) => part.type === 'currency')?.value;
    if (symbol !== undefined && !symbols.some(([other]) => other === symbol))
      symbols.push([symbol, currency]);
  }
  for (const currency of Intl.supportedValuesOf('currency')) symbols.push([currency, currency]);
  return symbols;
}
