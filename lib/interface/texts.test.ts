import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../languages.ts';
import './texts/in-full.ts';
import { createTexts, type Say } from './texts.ts';

const surfaces = Object.entries(
  import.meta.glob<Record<string, unknown>>('./texts/**/*.ts', { eager: true }),
).flatMap(([path, module]) =>
  Object.values(module)
    .filter((value): value is Say<string> => typeof value === 'function' && 'catalogues' in value)
    .map((say) => [path, say] as const),
);

const formsOf = (text: string | Record<string, string>) =>
  typeof text === 'string' ? [text] : Object.values(text);
const placesIn = (text: string | Record<string, string>) =>
  [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

it('finds the texts of every surface', () => {
  expect(surfaces.length).toBeGreaterThan(3);
});

describe.each(surfaces)('%s', (_, { catalogues }) => {
  it.each(languages)('says everything in "%s"', (language) => {
    const catalogue = catalogues[language] ?? {};
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(catalogues.en ?? {}).sort());
    const empty = Object.entries(catalogue).filter(([, text]) =>
      formsOf(text as string).some((form) => form.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it.each(Object.keys(catalogues) as Language[])(
    'keeps its values and has every plural form it needs in "%s"',
    (language) => {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, text] of Object.entries(catalogues[language] ?? {})) {
        expect(placesIn(text), key).toEqual(placesIn(catalogues.en?.[key] ?? ''));
        // French and Italian say "many" of whole millions only.
        if (typeof text !== 'string')
          expect(Object.keys(text), key).toEqual(
            expect.arrayContaining(categories.filter((category) => category !== 'many')),
          );
      }
    },
  );
});

it('chooses the plural form by the rules of the language', () => {
  const say = createTexts({
    en: { found: { one: '{count} term', other: '{count} terms' } },
    fr: { found: { one: '{count} terme', other: '{count} termes' } },
  });
  expect([0, 1, 2].map((count) => say('en', 'found', { count }))).toEqual([
    '0 terms',
    '1 term',
    '2 terms',
  ]);
  expect(say('fr', 'found', { count: 0 })).toBe('0 terme');
  expect(say('mt', 'found', { count: 1 })).toBe('1 term');
  // A sentence in English has its numbers in English.
  expect(say('el', 'found', { count: 1234 })).toBe('1,234 terms');
});

it('keeps the signs of French on the line of their words', () => {
  const say = createTexts({
    en: { none: 'Nothing for “{query}”: go on' },
    fr: { none: 'Rien pour « {query} » : continuez' },
  });
  expect(say('fr', 'none', { query: 'a : b' })).toBe(
    'Rien pour «\u00a0a : b\u00a0»\u00a0: continuez',
  );
  expect(say('en', 'none', { query: 'x' })).toBe('Nothing for “x”: go on');
});

it('ends a sentence once when its last value ends in a full stop', () => {
  const say = createTexts({ en: { since: 'Record: {value}, since {date}.' } });
  expect(say('en', 'since', { value: '19', date: '2025. október 10.' })).toBe(
    'Record: 19, since 2025. október 10.',
  );
  expect(say('en', 'since', { value: '19', date: '10 October 2025' })).toBe(
    'Record: 19, since 10 October 2025.',
  );
});
