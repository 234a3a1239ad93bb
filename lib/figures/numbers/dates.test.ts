import { expect, it } from 'vitest';
import { languages } from '../../languages.ts';
import { readDates } from './dates.ts';

const read = (language: (typeof languages)[number], text: string) =>
  readDates(text, language).map((date) => date.value);

it('reads every date that Intl writes in every language', () => {
  for (const language of languages)
    for (const options of [
      { dateStyle: 'full' },
      { dateStyle: 'long' },
      { dateStyle: 'medium' },
      { month: 'long', year: 'numeric' },
    ] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const text = format.format(Date.UTC(2026, month, 2));
        const wanted = `2026-${String(month + 1).padStart(2, '0')}`;
        expect(read(language, `x ${text}, y`), text).toEqual([
          'month' in options ? wanted : `${wanted}-02`,
        ]);
      }
    }
});

it('reads no day that its month does not have', () => {
  expect(read('en', '29 February 2024, not 30 April 2025 but 31 April 2025')).toEqual([
    '2024-02-29',
    '2025-04-30',
    '2025-04',
  ]);
});

it('reads the cases and orders that sentences use', () => {
  expect(read('en', 'from August 2, 2026 and since April 2025')).toEqual(['2026-08-02', '2025-04']);
  expect(read('es', 'el 2 de agosto de 2026')).toEqual(['2026-08-02']);
  expect(read('fr', 'depuis le 1er août 2024')).toEqual(['2024-08-01']);
  expect(read('lv', '2026. gada 2. augustā, 2025. gada aprīlī')).toEqual(['2026-08-02', '2025-04']);
  expect(read('hu', '2026. augusztus 2-án')).toEqual(['2026-08-02']);
  expect(read('fi', '2. elokuuta 2026 ja 2.8.2027')).toEqual(['2026-08-02', '2027-08-02']);
  expect(read('mt', '2 ta’ Awwissu 2026')).toEqual(['2026-08-02']);
  expect(read('hr', 'od 2. kolovoza 2026.')).toEqual(['2026-08-02']);
  expect(read('sl', 'od 25. maja 2018')).toEqual(['2018-05-25']);
  expect(read('cs', 'v lednu 2027')).toEqual(['2027-01']);
  expect(read('el', 'τον Μάιο του 2026')).toEqual(['2026-05']);
});
