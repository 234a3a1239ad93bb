import type { Entry } from './schema.ts';

/** What a list of entries shows of each; all of them take a twentieth of the dataset. */
export type CatalogueEntry = Pick<Entry, 'id' | 'category' | 'name'>;

export function catalogueOf(entries: readonly Entry[]): CatalogueEntry[] {
  return entries.map(({ id, category, name }) => ({ id, category, name }));
}
