import { expect, it } from 'vitest';
import { readPassages } from './corpus.ts';
import { shortcomings } from './scores.ts';
import { evaluatePassage, type Mention, openKnowledge, type PassageResult } from './terms.ts';

const passages = readPassages();
const knowledge = openKnowledge();
const evaluate = (texts: typeof passages) =>
  Promise.all(texts.map((passage) => evaluatePassage(passage, knowledge)));
const results = await evaluate(passages);

it('spots the terms of the corpus within the thresholds of the README', () => {
  expect(new Set(passages.map((passage) => passage.written)).size).toBe(24);
  expect(passages.length).toBeGreaterThanOrEqual(600);
  expect(passages.filter((passage) => passage.kind === 'negative').length).toBeGreaterThan(200);
  expect(shortcomings(results)).toEqual([]);
});

it.each<[string, (text: string) => string]>([
  ['breaks its lines and indents them', (text) => text.replaceAll(' ', '\n      ')],
  [
    'says where long words may be broken',
    (text) =>
      text.replace(/(?<=^|[\s(])\p{L}{6,}/gu, (word) => word.replace(/...(?=...)/g, '$&\u00ad')),
  ],
])('spots the same in a source that %s', async (_, change) => {
  const labelOrTag = /(\|[a-z0-9-]+\]\]|<[^>]*>|\n\s*\n)/;
  const changed = passages.map((passage) => ({
    ...passage,
    text: passage.text
      .split(labelOrTag)
      .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
      .join(''),
  }));
  const told = ({ entry, surface }: Mention) => `${entry} ${surface.replaceAll('\u00ad', '')}`;
  const said = ({ passage, hits, misses, falseMarks }: PassageResult) => [
    passage.id,
    hits,
    misses.map(told),
    falseMarks.map(told),
  ];
  expect((await evaluate(changed)).map(said)).toEqual(results.map(said));
});
