import { useMemo } from 'preact/hooks';
import { idOf, ownPrefix } from '@/lib/glossary/term';
import { foldText } from '@/lib/spotting/fold';
import { useGlossary } from '../controls/use-glossary';
import type { Reading } from '../tab/tab';
import type { ListedEntry } from './rows';

/** The reader's own terms, read once the page is seen to have some. */
export function useOwnTerms(reading: Reading | undefined): ListedEntry[] {
  const { terms } = useGlossary(
    reading !== undefined &&
      'frames' in reading &&
      reading.frames.some(({ description }) =>
        description.terms.some(({ entry }) => entry.startsWith(ownPrefix)),
      ),
  );
  return useMemo(
    () =>
      terms.map((term) => ({
        id: idOf(term),
        category: 'own',
        name: { en: term.term },
        own: { language: term.language },
      })),
    [terms],
  );
}

/** The own terms whose name holds a query. */
export function fitting(terms: readonly ListedEntry[], query: string): string[] {
  const wanted = foldText(query.trim());
  return terms.filter(({ name }) => foldText(name.en).includes(wanted)).map(({ id }) => id);
}
