import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '@/lib/dataset/schema';
import { type GlossaryTerm, idOf } from '@/lib/glossary/term';
import { loadGlossary, onGlossaryChanged } from '@/lib/settings/glossary';

/** The reader's own terms as entries without facts. */
export function useOwnEntries(): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    const over = new AbortController();
    const load = async () => setEntries((await loadGlossary()).map(entryOf));
    onGlossaryChanged(() => void load(), over.signal);
    void load();
    return () => over.abort();
  }, []);
  return entries;
}

function entryOf(term: GlossaryTerm): Entry {
  return {
    id: idOf(term),
    category: 'concept',
    name: { en: term.term },
    definition: { en: term.definition },
    website: term.link ?? '',
    related: [],
    names: {},
    context: [],
    against: [],
    facts: [],
  };
}
