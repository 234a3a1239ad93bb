import { expect, it } from 'vitest';
import { figureEntry } from '../figures/entries.ts';
import { nations } from '../figures/nations.ts';
import { topics } from '../figures/topics.ts';
import { loadDataset } from './load.ts';

const entries = new Map(loadDataset().entries.map((entry) => [entry.id, figureEntry(entry)]));

it('has the entries that stand for a nation', () => {
  expect(Object.keys(nations).filter((id) => !entries.has(id))).toEqual([]);
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
