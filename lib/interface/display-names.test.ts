import { expect, it } from 'vitest';
import { loadDataset } from '../dataset/load.ts';
import { languages } from '../languages.ts';
import { displayNames } from './display-names.ts';

it('names every language and each country of a place as the reader does', () => {
  const countries = loadDataset().entries.flatMap(({ place }) => place?.country ?? []);
  for (const [type, codes] of [
    ['language', languages],
    ['region', countries],
  ] as const)
    for (const language of languages) {
      const named = displayNames(language, type);
      const full = new Intl.DisplayNames(language === 'pt' ? 'pt-PT' : language, { type });
      for (const code of codes)
        expect(named(code).toLocaleLowerCase(language)).toBe(
          full.of(code)?.toLocaleLowerCase(language),
        );
    }
});
