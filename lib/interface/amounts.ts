import type { Language } from '../languages.ts';
import { counted, ownWords } from './own-words.ts';

/** What these languages put between millions and a currency: "2,6 milliards d’euros". `Intl` leaves it out. */
const links: Partial<Record<Language, string>> = {
  es: 'de',
  fr: 'de',
  it: 'di',
  pt: 'de',
  ro: 'de',
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
  const plain = (of: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(of);
  const own = ownWords[language];
  if (own !== undefined) {
    const [size, forms] = amount >= 1e9 ? [1e9, own.billion] : [1e6, own.million];
    const count = amount / size;
    return `${counted(forms, count, language, plain(count))} ${own.currencies[currency]}`;
  }
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
