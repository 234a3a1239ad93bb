import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '@/lib/dataset/schema';
import { entryOf } from '@/lib/glossary/entry';
import { loadGlossary, onGlossaryChanged } from '@/lib/settings/glossary';

/** The reader's own terms as entries without facts. */
export function useOwnEntries(): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    const over = new AbortController();
    const load = async () =>
      setEntries(
        (await loadGlossary()).map((term) => ({
          ...entryOf(term),
          names: {},
          context: [],
          against: [],
        })),
      );
    onGlossaryChanged(() => void load(), over.signal);
    void load();
    return () => over.abort();
  }, []);
  return entries;
}
