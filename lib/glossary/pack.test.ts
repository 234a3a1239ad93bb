import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../spotting/candidates.ts';
import { openPack } from '../spotting/lexicon.ts';
import { compileGlossary } from './pack.ts';
import { parseGlossary } from './parse.ts';
import { type GlossaryTerm, glossaryLimits } from './term.ts';
import { writeGlossary } from './write.ts';

describe('the packs of a glossary', () => {
  const surfaces = (terms: GlossaryTerm[], text: string, language: 'any' | 'nl' = 'any') => {
    const pack = compileGlossary(terms)[language];
    return pack === undefined
      ? []
      : findCandidates(text, [openPack(pack)]).map(
          ({ start, end, entry }) => `${text.slice(start, end)} ${entry}`,
        );
  };

  it('find the term and its forms, as written in capitals where it is all capitals', () => {
    const terms = [{ term: 'Kernteam', forms: ['KT'], definition: 'x' }];
    expect(surfaces(terms, 'Het kernteam (KT) en kt.')).toEqual([
      'kernteam own:kernteam',
      'KT own:kernteam',
    ]);
  });

  it('keep languages apart', () => {
    const terms = [{ term: 'kern', forms: [], definition: 'x', language: 'nl' as const }];
    expect(surfaces(terms, 'de kern')).toEqual([]);
    expect(surfaces(terms, 'de kern', 'nl')).toEqual(['kern own:nl:kern']);
  });

  it('find every term an import takes in what it is written as, in capitals too', () => {
    // Beyond these no letter folds to another.
    const letters = Array.from({ length: 0x2c00 }, (_, unit) => String.fromCharCode(unit));
    const written = letters.flatMap((letter) => [`${letter}vy`, `${letter}VY`]);
    const names = [...new Set(written.flatMap((name) => [name, name.toUpperCase()]))];
    const taken = names.flatMap(
      (term) => parseGlossary(JSON.stringify([{ term, definition: 'x' }])).terms,
    );
    const found = new Set<string>();
    for (let from = 0; from < taken.length; from += 1000) {
      const some = taken.slice(from, from + 1000);
      const text = some.map(({ term }) => term).join(' . ');
      for (const surface of surfaces(some, text)) found.add(surface.split(' ')[0] as string);
    }
    expect(taken.length).toBeGreaterThan(10_000);
    expect(taken.filter(({ term }) => !found.has(term))).toEqual([]);
    const city = [{ term: 'İzmir', forms: [], definition: 'x' }];
    expect(surfaces(city, 'İzmir, izmir')).toEqual(['İzmir own:izmir', 'izmir own:izmir']);
  });

  it('find a name in capitals with ẞ, and the same with SS', () => {
    const terms = [{ term: 'MAẞSTAB', forms: [], definition: 'x' }];
    expect(surfaces(terms, 'MAẞSTAB, MASSSTAB, Maßstab, MASSTAB')).toEqual([
      'MAẞSTAB own:maßstab',
      'MASSSTAB own:maßstab',
    ]);
  });

  it('tell letters of other scripts and signs from any letters', () => {
    const terms = ['ﬁbre', 'AI ❤\ufe0f lab', 'x{y}~^@z'].map((term) => ({
      term,
      forms: [],
      definition: 'x',
    }));
    expect(surfaces(terms, 'ﬁbre, bre, AI ❤\ufe0f lab, AI ❤abc lab, x{y}~^@z')).toEqual([
      'ﬁbre own:ﬁbre',
      'AI ❤\ufe0f lab own:ai ❤\ufe0f lab',
      'x{y}~^@z own:x{y}~^@z',
    ]);
  });

  it('have room for whatever an import takes of forms, and of ß, which is looked for as ss too', () => {
    const letter = fc.constantFrom(...'ßßßßßßßßxy');
    const names = fc.sample(fc.string({ unit: letter, minLength: 99, maxLength: 99 }), {
      numRuns: 600,
      seed: 1,
    });
    const rows = names.slice(0, 300).map((name, index) => ({
      term: `a${name}`,
      forms: [`b${names[300 + index]}`],
      definition: 'x',
    }));
    const { terms, problems } = parseGlossary(JSON.stringify(rows));
    expect(problems).toMatchObject([{ reason: 'too-many-characters' }]);
    expect(surfaces(terms, terms.map(({ forms: [form] }) => form).join(', '))).toHaveLength(
      terms.length,
    );
  });

  it('hold the largest glossary there may be', () => {
    // Next to nothing is shared by names of chance letters.
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const length = glossaryLimits.characters / glossaryLimits.rows - 1;
    const names = fc.sample(fc.string({ unit: letter, minLength: length, maxLength: length }), {
      numRuns: glossaryLimits.rows,
      seed: 1,
    });
    const terms = names.map((term) => ({ term, forms: [], definition: 'x' }));
    expect(parseGlossary(writeGlossary(terms, 'json'))).toEqual({ terms, problems: [] });
    expect(surfaces(terms, names.join(', '))).toHaveLength(names.length);
  });
});
