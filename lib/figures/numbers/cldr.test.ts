import { expect, it } from 'vitest';
import { languages } from '../../languages.ts';
import written from './cldr.json' with { type: 'json' };
import { cldrWords } from './cldr.ts';

it('the words of CLDR are those of `Intl`; `vitest -u` writes them anew', async () => {
  const words = Object.fromEntries(languages.map((language) => [language, cldrWords(language)]));
  await expect(`${JSON.stringify(words, undefined, 2)}\n`).toMatchFileSnapshot('cldr.json');
  expect(Object.keys(written)).toEqual([...languages]);
});
