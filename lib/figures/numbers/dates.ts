import type { Language } from '../../languages.ts';
import { wordSource } from './words.ts';

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
export function readDates(text: string, language: Language): WrittenDate[] {
  let reader = readers.get(language);
  if (reader === undefined) {
    reader = createReader(language);
    readers.set(language, reader);
  }
  const found: WrittenDate[] = [];
  for (const expression of reader.expressions)
    for (const match of text.matchAll(expression)) {
      const { day, month, year, word } = match.groups as Record<string, string | undefined>;
      const monthNumber = word === undefined ? Number(month) : reader.month(word);
      if (monthNumber === undefined || monthNumber < 1 || monthNumber > 12) continue;
      if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) continue;
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (found.some((other) => other.start < end && other.end > start)) continue;
      const pad = (part: string | number) => String(part).padStart(2, '0');
      const value = `${year}-${pad(monthNumber)}${day === undefined ? '' : `-${pad(day)}`}`;
      found.push({ start, end, value });
    }
  return found.sort((a, b) => a.start - b.start);
}

const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`;
const day = String.raw`(?<![\d.,])(?<day>\d{1,2})(?:st|nd|rd|th|er|\.?[ºª°]|:[ae])?`;
/** "of", "de", "ta’", a full stop or a comma between day, month and year. */
const link = String.raw`[\s\u00a0]*(?:[.,][\s\u00a0]*)?(?:(?:of|de|del|di|do|z|roku|v|gada|m\.|de l’)[\s\u00a0]+|ta['’][\s\u00a0]*|d['’])?`;

const yearFirst = new Set<Language>(['hu', 'lt', 'lv']);

function createReader(language: Language): DateReader {
  const forms = monthForms(language);
  const source = wordSource(forms.map(([form]) => form));
  const word = `(?<![\\p{L}])(?<word>${source})`;
  const known = forms.map(([form, month]) => ({
    whole: new RegExp(`^(?:${wordSource([form])})$`, 'iu'),
    month,
    length: form.length,
    isStem: form.endsWith('~'),
  }));
  // Czech: "červenec" is July, "červen" with an ending June.
  known.sort((a, b) => Number(a.isStem) - Number(b.isStem) || b.length - a.length);
  return {
    month: (written) => known.find(({ whole }) => whole.test(written))?.month,
    expressions: [
      ...(yearFirst.has(language) ? yearFirstExpressions(word) : []),
      `${day}\\.?${link}${word}${link}${year}`,
      `${word}[\\s\\u00a0]+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\u00a0]+${year}`,
      String.raw`(?<![\d./-])(?<day>\d{1,2})(?<mark>[./-])[\s\u00a0]?(?<month>\d{1,2})\k<mark>[\s\u00a0]?${year}`,
      String.raw`(?<![\d./-])${year}-(?<month>\d\d)-(?<day>\d\d)(?!\d)`,
      `${word}${link}${year}`,
      ...(yearFirst.has(language) ? [] : yearFirstExpressions(word)),
    ].map((expression) => new RegExp(expression, 'giu')),
  };
}

/** "2026. gada 2. augusts", "2026 m. rugpjūčio 2 d.", "2026. augusztus 2.", "2025. gada aprīlī" */
function yearFirstExpressions(word: string): string[] {
  const head = `${year}\\.?(?:[\\s\\u00a0]*(?:gada|g\\.|m\\.|év))?[\\s\\u00a0]+`;
  return [
    `${head}(?<day>\\d{1,2})\\.?[\\s\\u00a0]*${word}`,
    `${head}${word}[\\s\\u00a0]+(?<day>\\d{1,2})(?![\\d,])(?:[\\s\\u00a0]*d\\.)?`,
    `${head}${word}`,
  ];
}

/** Month names as they stand alone and beside a day, long and short, with room for the endings of cases. */
function monthForms(language: Language): [string, number][] {
  const forms = new Map<string, number>();
  for (let month = 0; month < 12; month += 1) {
    const date = Date.UTC(2026, month, 2);
    const add = (options: Intl.DateTimeFormatOptions) => {
      const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      const name = parts.formatToParts(date).find((part) => part.type === 'month')?.value;
      if (name === undefined || /\d/.test(name)) return;
      const bare = name.replace(/\.$/, '');
      forms.set(bare, month + 1);
      if (bare.length > 3) forms.set(`${bare}~`, month + 1);
      if (bare.length > 5) forms.set(`${bare.slice(0, -2)}~`, month + 1);
      forms.set(`${bare}.`, month + 1);
    };
    add({ month: 'long' });
    add({ month: 'long', year: 'numeric' });
    add({ month: 'long', day: 'numeric', year: 'numeric' });
    add({ month: 'short' });
    add({ month: 'short', day: 'numeric' });
  }
  return [...forms];
}
