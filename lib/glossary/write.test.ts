import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { parseGlossary } from './parse.ts';
import { type GlossaryTerm, idOf } from './term.ts';
import { writeGlossary } from './write.ts';

const word = fc.constantFrom(
  'Alpha',
  'béta',
  'γάμμα',
  'Straße',
  'AI-Akt',
  'l’IA',
  'y"x"',
  'a,b',
  '1=1+1',
);
const anyTerm: fc.Arbitrary<GlossaryTerm> = fc
  .record({
    term: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    forms: fc.uniqueArray(word, { maxLength: 3 }),
    definition: fc
      .array(fc.constantFrom('A', '"quoted"', ',', ';', '\n', 'ü'), { minLength: 1 })
      .map((all) => `=1+${all.join(' ')}x`),
    link: fc.option(fc.constant('https://example.org/?a=1,2&b="c"'), { nil: undefined }),
    language: fc.option(fc.constantFrom(...languages), { nil: undefined }),
  })
  .map(({ link, language, ...term }) => ({
    ...term,
    ...(link === undefined ? {} : { link }),
    ...(language === undefined ? {} : { language }),
  }));
const anyGlossary = fc.uniqueArray(anyTerm, { selector: idOf, maxLength: 20 });

describe('writing a glossary', () => {
  it('writes the format that is asked for', () => {
    const terms = [{ term: 'Kernteam', forms: ['KT', 'kern'], definition: 'De kern' }];
    expect(JSON.parse(writeGlossary(terms, 'json'))).toEqual({ terms });
    expect(writeGlossary(terms, 'csv')).toBe(
      'term,forms,definition,link,language\r\nKernteam,KT; kern,De kern,,\r\n',
    );
  });

  it.each(['csv', 'json'] as const)('as %s loses nothing', (format) => {
    fc.assert(
      fc.property(anyGlossary, (terms) => {
        expect(parseGlossary(writeGlossary(terms, format))).toEqual({ terms, problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});
