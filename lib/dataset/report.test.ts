import { expect, it } from 'vitest';
import { ageingFacts, entriesWithoutFigure, reportDataset, textsOf } from './report.ts';
import type { Entry } from './schema.ts';

const entry = (parts: object) =>
  ({
    id: 'entry',
    names: {},
    facts: [],
    definition: { en: 'A thing.' },
    ...parts,
  }) as unknown as Entry;
const fact = (parts: object) => ({
  id: 'some',
  value: 1,
  unit: 'count',
  status: 'current',
  source: { kind: 'official' },
  ...parts,
});

it('counts names, spellings and what is missing by language', () => {
  const report = reportDataset([
    entry({
      names: { en: [{ forms: ['AI Factor(y|ies)'] }], nl: [{ forms: ['AI-fabriek'] }] },
      facts: [fact({}), fact({ source: { kind: 'press' } })],
    }),
    entry({
      names: { en: [{ forms: ['AI Act'] }] },
      definition: { en: 'A law.', nl: 'Een wet.' },
      facts: [fact({}), fact({})],
    }),
  ]);
  expect(report).toMatchObject({ entries: 2, facts: 4, officialShare: 0.75 });
  expect(report.languages.en).toEqual({ names: 2, forms: 3, untranslated: 0 });
  expect(report.languages.nl).toEqual({ names: 1, forms: 1, untranslated: 1 });
  expect(report.languages.mt).toEqual({ names: 0, forms: 0, untranslated: 2 });
  expect(reportDataset([]).officialShare).toBe(0);
});

it('takes for a text all that a reader is told in words, but no name', () => {
  const texts = textsOf(
    entry({
      state: { en: 'In force.' },
      facts: [
        fact({ qualifier: { en: 'planned' } }),
        fact({ unit: 'text', value: { en: 'Luxembourg' } }),
        fact({ unit: 'text', value: { en: 'Germany', de: 'Deutschland' } }),
      ],
    }),
  );
  expect(texts.map(({ en }) => en)).toEqual(['A thing.', 'In force.', 'planned', 'Germany']);
});

it('names entries whose facts are words alone', () => {
  const words = fact({ unit: 'text', value: { en: 'Luxembourg' } });
  expect(
    entriesWithoutFigure([
      entry({ id: 'bare' }),
      entry({ id: 'words', facts: [words] }),
      entry({ id: 'figures', facts: [words, fact({})] }),
    ]),
  ).toEqual(['bare', 'words']);
});

it.each([
  ['2025-11-28', true],
  ['2025-11-29', false],
  ['2024', true],
  ['2025', false],
])('a figure as of %s is older than a year on 29 November 2026: %s', (asOf, isOld) => {
  const found = ageingFacts([entry({ facts: [fact({ asOf })] })], '2026-11-29');
  expect(found.length > 0).toBe(isOld);
});

it('neither dates, nor words, nor what no longer stands age', () => {
  const asOf = '2020-01-01';
  const facts = [
    fact({ asOf, value: '2020-01-01', unit: 'date' }),
    fact({ asOf, value: { en: 'Luxembourg' }, unit: 'text' }),
    fact({ asOf, status: 'superseded' }),
  ];
  expect(ageingFacts([entry({ facts })], '2026-11-29')).toEqual([]);
});
