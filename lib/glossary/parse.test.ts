import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from './parse.ts';
import { glossaryLimits } from './term.ts';

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
