import dataset from 'virtual:dataset';
import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import cities from './cities.json' with { type: 'json' };
import { cityName } from './cities.ts';

const recorded = [
  ...new Set(dataset.entries.flatMap(({ place }) => (place === undefined ? [] : [place.city]))),
].sort();

describe('names of cities', () => {
  it('are there for the cities of the records and no others, where a language has its own', () => {
    expect(Object.keys(cities).sort()).toEqual(recorded);
    for (const [city, names] of Object.entries(cities))
      for (const [language, name] of Object.entries(names)) {
        expect(languages).toContain(language);
        expect(name).not.toBe(city);
      }
  });

  it.each([
    ['bg', /^[\p{Script=Cyrillic} ]+$/u],
    ['el', /^[\p{Script=Greek} -]+$/u],
  ] as const)('are written in the script of %s', (language, script) => {
    for (const city of recorded) expect(cityName(city, language)).toMatch(script);
  });

  it.each(languages.filter((language) => language !== 'bg' && language !== 'el'))(
    'are written in Latin letters in %s',
    (language) => {
      for (const city of recorded)
        expect(cityName(city, language)).toMatch(/^\p{Lu}[\p{Script=Latin} -]+$/u);
    },
  );
});
