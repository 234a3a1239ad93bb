import './texts/in-full.ts';
import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { formatDate, formatTime, formatValue, valuePhrase } from './format.ts';

describe('formatValue', () => {
  it('writes amounts as a reader would', () => {
    expect(formatValue({ value: 2.6e9, unit: 'EUR', bound: 'more-than' }, 'en')).toBe(
      'more than 2.6 billion euros',
    );
    expect(formatValue({ value: 1.3e9, unit: 'EUR' }, 'nl')).toBe('1,3 miljard euro');
    expect(formatValue({ value: 35e6, unit: 'EUR', bound: 'at-most' }, 'de')).toBe(
      'bis zu 35 Millionen Euro',
    );
    expect(formatValue({ value: 9.3e9, unit: 'USD' }, 'mt')).toBe('9.3 biljun dollaru Amerikan');
    expect(formatValue({ value: 3e9, unit: 'USD' }, 'lv')).toMatch(/^3\smiljardi\sASV dolāru$/);
  });

  it.each([
    ['da', 1.3e9, '1,3 milliarder euro'],
    ['es', 2.6e9, '2600 millones de euros'],
    ['fr', 2.6e9, '2,6 milliards d’euros'],
    ['it', 1e6, '1 milione di euro'],
    ['ga', 3e6, '3 mhilliún euro'],
    ['ga', 7e9, '7 mbilliún euro'],
    ['ga', 2.6e9, '2.6 billiún euro'],
    ['mt', 15e6, '15-il miljun ewro'],
    ['mt', 1e9, '1 biljun ewro'],
    ['pt', 1e9, 'mil milhões de euros'],
    ['pt', 21e9, '21 mil milhões de euros'],
    ['ro', 30e9, '30 de miliarde de euro'],
    ['sl', 387.8e6, '387,8 milijona evrov'],
    ['sl', 3e6, '3 milijoni evrov'],
  ] as const)('spells millions and links the currency in "%s"', (language, value, text) =>
    expect(formatValue({ value, unit: 'EUR' }, language).replaceAll('\u00a0', ' ')).toBe(text),
  );

  it('names the other currencies, and writes less than a million in digits', () => {
    const written = (['PLN', 'SEK', 'DKK', 'CZK'] as const).map((unit) =>
      formatValue({ value: 93e6, unit }, 'en'),
    );
    expect(written).toEqual([
      '93 million Polish zlotys',
      '93 million Swedish kronor',
      '93 million Danish kroner',
      '93 million Czech korunas',
    ]);
    expect(formatValue({ value: 93e6, unit: 'CZK' }, 'mt')).toBe('93 miljun koruna Ċeka');
    expect(formatValue({ value: 500_000, unit: 'EUR' }, 'en')).toBe('€500,000');
  });

  it('says all of a value in one language, for each language we mark', () => {
    for (const language of languages) {
      const bounds = (['at-least', 'at-most', 'about', 'more-than'] as const).map((bound) =>
        formatValue({ value: 35e6, unit: 'EUR', bound }, language),
      );
      const plain = formatValue({ value: 35e6, unit: 'EUR' }, language);
      for (const text of bounds) expect(text).toContain(plain);
      expect(new Set(bounds).size).toBe(4);
      if (language !== 'en') expect(bounds.join()).not.toMatch(/at least|up to|about|more than/);
    }
  });

  it('writes the other units', () => {
    expect(formatValue({ value: 13.5, unit: 'percent' }, 'nl')).toBe('13,5%');
    expect(formatValue({ value: 1e18, unit: 'flops' }, 'en')).toBe('1 exaflops');
    expect(formatValue({ value: 1e25, unit: 'flop' }, 'en')).toBe('10^25 FLOP');
    expect(formatValue({ value: 60e15, unit: 'flops' }, 'de')).toBe('60 Petaflops');
    expect(formatValue({ value: 60e15, unit: 'flops' }, 'fr')).toBe('60 pétaflops');
    expect(formatValue({ value: 120e6, unit: 'watts' }, 'bg')).toBe('120 MW');
    const sizes = [3, 6, 9, 12, 15, 18].map((power) => 10 ** power);
    expect(sizes.map((value) => formatValue({ value, unit: 'flops' }, 'en'))).toEqual(
      ['kilo', 'mega', 'giga', 'tera', 'peta', 'exa'].map((prefix) => `1 ${prefix}flops`),
    );
    expect(sizes.map((value) => formatValue({ value, unit: 'watts' }, 'en'))).toEqual(
      ['k', 'M', 'G', 'T', 'P', 'E'].map((symbol) => `1 ${symbol}W`),
    );
    expect(formatValue({ value: 3, unit: 'factor' }, 'en')).toBe('3 times');
    expect(formatValue({ value: 4, unit: 'rank' }, 'en')).toBe('4');
    expect(formatValue({ value: 15, unit: 'days' }, 'sv')).toBe('15 dagar');
    expect(formatValue({ value: 15, unit: 'days' }, 'nl')).toBe('15 dagen');
    expect(formatValue({ value: 12, unit: 'months' }, 'en')).toBe('12 months');
    expect(formatValue({ value: { en: 'Luxembourg' }, unit: 'text' }, 'nl')).toBe('Luxembourg');
    expect(formatValue({ value: '2025-10-10', unit: 'date' }, 'en')).toBe('10 October 2025');
  });
});

it('tells in which language a value is written', () => {
  const city = { value: { en: 'Luxembourg' }, unit: 'text' } as const;
  expect(valuePhrase(city, 'nl')).toEqual({ text: 'Luxembourg', language: 'en' });
  expect(valuePhrase({ value: 19, unit: 'count' }, 'nl')).toEqual({ text: '19', language: 'nl' });
});

it('writes a moment by the clock of 24 hours', () => {
  const moment = new Date('2026-11-24T00:15:00Z');
  expect(formatTime(moment, 'en', 'UTC')).toBe('24 November 2026 at 00:15 UTC');
});

describe('formatDate', () => {
  it('says no more than the date does', () => {
    expect(formatDate('2025-10', 'nl')).toBe('oktober 2025');
    expect(formatDate('2025', 'de')).toBe('2025');
    expect(formatDate('2025', 'hu')).toBe('2025');
  });

  it('leaves no mark of a year or a day alone on a line', () => {
    expect(formatDate('2025-10-10', 'bg')).toMatch(/ 2025[\u00a0\u202f]г\.$/);
    expect(formatDate('2025-10-10', 'lt')).toBe('2025 m. spalio 10\u00a0d.');
  });

  it.each(['ga', 'mt'] as const)(
    'knows all months in "%s", which Chromium does not',
    (language) => {
      const full = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const date = `2026-${String(month).padStart(2, '0')}-09`;
        expect(formatDate(date, language)).toBe(full.format(new Date(date)));
      }
      expect(formatDate('2026-08', 'mt')).toBe('Awwissu 2026');
      const moment = new Date('2026-11-29T22:37:00Z');
      expect(formatTime(moment, 'ga', 'UTC')).toBe('29 Samhain 2026 ag 22:37 UTC');
      expect(formatTime(moment, 'mt', 'UTC')).toBe('29 ta’ Novembru 2026 22:37 UTC');
    },
  );

  it('writes the first of a month as its language does', () => {
    const first = (language: 'el' | 'fr' | 'it' | 'nl') => formatDate('2024-08-01', language);
    expect(first('el')).toBe('1η Αυγούστου 2024');
    expect(first('fr')).toBe('1er août 2024');
    expect(first('it')).toBe('1º agosto 2024');
    expect(first('nl')).toBe('1 augustus 2024');
  });
});
