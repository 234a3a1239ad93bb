import type { ShownVerdict } from '../figures/verdict.ts';
import type { PageFigure } from './figures/figures.ts';
import { isShown } from './marks/visibility.ts';
import { mapInSlices } from './slices/in-slices.ts';
import type { PageTerm } from './terms/term-store.ts';

/** The entries a reader can see named in a frame, and its figures by what they are to the record, each counted. */
export interface Tally {
  terms: { entry: string; count: number }[];
  figures: { entry: string; verdict: ShownVerdict; count: number }[];
}

/** Counts what was found, in slices. */
export async function tallyFound(
  terms: readonly PageTerm[],
  figures: readonly PageFigure[],
): Promise<Tally> {
  const counts = new Map<string, Tally['terms'][number]>();
  await mapInSlices(terms, (term) => {
    if (isShown(term)) addTo(counts, term.entry, { entry: term.entry });
  });
  const verdicts = new Map<string, Tally['figures'][number]>();
  for (const { entry, verdict } of figures)
    addTo(verdicts, `${verdict} ${entry}`, { entry, verdict });
  return { terms: [...counts.values()], figures: [...verdicts.values()] };
}

function addTo<Item extends object>(
  counted: Map<string, Item & { count: number }>,
  key: string,
  item: Item,
): void {
  const known = counted.get(key) ?? { ...item, count: 0 };
  known.count += 1;
  counted.set(key, known);
}
