import { useEffect, useState } from 'preact/hooks';
import { idOf, ownPrefix } from '@/lib/glossary/term';
import { loadGlossary } from '@/lib/settings/glossary';
import { foldText } from '@/lib/spotting/fold';
import type { Reading } from '../tab/tab';
import type { ListedEntry } from './rows';

const none: ListedEntry[] = [];

/** The reader's own terms, read once the page is seen to have some. */
export function useOwnTerms(reading: Reading | undefined): ListedEntry[] {
  const [terms, setTerms] = useState(none);
  const wanted =
    reading !== undefined &&
    'frames' in reading &&
    reading.frames.some(({ description }) =>
      description.terms.some(({ entry }) => entry.startsWith(ownPrefix)),
    );
  useEffect(() => {
    if (!wanted) return;
    void loadGlossary().then((glossary) =>
      setTerms(
        glossary.map((term) => ({
          id: idOf(term),
          category: 'own',
          name: { en: term.term },
          own: { language: term.language },
        })),
      ),
    );
  }, [wanted]);
  return terms;
}

/** The own terms whose name holds a query. */
export function fitting(terms: readonly ListedEntry[], query: string): string[] {
  const wanted = foldText(query.trim());
  return terms.filter(({ name }) => foldText(name.en).includes(wanted)).map(({ id }) => id);
}
