import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../languages.ts';
import { grammarOf } from './grammar.ts';
import type { Quantity } from './quantity.ts';
import { readQuantities, withBound } from './read.ts';

const read = (language: Language, text: string) => readQuantities(text, grammarOf(language));
const only = (language: Language, text: string) => {
  const found = read(language, text);
  expect(found, text).toHaveLength(1);
  return found[0] as Quantity;
};

/** Two significant digits: what compact notation shows in full. */
const compactValue = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 3, max: 12 }))
  .map(([digits, power]) => digits * 10 ** power);
const decimalValue = fc
  .tuple(fc.integer({ min: 2, max: 999_999_999 }), fc.constantFrom(1, 10, 100))
  .map(([digits, parts]) => digits / parts);

describe('what Intl formats reads back to the same value', () => {
  for (const language of languages) {
    const format = (options: Intl.NumberFormatOptions, value: number) =>
      new Intl.NumberFormat(language, options).format(value);
    const readsBack = (
      options: Intl.NumberFormatOptions,
      values: fc.Arbitrary<number>,
      unit: string,
      factor = 1,
    ) =>
      fc.assert(
        fc.property(values, (value) => {
          const text = format(options, value);
          // French says "mille" for 1 K: no number is written.
          fc.pre(/\d/.test(text));
          const found = read(language, `x ${text}.`).filter((quantity) => quantity.value !== 0);
          expect(found, text).toHaveLength(1);
          const [quantity] = found as [Quantity];
          expect(
            [quantity.value, quantity.alternative].some(
              (reading) =>
                Math.abs((reading ?? Number.NaN) - value * factor) < value * factor * 1e-9,
            ),
            `${text} read as ${quantity.value}`,
          ).toBe(true);
          expect(quantity.unit, text).toBe(unit);
        }),
        { numRuns: 25 },
      );

    it(`in ${language}`, () => {
      readsBack({ maximumFractionDigits: 2 }, decimalValue, 'number');
      readsBack(
        { style: 'percent', maximumFractionDigits: 1 },
        fc.integer({ min: 1, max: 2000 }).map((value) => value / 1000),
        'percent',
        100,
      );
      for (const compactDisplay of ['short', 'long'] as const)
        readsBack({ notation: 'compact', compactDisplay }, compactValue, 'number');
      for (const currency of ['EUR', 'USD'])
        for (const currencyDisplay of ['symbol', 'code', 'name'] as const) {
          readsBack(
            { style: 'currency', currency, currencyDisplay, maximumFractionDigits: 2 },
            decimalValue,
            currency,
          );
          for (const compactDisplay of ['short', 'long'] as const)
            readsBack(
              { style: 'currency', currency, currencyDisplay, notation: 'compact', compactDisplay },
              compactValue,
              currency,
            );
        }
    });
  }
});

describe('numbers as newspapers write them', () => {
  const cases: [Language, string, number, string][] = [
    ['en', '€200bn', 200e9, 'EUR'],
    ['en', '$33.9 billion', 33.9e9, 'USD'],
    ['nl', 'ruim 1,3 mld. euro', 1.3e9, 'EUR'],
    ['nl', '€ 1,3 miljard', 1.3e9, 'EUR'],
    ['de', '20-Milliarden-Euro-Fonds', 20e9, 'EUR'],
    ['de', '500 Mio.Euro', 500e6, 'EUR'],
    ['fr', '20 Mds€', 20e9, 'EUR'],
    ['fr', '1,3 milliard d’euros', 1.3e9, 'EUR'],
    ['es', '200.000 millones de euros', 200e9, 'EUR'],
    ['es', '200 mil millones de euros', 200e9, 'EUR'],
    ['es', '200 billones de euros', 200e12, 'EUR'],
    ['pt', '20 mil milhões de euros', 20e9, 'EUR'],
    ['it', '100mila chip', 100_000, 'number'],
    ['ro', '200 de miliarde de euro', 200e9, 'EUR'],
    ['da', '55,9 mia. kr.', 55.9e9, 'DKK'],
    ['sv', '12,8 miljarder kronor', 12.8e9, 'SEK'],
    ['hu', '1 824,3 milliárd euró', 1824.3e9, 'EUR'],
    ['fi', '200 miljardin euron', 200e9, 'EUR'],
    ['et', '10 miljardi euroni', 10e9, 'EUR'],
    ['lv', '90,9 miljardu eiro', 90.9e9, 'EUR'],
    ['lt', '2,2 trln. EUR', 2.2e12, 'EUR'],
    ['pl', '1,2 biliona euro', 1.2e12, 'EUR'],
    ['pl', 'miliard euro', 1e9, 'EUR'],
    ['cs', 'půl miliardy eur', 0.5e9, 'EUR'],
    ['sl', '2 tisoč milijard evrov', 2e12, 'EUR'],
    ['mt', 'EUR 13.5 biljun', 13.5e9, 'EUR'],
    ['ga', '7 mbilliún euro', 7e9, 'EUR'],
    ['bg', '13,5 на сто', 13.5, 'percent'],
    ['el', '30 δισ. ευρώ', 30e9, 'EUR'],
    ['hr', '13,5 posto', 13.5, 'percent'],
    ['sk', '95,5 miliardy EUR', 95.5e9, 'EUR'],
    ['cs', '1,717 bilionu eur', 1.717e12, 'EUR'],
  ];
  it.each(cases)('%s: %s', (language, text, value, unit) => {
    const quantity = only(language, text);
    expect(quantity.value).toBeCloseTo(value, 6);
    expect(quantity.unit).toBe(unit);
  });

  it('reads number words in every language', () => {
    const thirteen: Record<Language, string> = {
      en: 'thirteen',
      bg: 'тринадесет',
      cs: 'třinácti',
      da: 'tretten',
      de: 'dreizehn',
      el: 'δεκατρία',
      es: 'trece',
      et: 'kolmteist',
      fi: 'kolmetoista',
      fr: 'treize',
      ga: 'trí déag',
      hr: 'trinaest',
      hu: 'tizenhárom',
      it: 'tredici',
      lt: 'trylika',
      lv: 'trīspadsmit',
      mt: 'tlettax-il',
      nl: 'dertien',
      pl: 'trzynastu',
      pt: 'treze',
      ro: 'treisprezece',
      sk: 'Trinásť',
      sl: 'trinajst',
      sv: 'tretton',
    };
    for (const language of languages) expect(only(language, thirteen[language]).value).toBe(13);
    expect(only('en', 'seventy-eight').value).toBe(78);
    expect(only('de', 'achtundsiebzig').value).toBe(78);
    expect(only('fr', 'soixante-dix-huit').value).toBe(78);
    expect(only('nl', 'tweeëntwintig').value).toBe(22);
  });

  it('reads hundreds and what is added to them as one number', () => {
    const numbers: [Language, string, number][] = [
      ['en', 'two hundred and fifty billion euros', 250e9],
      ['en', 'a hundred a year', 100],
      ['de', 'dreihundert Millionen Euro', 300e6],
      ['es', 'doscientos cincuenta mil millones de euros', 250e9],
      ['pl', 'dwieście pięćdziesiąt miliardów euro', 250e9],
      ['fr', 'deux cent vingt millions d’euros', 220e6],
    ];
    for (const [language, text, value] of numbers)
      expect(only(language, `x ${text}.`).value, text).toBe(value);
  });

  it('tells bounds and ranges', () => {
    const bound = (language: Language, text: string) =>
      withBound(text, only(language, text), grammarOf(language)).bound;
    expect(bound('en', 'no more than 20')).toBe('at-most');
    expect(bound('nl', 'minstens 13')).toBe('at-least');
    expect(bound('fr', 'près de 100 milliards d’euros')).toBe('nearly');
    expect(read('nl', '20 tot 30 miljard euro')).toMatchObject([
      { value: 20e9, unit: 'EUR', range: 'low' },
      { value: 30e9, unit: 'EUR', range: 'high' },
    ]);
    expect(read('en', 'four to five')).toMatchObject([{ range: 'low' }, { range: 'high' }]);
  });

  it('leaves digits with separators of three kinds alone', () => {
    expect(
      read('en', "It has 1.234'567,89 and 1,234,567.89 chips.").map(({ value }) => value),
    ).toEqual([1234567.89]);
  });

  it('leaves more digits than a number holds alone', () => {
    expect(read('en', `It has ${'9'.repeat(400)} chips.`)).toEqual([]);
  });

  it('leaves signs that hold digits alone', () => {
    for (const text of ['Regulation (EU) 2024/1689', 'GPT-4', 'H100', 'COM(2025)/165', '§ 5', '5G'])
      expect(
        read('en', text).filter((quantity) => quantity.value !== 2025),
        text,
      ).toEqual([]);
    for (const [language, text] of [
      ['en', 'page 13 of the report'],
      ['de', 'auf Seite 13'],
      ['de', 'siehe S. 13'],
      ['fr', 'l’article 5 du règlement'],
      ['pl', 'na stronie 13, art. 5'],
      ['el', 'στη σελίδα 13'],
    ] as const)
      expect(read(language, text), text).toEqual([]);
    expect(only('en', 'the 13th').isOrdinal).toBe(true);
    expect(only('de', 'die 19. Fabrik').isOrdinal).toBe(true);
    expect(only('sv', '3 procentenheter').unit).toBe('points');
  });
});
