import './texts/in-full.ts';
import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { formatDate, formatValue } from './format.ts';

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
    ['mt', 15e6, '15-il miljun ewro'],
    ['pt', 1e9, 'mil milhões de euros'],
    ['pt', 200e9, '200 mil milhões de euros'],
    ['ro', 30e9, '30 de miliarde de euro'],
    ['sl', 387.8e6, '387,8 milijona evrov'],
    ['sl', 3e6, '3 milijoni evrov'],
  ] as const)('spells millions and links the currency in "%s"', (language, value, text) =>
    expect(formatValue({ value, unit: 'EUR' }, language).replaceAll('\u00a0', ' ')).toBe(text),
  );

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
    expect(formatValue({ value: 15, unit: 'days' }, 'sv')).toBe('15 dagar');
    expect(formatValue({ value: { en: 'Luxembourg' }, unit: 'text' }, 'nl')).toBe('Luxembourg');
    expect(formatValue({ value: '2025-10-10', unit: 'date' }, 'en')).toBe('10 October 2025');
  });
});

describe('formatDate', () => {
  it('says no more than the date does', () => {
    expect(formatDate('2025-10', 'nl')).toBe('oktober 2025');
    expect(formatDate('2025', 'de')).toBe('2025');
    expect(formatDate('2025', 'hu')).toBe('2025');
  });

  it('writes the first of a month as its language does', () => {
    const first = (language: 'el' | 'fr' | 'it' | 'nl') => formatDate('2024-08-01', language);
    expect(first('el')).toBe('1η Αυγούστου 2024');
    expect(first('fr')).toBe('1er août 2024');
    expect(first('it')).toBe('1º agosto 2024');
    expect(first('nl')).toBe('1 augustus 2024');
  });
});
