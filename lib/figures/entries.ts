import type { ShownEntry } from '../dataset/shown.ts';
import type { FigureEntry } from './facts.ts';
import { frameOf } from './frames.ts';
import { nations } from './nations.ts';

/** What of a dataset entry figures are compared with: its facts with a number or a date, and the country it belongs to. */
export function figureEntry(entry: ShownEntry): FigureEntry {
  const country = entry.place?.country ?? nations[entry.id];
  return {
    id: entry.id,
    category: entry.category,
    ...(country === undefined ? {} : { country }),
    facts: entry.facts
      .filter((fact) => fact.unit !== 'text')
      .map(
        ({ id, predicate, value, unit, counts, bound, asOf, status, supersededBy, qualifier }) => ({
          id,
          predicate,
          value,
          unit,
          // A count of nothing else counts what the entry is called.
          counts: counts === 'other' && qualifier === undefined ? ('self' as const) : counts,
          bound,
          asOf,
          status,
          supersededBy,
          ...frameOf(qualifier?.en),
        }),
      ),
  };
}
