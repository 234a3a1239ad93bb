import * as v from 'valibot';
import { expect, it } from 'vitest';
import { htmlProblems } from '../../tests/html-problems.ts';
import { loadDataset } from '../dataset/load.ts';
import { entryOf } from '../glossary/entry.ts';
import { createBriefing } from './briefing.ts';
import { formats } from './formats.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { briefingSchema } from './schema.ts';

const { entries } = loadDataset();
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
