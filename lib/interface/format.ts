import type { Fact, LocalizedText } from '../dataset/schema.ts';
import type { Language } from '../languages.ts';
import { formatMillions } from './amounts.ts';
import boundWords from './bounds.json' with { type: 'json' };
import { languageOf, localeOf, type Phrase, pick } from './localized.ts';
import { ownWords } from './own-words.ts';
import { factsText } from './texts/facts.ts';
import { formatTimeSpan, unitLabel } from './units.ts';

/** What stands before a value, in all languages, as the value is: words after which none needs to inflect it. */
const bounds: Record<NonNullable<Fact['bound']>, LocalizedText> = boundWords;

/** How these languages write the first of a month; `Intl` does not. */
const firsts: Partial<Record<Language, string>> = { el: '1η', fr: '1er', it: '1º' };

/** Before the "г." of a year and the "d." of a day, which must not stand alone on a line. */
const lastMark = / (?=\p{L}\.$)/u;

/** A partial ISO date in words: "10 October 2025", "October 2025" or "2025". */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  // `Intl` ends a bare year in a full stop, as before a month; Hungarian does not.
  if (month === undefined && language === 'hu') return date;
  const own = ownWords[language];
  if (own !== undefined && month !== undefined) {
    const start = day === undefined ? '' : Number(day) + own.afterDay;
    return `${start}${own.months[Number(month) - 1]} ${year}`;
  }
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  const first = day === '01' ? firsts[language] : undefined;
  return new Intl.DateTimeFormat(localeOf(language), options)
    .formatToParts(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
    .map(({ type, value }) => (type === 'day' ? (first ?? value) : value))
    .join('')
    .replace(lastMark, '\u00a0');
}

/** A moment with its time zone: "24 November 2026 at 10:15 CET". */
export function formatTime(moment: Date, language: Language, timeZone?: string): string {
  const clock = {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone,
  } as const;
  const locale = localeOf(language);
  const own = ownWords[language];
  if (own === undefined)
    return new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      ...clock,
    }).format(moment);
  // Swedish has the order of ISO.
  const day = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(moment);
  const time = new Intl.DateTimeFormat(locale, clock).format(moment);
  return formatDate(day, language) + own.beforeTime + time;
}

/** Orders of magnitude of computing speed and power, largest first, with their symbols. */
const prefixes: [number, string, string][] = [
  [1e18, 'exa', 'E'],
  [1e15, 'peta', 'P'],
  [1e12, 'tera', 'T'],
  [1e9, 'giga', 'G'],
  [1e6, 'mega', 'M'],
  [1e3, 'kilo', 'k'],
];

/** A fact's value with its unit and bound, as a reader would write it. */
export function formatValue(
  fact: Pick<Fact, 'value' | 'unit' | 'bound'>,
  language: Language,
): string {
  const plain = formatPlain(fact, language);
  return fact.bound === undefined ? plain : `${pick(bounds[fact.bound], language)} ${plain}`;
}

/** A fact's value and the language it is written in. */
export const valuePhrase = (
  fact: Pick<Fact, 'value' | 'unit' | 'bound'>,
  language: Language,
): Phrase => ({
  text: formatValue(fact, language),
  language: fact.unit === 'text' ? languageOf(fact.value as LocalizedText, language) : language,
});

function formatPlain({ value, unit }: Pick<Fact, 'value' | 'unit'>, language: Language): string {
  if (unit === 'text') return pick(value as LocalizedText, language);
  if (unit === 'date') return formatDate(value as string, language);
  const amount = value as number;
  const number = (options: Intl.NumberFormatOptions, of = amount) =>
    new Intl.NumberFormat(localeOf(language), options).format(of);
  switch (unit) {
    case 'EUR':
    case 'USD':
    case 'PLN':
    case 'SEK':
    case 'DKK':
    case 'CZK':
      return amount >= 1e6
        ? formatMillions(amount, unit, language, localeOf(language))
        : number({
            style: 'currency',
            currency: unit,
            maximumFractionDigits: 2,
            minimumFractionDigits: 0,
          });
    case 'percent':
      return number({ style: 'percent', maximumFractionDigits: 2 }, amount / 100);
    case 'factor':
      return factsText(language, 'times', { value: number({}) });
    case 'days':
    case 'months':
      return formatTimeSpan(amount, unit, language, localeOf(language));
    case 'flops':
    case 'watts': {
      const [size, prefix, symbol] = prefixes.find(([least]) => amount >= least) ?? [1, '', ''];
      const scaled = number({ maximumFractionDigits: 2 }, amount / size);
      if (unit === 'watts') return `${scaled} ${symbol}W`;
      const word = `${language === 'fr' ? prefix.replace(/(?<=^[mpt])e/, 'é') : prefix}flops`;
      // A noun of German.
      return `${scaled} ${language === 'de' ? word.charAt(0).toUpperCase() + word.slice(1) : word}`;
    }
    case 'flop':
      return `10^${Math.round(Math.log10(amount))} FLOP`;
    case 'qubits':
    case 'gpu-hours':
      return `${number({})} ${unitLabel(unit, language)}`;
    default:
      return number({ maximumFractionDigits: 2 });
  }
}
