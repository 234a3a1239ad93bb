import type { Language } from '../languages.ts';

/** What these languages put between millions and a currency: "2,6 milliards d’euros". `Intl` leaves it out. */
const links: Partial<Record<Language, string>> = {
  es: 'de',
  fr: 'de',
  it: 'di',
  pt: 'de',
  ro: 'de',
};

/** `Intl` has letters for these in Maltese: "2.6G ewro". From 11 to 19 a number takes the article's end along. */
const maltese: [number, string][] = [
  [1e9, 'biljun'],
  [1e6, 'miljun'],
];

/** `Intl` has codes for these in Maltese: "33.9 biljun USD". */
const malteseNames: Record<string, string> = {
  CZK: 'koruna Ċeka',
  DKK: 'krona Daniża',
  PLN: 'zloty Pollakk',
  SEK: 'krona Żvediża',
  USD: 'dollaru Amerikan',
};

/** `Intl` counts a fraction of a million like three of them in Slovenian, one and a bit like one in Danish: "1,3 milliard". */
const fractional: Partial<Record<Language, Record<string, string>>> = {
  da: { million: 'millioner', milliard: 'milliarder' },
  sl: { milijoni: 'milijona' },
};

/** A million of them: `Intl` has the nominative in Latvian, "miljardi ASV dolāri". */
const genitives: Record<string, string> = {
  'ASV dolāri': 'ASV dolāru',
  'Čehijas kronas': 'Čehijas kronu',
  'Dānijas kronas': 'Dānijas kronu',
  'Zviedrijas kronas': 'Zviedrijas kronu',
};

/** Portuguese has no one before a thousand: "mil milhões". */
const oneThousandMillion = /^1\s(?=mil\s)/;

/** A million or more of a currency in words: "2,6 miljard euro", "93 500 millones de euros". */
export function formatMillions(
  amount: number,
  currency: string,
  language: Language,
  locale: string,
): string {
  const link = links[language];
  const spelled: Intl.NumberFormatOptions = {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 2,
  };
  const named: Intl.NumberFormatOptions = {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    minimumFractionDigits: 0,
  };
  // Of two: Romanian takes its link word into the name of a currency from twenty on.
  const partOf = (type: string, options: Intl.NumberFormatOptions, of = 2) =>
    new Intl.NumberFormat(locale, options).formatToParts(of).find((part) => part.type === type)
      ?.value ?? '';
  const name = partOf('currency', named);
  const plain = (of: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(of);

  if (language === 'mt') {
    const [size, word] = maltese.find(([least]) => amount >= least) as [number, string];
    const count = amount / size;
    const joint = new Intl.PluralRules(locale).select(count) === 'many' ? '-il ' : ' ';
    return `${plain(count)}${joint}${word} ${malteseNames[currency] ?? name}`;
  }
  if (link === undefined) {
    const parts = new Intl.NumberFormat(locale, { ...named, ...spelled }).formatToParts(amount);
    const isFraction = parts.some(({ type }) => type === 'fraction');
    return parts
      .map(
        ({ value }) => genitives[value] ?? ((isFraction && fractional[language]?.[value]) || value),
      )
      .join('');
  }
  // Spain counts thousands of millions in millions.
  const number =
    language === 'es' && amount >= 1e9
      ? `${plain(amount / 1e6)} ${partOf('compact', spelled, 2e6)}`
      : new Intl.NumberFormat(locale, spelled).format(amount).replace(oneThousandMillion, '');
  return `${number} ${language === 'fr' && /^[aeiou]/.test(name) ? 'd’' : `${link} `}${name}`;
}
