import type { Language } from '../../languages.ts';
import { allOf, type Steps } from '../steps.ts';
import cldr from './cldr.json' with { type: 'json' };
import { entriesOf } from './grammar.ts';
import months from './months.json' with { type: 'json' };

/** A date of the text, as precise as it is written: `2026-08-02` or `2026-08`. */
export interface WrittenDate {
  start: number;
  end: number;
  /** Partial ISO date. */
  value: string;
}

interface DateReader {
  expressions: RegExp[];
  month: (word: string) => number | undefined;
}

const readers = new Map<Language, DateReader>();

/** Day, month and year in any order the language has, in words or numbers. Dates without a year are left out. */
export const readDates = (text: string, language: Language): WrittenDate[] =>
  allOf(dateSteps(text, language));

/** As `readDates`, an expression a step: each takes up to 3 ms to compile, 12 together (measured 2026-11-25). */
export function* dateSteps(text: string, language: Language): Steps<WrittenDate[]> {
  if (!/(?:19|20)\d\d/.test(text)) return [];
  const reader = readerOf(language);
  const found: WrittenDate[] = [];
  for (const expression of reader.expressions) {
    for (const match of text.matchAll(expression)) {
      const { day, month, year, word } = match.groups as Record<string, string | undefined>;
      const monthNumber = word === undefined ? Number(month) : reader.month(word);
      if (monthNumber === undefined || monthNumber < 1 || monthNumber > 12) continue;
      const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
      if (day !== undefined && (Number(day) < 1 || Number(day) > lastDay)) continue;
      const start = match.index;
      // The full stop of an abbreviated month is also that of a sentence.
      const end = start + match[0].trimEnd().replace(/\.$/, '').length;
      if (found.some((other) => other.start < end && other.end > start)) continue;
      const pad = (part: string | number) => String(part).padStart(2, '0');
      const value = `${year}-${pad(monthNumber)}${day === undefined ? '' : `-${pad(day)}`}`;
      found.push({ start, end, value });
    }
    yield;
  }
  return found.sort((a, b) => a.start - b.start);
}

const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`;
const day = String.raw`(?<![\d.,])(?<day>\d{1,2})(?:st|nd|rd|th|er|\.?[ºª°]|:[ae])?`;
/** "of", "de", "του", "ta’", a full stop or a comma between day, month and year. */
const link = String.raw`\s*(?:[.,]\s*)?(?:(?:of|de|del|di|do|του|z|roku|v|gada|m\.|de l’)\s+|ta['’]\s*|d['’])?`;

/** Month names of more than one word are Irish: "Meán Fómhair", "Mí na Nollag". */
const word = String.raw`(?<![\p{L}])(?<word>(?:mí\s(?:na\s)?)?\p{L}{3,20}(?:\sFómhair)?\.?)`;

const otherExpressions = [
  `${day}\\.?${link}${word}${link}${year}`,
  `${word}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}`,
  String.raw`(?<![\d./-])(?<day>\d{1,2})(?<mark>[./-])\s?(?<month>\d{1,2})\k<mark>\s?${year}`,
  String.raw`(?<![\d./-])${year}-(?<month>\d\d)-(?<day>\d\d)(?!\d)`,
  `${word}${link}${year}`,
].map((expression) => new RegExp(expression, 'gu'));

const head = `${year}\\.?(?:\\s*(?:gada|g\\.|m\\.|év))?\\s+`;

/** "2026. gada 2. augusts", "2026 m. rugpjūčio 2 d.", "2026. augusztus 2.", "2025. gada aprīlī" */
const yearFirstExpressions = [
  `${head}(?<day>\\d{1,2})\\.?\\s*${word}`,
  `${head}${word}\\s+(?<day>\\d{1,2})(?![\\d,])(?:\\s*d\\.)?`,
  `${head}${word}`,
].map((expression) => new RegExp(expression, 'gu'));

const yearFirst = new Set<Language>(['hu', 'lt', 'lv']);

/** Cases of short names, which CLDR does not have: "v lednu 2027". */
const cases: Partial<Record<Language, Record<string, number>>> = months;

/** Reads a month in the forms given, and with other endings than theirs. */
export function monthReader(
  language: Language,
  forms: readonly (readonly [form: string, month: number])[],
): DateReader['month'] {
  const exact = new Map([...forms, ...Object.entries(cases[language] ?? {})]);
  const stems = [...exact]
    // May in Estonian, "mai", takes endings: "maist", "maini".
    .filter(([form]) => form.length > (language === 'et' ? 2 : 3))
    .map(([form, month]) => [form.length > 5 ? form.slice(0, -2) : form, month] as const)
    .sort(([a], [b]) => b.length - a.length);
  // Czech: "červenec" is July, "červen" with an ending June.
  return (written) => {
    const bare = written.toLowerCase().replace(/\.$/, '');
    const isForm = ([stem]: readonly [string, number]) =>
      bare.startsWith(stem) && bare.length - stem.length < 7;
    return exact.get(bare) ?? stems.find(isForm)?.[1];
  };
}

function readerOf(language: Language): DateReader {
  const known = readers.get(language);
  if (known !== undefined) return known;
  const forms = entriesOf(cldr[language].months);
  const reader: DateReader = {
    month: monthReader(
      language,
      forms.map(([name, month]) => [name, Number(month)]),
    ),
    expressions: yearFirst.has(language)
      ? [...yearFirstExpressions, ...otherExpressions]
      : otherExpressions,
  };
  readers.set(language, reader);
  return reader;
}
