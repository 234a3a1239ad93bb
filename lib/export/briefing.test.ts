import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { htmlProblems } from '../../tests/html-problems.ts';
import { entryOf } from '../glossary/entry.ts';
import { pick } from '../interface/localized.ts';
import { article, brief, entries, everything, figure } from './briefing.fixture.ts';
import { createBriefing } from './briefing.ts';
import { formats } from './formats.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { briefingSchema } from './schema.ts';

describe('a briefing', () => {
  it('keeps entries in the order of their first mention, with all their mentions', () => {
    const { entries: found } = brief();
    expect(found.map((entry) => [entry.id, entry.mentions.map(({ start }) => start)])).toEqual([
      ['ai-factories', [15, 90]],
      ['investai', [32]],
    ]);
  });

  it('numbers sources as they are cited, the figure checks first, and frames facts as the record does', () => {
    const { sources, figures, entries: found } = brief();
    expect(sources.map((source) => source.number)).toEqual(sources.map((_, index) => index + 1));
    const record = found[0]?.facts.find((fact) => fact.id === figures[0]?.record);
    expect(record).toMatchObject({ value: 19, source: 1 });
    for (const entry of found)
      for (const fact of entry.facts) {
        const original = entries
          .find(({ id }) => id === entry.id)
          ?.facts.find(({ id }) => id === fact.id);
        expect(sources[fact.source - 1]?.url).toBe(original?.source.url);
        expect(fact.qualifier?.text).toBe(original?.qualifier && pick(original.qualifier, 'en'));
      }
  });

  it('has each fact of an entry once', () => {
    for (const { id, facts } of brief('en', 'All', everything).entries)
      expect(facts.map((fact) => fact.id).sort()).toEqual(
        entries
          .find((entry) => entry.id === id)
          ?.facts.map((fact) => fact.id)
          .sort(),
      );
  });

  it('finds the sentence of a figure, and leaves out figures of entries it does not know', () => {
    expect(brief().figures[0]?.sentence).toBe('The EU now has 13 AI Factories.');
    expect(brief('en', 'x', []).figures).toEqual([]);
  });

  it('leaves out figures of facts the record does not know', () => {
    expect(brief('en', 'x', article, { ...figure, fact: 'of-a-newer-dataset' }).figures).toEqual(
      [],
    );
  });

  it('holds whatever the dataset holds, in every language, as its schema says', () => {
    for (const language of ['en', 'nl', 'el', 'mt'] as const) {
      const json = JSON.parse(formats.json.write(brief(language, 'All', everything)));
      expect(v.safeParse(briefingSchema, json).issues).toBeUndefined();
      expect(json.entries.length).toBe(entries.length);
    }
  });
});

const standing = entries
  .find(({ id }) => id === 'ai-factories')
  ?.facts.find(({ value, status }) => value === 19 && status === 'current') as { id: string };
const own = {
  ...entryOf({ term: 'Our act', forms: [], definition: 'What we call it.' }),
  own: { language: undefined },
};

/** A page in English with a frame in Dutch, which names a term of the reader's own and one of the record. */
const briefing = createBriefing({
  page: { title: 'Ours', address: 'https://news.example/' },
  frames: [
    { frame: 0, description: { language: 'en', terms: [], figures: [] } },
    {
      frame: 7,
      description: {
        language: 'nl',
        terms: [
          { entry: own.id, text: 'Our act', sentence: 'Our act stands.', start: 0, end: 7 },
          {
            entry: 'ai-factories',
            text: 'AI Factories',
            sentence: '19 AI Factories.',
            start: 19,
            end: 31,
          },
        ],
        figures: [
          {
            entry: 'ai-factories',
            text: '19',
            start: 16,
            end: 18,
            mention: 1,
            value: 19,
            unit: 'count',
            verdict: 'matches',
            fact: standing.id,
            record: { value: 19, unit: 'count', asOf: '2025-10-10' },
          },
        ],
      },
    },
  ],
  dataset: { version: '1', asOf: '2026-11-29', entries },
  own: [own],
  language: 'nl',
  readAt: new Date('2026-11-24T10:15:00Z'),
});

it('gives what stands in a frame no place in the text of the page', () => {
  expect(briefing.page.language).toBe('en');
  expect(briefing.figures).toMatchObject([{ start: -1, end: -1, sentence: '19 AI Factories.' }]);
  const mentions = briefing.entries.flatMap((entry) => entry.mentions);
  expect(mentions.map(({ start, end }) => [start, end])).toEqual([
    [-1, -1],
    [-1, -1],
  ]);
});

it("holds the reader's own terms, of which the record says nothing", async () => {
  expect(briefing.entries[0]).toMatchObject({
    own: true,
    categoryLabel: { text: 'Uw eigen woordenlijst', language: 'nl' },
    name: { text: 'Our act', language: 'nl' },
    definition: { text: 'What we call it.', language: 'nl' },
    website: undefined,
    facts: [],
  });
  expect(briefing.entries[1]).toMatchObject({ own: undefined, name: { text: 'AI-fabrieken' } });
  expect(briefing.entries[1]?.categoryLabel).not.toEqual(briefing.entries[0]?.categoryLabel);
  const json = JSON.parse(formats.json.write(briefing));
  expect(v.safeParse(briefingSchema, json).issues).toBeUndefined();
  for (const text of [toMarkdown(briefing), toHtml(briefing)])
    expect(text).toContain('What we call it.');
  expect(await htmlProblems(toHtml(briefing))).toEqual([]);
});
