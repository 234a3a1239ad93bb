import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { findCandidates } from '../spotting/candidates.ts';
import { openPack } from '../spotting/lexicon.ts';
import { compileGlossary } from './pack.ts';
import { parseGlossary } from './parse.ts';
import { type GlossaryTerm, glossaryLimits, idOf } from './term.ts';
import { writeGlossary } from './write.ts';

const complaints = (text: string) =>
  parseGlossary(text).problems.map(({ row, field, reason, found }) =>
    [row, field, reason, found].filter((part) => part !== undefined).join(' '),
  );

describe('reading a glossary', () => {
  it('takes CSV with a heading, quoted fields and any usual delimiter', () => {
    const expected = [
      {
        term: 'Task force',
        forms: ['task forces', 'TF'],
        definition: 'Our team,\nin two lines',
        link: 'https://example.org/a?b=c',
        language: 'en',
      },
      { term: 'Kernteam', forms: [], definition: 'De "kern"' },
    ];
    for (const delimiter of [',', ';', '\t']) {
      const text = [
        ['Term', 'forms', 'Definition', 'link', 'language'],
        [
          'Task force',
          '"task forces | TF"',
          '"Our team,\nin two lines"',
          'https://example.org/a?b=c',
          'en-GB',
        ],
        ['Kernteam', '', '"De ""kern"""', '', ''],
      ]
        .map((row) => row.join(delimiter))
        .join('\r\n');
      expect(parseGlossary(`\ufeff${text}`)).toEqual({ terms: expected, problems: [] });
    }
  });

  it.each([',', ';', '\t', '|'])(
    'takes CSV of one short row with %j between its fields',
    (delimiter) => {
      expect(
        parseGlossary(`term${delimiter}definition\r\nKernteam${delimiter}De kern\r\n`),
      ).toEqual({
        terms: [{ term: 'Kernteam', forms: [], definition: 'De kern' }],
        problems: [],
      });
    },
  );

  it('takes JSON as a list, and as exported', () => {
    const list = '[{"term":"Kernteam","definition":"De kern","forms":["kernteams"]}]';
    const terms = [{ term: 'Kernteam', forms: ['kernteams'], definition: 'De kern' }];
    expect(parseGlossary(list)).toEqual({ terms, problems: [] });
    expect(parseGlossary(`\ufeff{"terms":${list}}`)).toEqual({ terms, problems: [] });
  });

  it('takes brackets in CSV for text, and headings with spaces around them', () => {
    expect(parseGlossary(' term ,definition \nKernteam,De kern [1] {2}\n')).toEqual({
      terms: [{ term: 'Kernteam', forms: [], definition: 'De kern [1] {2}' }],
      problems: [],
    });
  });

  it('passes over rows with nothing in them', () => {
    expect(parseGlossary('term,definition\n , \n\nKernteam,De kern\n,\n')).toEqual({
      terms: [{ term: 'Kernteam', forms: [], definition: 'De kern' }],
      problems: [],
    });
  });

  it('asks for UTF-8 where letters were lost', () => {
    const lost = new TextDecoder().decode(Uint8Array.from([0x43, 0x61, 0x66, 0xe9]));
    expect(complaints(`term,definition\n${lost},a house\n`)).toEqual(['bad-encoding']);
    expect(parseGlossary(`term,definition\n${lost},a house\n`).terms).toEqual([]);
  });

  it('tells what is wrong in the order of the rows', () => {
    expect(complaints('[{"term":"a"}, 5, {"term":"b"}]')).toEqual([
      '1 definition missing',
      '2 not-a-row',
      '3 definition missing',
    ]);
  });

  it('names row and field of what is wrong, and reads the other rows', () => {
    const text = [
      'term,definition,link,language,forms,colour',
      ',no term,,,,',
      'Alpha,,,,,',
      'Beta,fine,javascript:alert(1),,,',
      'Gamma,fine,,xx,,',
      `${'x'.repeat(101)},fine,,,,`,
      'Del|ta,fine,,,,',
      'Epsilon,fine,,,,',
      'EPSILON,again,,,,',
      'Zeta,fine,,,a;b;…,',
      'E|ta,,,,,',
      `Theta,fine,,,${Array.from({ length: 21 }, (_, index) => index).join(';')},`,
    ].join('\n');
    expect(parseGlossary(text).terms.map(({ term }) => term)).toEqual(['Epsilon']);
    expect(complaints(text)).toEqual([
      'unknown-column colour',
      '2 term missing',
      '3 definition missing',
      '4 link bad-link javascript:alert(1)',
      '5 language bad-language xx',
      '6 term too-long 100',
      '7 term bad-character |',
      '9 term duplicate EPSILON',
      '10 forms bad-character …',
      '11 term bad-character |',
      '11 definition missing',
      '12 forms too-many 20',
    ]);
  });

  it('says what is wrong with a file as a whole', () => {
    expect(complaints('{"terms":[')).toEqual(['not-json']);
    expect(complaints('{"terms":[\n{,\n]}')).toEqual(['broken-line 2']);
    expect(complaints('{"words":[]}')).toEqual(['not-a-list']);
    expect(complaints('[1,{"term":"A","definition":7}]')).toEqual([
      '1 not-a-row',
      '2 definition not-text 7',
    ]);
    expect(complaints('[["A"],{"term":"A","definition":"x","forms":7,"colour":"red"},{}]')).toEqual(
      [
        '1 not-a-row',
        '2 unknown-column colour',
        '2 forms not-text 7',
        '3 term missing',
        '3 definition missing',
      ],
    );
    expect(complaints('word,meaning\na,b')).toEqual(['no-term-column word, meaning']);
    const [long] = complaints(`${'word'.repeat(5000)},meaning\na,b`);
    expect(long).toHaveLength('no-term-column '.length + 80);
    expect(complaints('')).toEqual(['no-term-column ']);
    expect(parseGlossary('term,definition\n\nA,one, two')).toEqual({
      terms: [],
      problems: [{ row: 3, reason: 'malformed', found: ' two' }],
    });
    expect(complaints('term,definition\n"never closed,x')[0]).toMatch(/^2 malformed /);
    expect(complaints('x'.repeat(glossaryLimits.bytes + 1))).toEqual(['too-large 1000000']);
    const many = Array.from({ length: 2001 }, (_, index) => `t${index},d`).join('\n');
    expect(complaints(`term,definition\n${many}`)).toEqual(['too-many-rows 2000']);
    const wide = Array.from({ length: 700 }, (_, index) => `${index}${'y'.repeat(90)},d`).join(
      '\n',
    );
    const tooWide = complaints(`term,definition\n${wide}`);
    expect(tooWide).toEqual([expect.stringMatching(/too-many-characters 50000$/)]);
  });

  it('never fails, whatever the text', () => {
    const piece = fc.constantFrom(
      'term',
      'definition',
      'forms',
      ',',
      ';',
      '"',
      '\n',
      '{',
      '[',
      ']',
      '}',
      ':',
      'é',
      '\ud800',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
        ),
        (text) => {
          const { terms, problems } = parseGlossary(text);
          for (const term of terms)
            expect(parseGlossary(JSON.stringify([term])).terms).toEqual([term]);
          for (const problem of problems) expect(problem.reason).toBeTypeOf('string');
        },
      ),
      { numRuns: 2000 },
    );
  });
});

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

it('takes no name that begins with a sign, which would never be found', () => {
  const rows = [
    '.NET',
    '#KI',
    'ʼs-Plan',
    '(EU) 2024/1689',
    '🇪🇺-Plan',
    'é-plan',
    'Ökoplan',
    '2030-plan',
  ];
  const { terms, problems } = parseGlossary(
    JSON.stringify(rows.map((term) => ({ term, definition: 'x' }))),
  );
  expect(terms.map(({ term }) => term)).toEqual(['é-plan', 'Ökoplan', '2030-plan']);
  expect(problems.map(({ reason, found }) => `${reason} ${found}`)).toEqual(
    ['.', '#', 'ʼ', '(', '🇪'].map((sign) => `bad-character ${sign}`),
  );
});

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
