import type { Entry } from './schema.ts';

/** An entry as it is shown: without what only spotting reads, a third of the dataset in English. */
export type ShownEntry = Omit<Entry, 'names' | 'context' | 'against'>;

export function shownEntry({ names: _, context: __, against: ___, ...entry }: Entry): ShownEntry {
  return entry;
}
