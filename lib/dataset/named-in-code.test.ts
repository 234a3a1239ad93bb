import { expect, it } from 'vitest';
import { figureEntry } from '../figures/entries.ts';
import { nations } from '../figures/nations.ts';
import { topics } from '../figures/topics.ts';
import { families } from '../spotting/ellipsis.ts';
import { loadDataset } from './load.ts';
import { jurisdictional, tradeWords } from './pack.ts';

const entries = new Map(loadDataset().entries.map((entry) => [entry.id, figureEntry(entry)]));

it.each([
  ['that stand for a nation', Object.keys(nations)],
  ['that other countries have too', [...jurisdictional, ...tradeWords]],
  ['that are named with their common part said once', families.flat()],
])('has the entries %s', (_, ids) => {
  expect(ids.filter((id) => !entries.has(id))).toEqual([]);
});

it('has facts for each topic that figures are compared with', () => {
  const empty = topics.filter(
    ({ entry, unit, facts }) =>
      !entries
        .get(entry)
        ?.facts.some((fact) => fact.unit === (unit === 'number' ? 'count' : unit) && facts(fact)),
  );
  expect(empty.map(({ entry, unit }) => `${entry} ${unit}`)).toEqual([]);
});

it('words qualifiers as the frames of figures are read from them', () => {
  const facts = [...entries.values()].flatMap((entry) => entry.facts);
  const seen = (of: (fact: (typeof facts)[number]) => unknown) =>
    [...new Set(facts.map(of).filter((value) => value !== undefined))].sort();
  expect(seen(({ frame }) => frame)).toEqual(['eachOf', 'generative', 'private', 'world']);
  expect(seen(({ country }) => country)).toEqual(['CN', 'DE', 'DK', 'ES', 'PL', 'PT', 'RO', 'US']);
  expect(seen(({ things }) => things)).toEqual([
    'ai-factories',
    'ai-gigafactories',
    'regulatory-sandbox',
  ]);
  expect(seen(({ isNational }) => isNational)).toEqual([true]);
});
