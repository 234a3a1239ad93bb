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
    expect(formatValue({ value: 1e25, unit: 'flop' }, 'en')).toBe('10^25 flop');
    expect(formatValue({ value: { en: 'Luxembourg' }, unit: 'text' }, 'nl')).toBe('Luxembourg');
    expect(formatValue({ value: '2025-10-10', unit: 'date' }, 'en')).toBe('10 October 2025');
  });
});

describe('formatDate', () => {
  it('says no more than the date does', () => {
    expect(formatDate('2025-10', 'nl')).toBe('oktober 2025');
    expect(formatDate('2025', 'de')).toBe('2025');
  });
});
