import type { Entry } from './schema.ts';

/** An entry as it is shown: without what only spotting reads, a third of the dataset in English. */
export type ShownEntry = Omit<Entry, 'names' | 'context' | 'against' | 'namesakes'>;

export function shownEntry({ names, context, against, namesakes, ...shown }: Entry): ShownEntry {
  return shown;
}
