import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { shownFacts } from './facts.ts';
import { formatProblem, loadDataset } from './load.ts';
import { findNameProblems, spellingsOf } from './names.ts';
import { textsOf } from './report.ts';
import type { Entry, Name } from './schema.ts';
import { datasetAsOf, findProblems, readEntry } from './validate.ts';

const { entries, problems } = loadDataset();

const source = {
  title: 'Title',
  publisher: 'Publisher',
  url: 'https://example.eu/page',
  date: '2025-10-10',
  kind: 'official',
};
const fact = {
  id: 'sites-2025',
  predicate: 'sites-selected',
  value: 19,
  unit: 'count',
  counts: 'self',
  asOf: '2025-10-10',
  status: 'current',
  source,
};
const entry = {
  id: 'thing',
  category: 'initiative',
  name: { en: 'Thing' },
  definition: { en: 'A thing.' },
  website: 'https://example.eu/',
  related: [],
  names: { en: [{ forms: ['Thing'] }] },
  facts: [fact],
};

/** What the safety net says of an entry with some fields changed, each as `field: reason`. */
function problemsOf(change: object): string[] {
  const read = readEntry('thing.json', { ...entry, ...change });
  const problems = Array.isArray(read)
    ? read
    : [...findProblems([read]), ...findNameProblems([read])];
  return problems.map(formatProblem);
}
const problemsOfFact = (change: object) => problemsOf({ facts: [{ ...fact, ...change }] });

function named(id: string, names: object): Entry {
  const read = readEntry(`${id}.json`, { ...entry, id, names });
  if (Array.isArray(read)) throw new Error(read.map(formatProblem).join('\n'));
  return read;
}

describe('the dataset', () => {
  it('has no problem', () => {
    expect(problems.map(formatProblem)).toEqual([]);
    expect(entries.length).toBeGreaterThan(150);
  });

  it.each(languages)('defines each entry in %s, in two sentences at most', (language) => {
    const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
    const wrong = entries.filter(({ definition }) => {
      // Abbreviations end no sentence: "2025 m. sausio mėn. Komisijos", "bl.a. McKinsey".
      const text = definition[language]?.replaceAll(/(?<=\b\p{L}{1,3})\. /gu, ' ') ?? '';
      const count = [...sentences.segment(text)].length;
      return count < 1 || count > 2;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it.each(languages)('says all but the frames of figures in %s', (language) => {
    const unsaid = entries
      .map(({ facts, ...entry }) => ({
        ...entry,
        facts: facts.map(({ qualifier, ...fact }) => fact),
      }))
      .flatMap(textsOf)
      .filter((text) => text[language] === undefined);
    expect(unsaid.map(({ en }) => en)).toEqual([]);
  });

  it('leaves few texts to be read in English', () => {
    const texts = entries.flatMap(textsOf);
    const few = texts.length / 20;
    const missing = languages.filter(
      (language) => texts.filter((text) => text[language] === undefined).length > few,
    );
    expect(missing).toEqual([]);
  });

  it.each(languages)('writes every span of years with the same dash in %s', (language) => {
    const dashes = entries
      .flatMap(textsOf)
      .flatMap((text) => text[language]?.match(/(?<=\b\d{4})[-–](?=\d{4}\b)/g) ?? []);
    expect([...new Set(dashes)].length).toBeLessThanOrEqual(1);
  });

  it('shows something at once of each entry that has facts', () => {
    const closed = entries.filter(({ facts }) => {
      const { key, rest } = shownFacts(facts);
      return key.length === 0 && rest.length > 0;
    });
    expect(closed.map(({ id }) => id)).toEqual([]);
  });

  it.each(['nl', 'de', 'fr'] as const)('says everything in %s', (language) => {
    const unsaid = entries.flatMap(textsOf).filter((text) => text[language] === undefined);
    expect(unsaid.map(({ en }) => en)).toEqual([]);
  });
});

describe('the safety net', () => {
  it.each([
    ['a sound entry', [fact]],
    [
      'what was looked up today',
      [{ ...fact, asOf: datasetAsOf, source: { ...source, date: datasetAsOf } }],
    ],
    ['a growth beyond the whole', [{ ...fact, unit: 'percent', value: 135, predicate: 'target' }]],
    [
      'two frames of a figure',
      [fact, { ...fact, id: 'b', value: 5, qualifier: { en: 'planned' } }],
    ],
    ['counts of two things', [fact, { ...fact, id: 'b', value: 5, counts: 'countries' }]],
    ['two disputed figures', [fact, { ...fact, id: 'b', value: 5, status: 'disputed' }]],
    [
      'texts that go on',
      ['a', 'b'].map((id) => ({ ...fact, id, unit: 'text', value: { en: id }, counts: undefined })),
    ],
  ])('lets through %s', (_, facts) => {
    expect(problemsOf({ facts })).toEqual([]);
  });

  it('names file, entry, field and reason', () => {
    expect(problemsOf({ website: 'http://example.eu/' })).toEqual([
      'thing.json: thing: website: not an https address',
    ]);
  });

  it.each([
    ['a missing source', { source: undefined }, 'facts.0.source'],
    ['a source without an address', { source: { ...source, url: '' } }, 'facts.0.source.url'],
    ['a source without a publisher', { source: { ...source, publisher: ' ' } }, 'publisher'],
    ['a source without a date', { source: { ...source, date: undefined } }, 'facts.0.source.date'],
    ['a date after the dataset', { asOf: '2027-01-01' }, 'sites-2025.asOf: 2027-01-01 lies after'],
    ['a page that counts ahead', { asOf: '2025-10-11' }, 'asOf: 2025-10-11 lies after its source'],
    ['a source of the future', { source: { ...source, date: '2027' } }, 'source.date: 2027 lies'],
    ['a month that does not exist', { asOf: '2025-13' }, 'not an ISO date'],
    ['a day that does not exist', { asOf: '2025-02-30' }, 'no such day'],
    ['a number that is a text', { value: 'nineteen' }, 'sites-2025.value: count needs'],
    ['a date that is a number', { unit: 'date', value: 2025 }, 'date needs a string'],
    ['a date that is no day', { unit: 'date', value: '2025-02-30' }, 'no such day'],
    [
      'a plan whose day has passed',
      { unit: 'date', counts: undefined, status: 'planned', value: '2026-10' },
      'sites-2025.value: 2026-10 was planned and has passed',
    ],
    [
      'a share above the whole',
      { unit: 'percent', value: 135, predicate: 'share' },
      'value: a share',
    ],
    ['half a thing', { value: 1.5 }, 'not a whole number'],
    ['half a day', { unit: 'days', value: 1.5 }, 'sites-2025.value: 1.5 is not a whole'],
    ['half a rank', { unit: 'rank', value: 1.5 }, 'not a whole number'],
    ['a negative amount', { unit: 'EUR', value: -1 }, 'below zero'],
    ['a count of nothing', { counts: undefined }, 'must say what it counts'],
    ['an unknown predicate', { predicate: 'colour' }, 'facts.0.predicate'],
    ['an unknown unit', { unit: 'bananas' }, 'facts.0.unit'],
    ['an unknown language', { qualifier: { en: 'x', no: 'x' } }, 'not an official EU language'],
    [
      'a date of "at least"',
      { unit: 'date', value: '2025', counts: undefined, bound: 'at-least' },
      'sites-2025.bound: "at-least" goes with a number',
    ],
    ['a misspelled field', { asof: '2025' }, 'facts.0'],
    ['a superseded fact without successor', { status: 'superseded' }, 'supersededBy'],
    ['a successor of a standing fact', { supersededBy: 'sites-2025' }, 'supersededBy'],
  ])('finds %s', (_, change, expected) => {
    expect(problemsOfFact(change).join('\n')).toContain(expected);
  });

  it.each([
    ['a relation to nothing', { related: ['nowhere'] }, 'no entry "nowhere"'],
    ['a relation to itself', { related: ['thing'] }, 'related'],
    [
      'two figures for one thing',
      { facts: [fact, { ...fact, id: 'b', value: 20 }] },
      'says otherwise',
    ],
    [
      'a page of two dates',
      {
        facts: [
          fact,
          { ...fact, id: 'b', predicate: 'members', source: { ...source, date: '2025-12' } },
        ],
      },
      'for the same page',
    ],
    ['two facts of one id', { facts: [fact, fact] }, 'used by two facts'],
    ['a pattern for a name', { name: { en: 'Slovenian (AI|Artificial) Factory' } }, 'a pattern'],
    [
      'a pattern for a city',
      { place: { city: 'Jülich~3', country: 'DE', latitude: 50.9, longitude: 6.4 } },
      'a pattern',
    ],
    ['a straight apostrophe', { definition: { en: "A firm's." } }, 'straight quotation marks'],
    ['two spaces', { definition: { en: 'A  thing.' } }, 'two spaces'],
    ['a name in an unknown language', { names: { xx: [{ forms: ['X'] }] } }, 'names'],
    ['a form that cannot be read', { names: { en: [{ forms: ['Thing('] }] } }, 'never closed'],
    [
      'a form no word begins with',
      { names: { en: [{ forms: ['(the )?Thing', '€5 Thing'] }] } },
      'a sign',
    ],
    ['an entry without English', { name: { nl: 'Ding' } }, 'name'],
    [
      'two key figures of one rank',
      {
        facts: [
          { ...fact, key: 1 },
          { ...fact, id: 'b', key: 1 },
        ],
      },
      'b.key: rank 1',
    ],
  ])('finds %s', (_, change, expected) => {
    expect(problemsOf(change).join('\n')).toContain(expected);
  });

  it.each([
    ['a chain that leads nowhere', [['a', 'gone']], 'a.supersededBy: no fact "gone"'],
    [
      'a chain that leads into a circle',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
      ],
      'a.supersededBy: the chain comes back to "b"',
    ],
    [
      'a chain that comes back',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      'comes back',
    ],
  ])('finds %s', (_, links, expected) => {
    const facts = links.map(([id, supersededBy]) => ({
      ...fact,
      id,
      status: 'superseded',
      supersededBy,
    }));
    expect(problemsOf({ facts }).join('\n')).toContain(expected);
  });

  it('finds a successor older than what it replaced', () => {
    const facts = [
      { ...fact, id: 'new', asOf: '2024-01-01' },
      { ...fact, id: 'old', status: 'superseded', supersededBy: 'new' },
    ];
    expect(problemsOf({ facts }).join('\n')).toContain('is older');
  });

  it('spells out the names of an entry, each run of letters as one', () => {
    expect(spellingsOf([{ forms: ['KI-Plan(s)?', 'teht~8'] }] as Name[])).toEqual([
      'KI-Plan',
      'KI-Plans',
      'teht…',
    ]);
  });

  it('finds two entries that claim a name without evidence in a language, English names everywhere', () => {
    const claims = (one: object, other: object) =>
      findNameProblems([named('one', one), named('other', other)]).map((found) => found.field);
    const sure = [{ forms: ['KI-Plan'] }];
    expect(claims({ de: sure }, { de: [{ forms: ['ki(-|_)plan'] }] })).toEqual(['names.de']);
    expect(findNameProblems([named('one', { de: sure }), named('other', { en: sure })])).toEqual([
      {
        file: 'one.json',
        entry: 'one',
        field: 'names.de',
        reason: '"ki-plan" is also a name of other that needs no evidence',
      },
    ]);
    expect(claims({ de: sure }, { fr: sure })).toEqual([]);
    expect(claims({ de: sure }, { de: [{ forms: ['KI-Plan'], needs: 'own' }] })).toEqual([]);
  });
});
