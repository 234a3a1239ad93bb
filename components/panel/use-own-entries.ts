import { useEffect, useState } from 'preact/hooks';
import { entryOf } from '@/lib/glossary/entry';
import { loadGlossary, onGlossaryChanged } from '@/lib/settings/glossary';
import type { PanelEntry } from './rows';

/** The reader's own terms as entries without facts. */
export function useOwnEntries(): readonly PanelEntry[] {
  const [entries, setEntries] = useState<readonly PanelEntry[]>([]);
  useEffect(() => {
    const over = new AbortController();
    const load = async () =>
      setEntries(
        (await loadGlossary()).map((term) => ({
          ...entryOf(term),
          own: { language: term.language },
        })),
      );
    onGlossaryChanged(() => void load(), over.signal);
    void load();
    return () => over.abort();
  }, []);
  return entries;
}
