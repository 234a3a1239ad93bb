import { expect, it } from 'vitest';
import { figureShortcomings, scoreFigures } from './figure-scores.ts';
import { evaluateFigures, type FigureResult, readFigurePassages } from './figures.ts';
import { openKnowledge } from './terms.ts';

const { lexicon } = openKnowledge();
const passages = readFigurePassages();
const results = passages.map((passage) => evaluateFigures(passage, lexicon));

it('judges the figures of the corpus within the thresholds of the README, and none that is not labelled', () => {
  const scores = scoreFigures(results);
  expect(new Set(passages.map((passage) => passage.written)).size).toBe(24);
  expect(scores.accusations).toBeGreaterThan(250);
  expect(figureShortcomings(scores)).toEqual([]);
  expect(results.flatMap(({ uncalled }) => uncalled)).toEqual([]);
  // Measured on 30 November 2026, most of it silence: no change may add to it unseen.
  expect(scores.labels - scores.labelsRight).toBeLessThanOrEqual(51);
});

it.each<[string, (text: string) => string]>([
  ['breaks its lines and indents them', (text) => text.replaceAll(' ', '\n      ')],
  [
    'says where long words may be broken',
    (text) =>
      text.replace(/(?<=^|[\s(])\p{L}{6,}/gu, (word) => word.replace(/...(?=...)/g, '$&\u00ad')),
  ],
  ['has hyphens that never break', (text) => text.replaceAll('-', '\u2011')],
  ['has accents apart from their letters', (text) => text.normalize('NFD')],
])('judges the same in a source that %s, tables aside', (_, change) => {
  const labelOrTag = /(\|[a-z0-9-]+\|[a-z-]+\}\}|<[^>]*>|\n\s*\n)/;
  const said = ({ passage, right, wrong, uncalled }: FigureResult) => [
    passage.id,
    right.map(({ verdict }) => verdict),
    wrong.map(({ found }) => [found?.entry, found?.verdict]),
    uncalled.map(({ entry, verdict }) => [entry, verdict]),
  ];
  const prose = results.filter(({ passage }) => !passage.text.includes('<table'));
  expect(prose.length).toBeGreaterThan(600);
  const changed = prose.map(({ passage }) => {
    const text = passage.text
      .split(labelOrTag)
      .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
      .join('');
    return evaluateFigures({ ...passage, text }, lexicon);
  });
  expect(changed.map(said)).toEqual(prose.map(said));
});
