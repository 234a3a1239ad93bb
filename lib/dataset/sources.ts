import type { Source } from './schema.ts';

export interface NumberedSource extends Source {
  number: number;
}

/** Numbers sources from 1 as they are first cited; the same page of the same day is one source. */
export function createSourceList() {
  const cited = new Map<string, NumberedSource>();
  return {
    cite: (source: Source): number => {
      const key = `${source.url} ${source.date} ${source.via ?? ''}`;
      const known = cited.get(key);
      if (known !== undefined) return known.number;
      const number = cited.size + 1;
      cited.set(key, { number, ...source });
      return number;
    },
    list: () => [...cited.values()],
  };
}
