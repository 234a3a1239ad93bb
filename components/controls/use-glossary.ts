import { useEffect, useState } from 'preact/hooks';
import {
  loadStoredGlossary,
  onGlossaryChanged,
  type StoredGlossary,
} from '@/lib/settings/glossary';

const nothing: StoredGlossary = { terms: [], unreadable: [], problems: [] };

/**
 * The reader's own terms, kept up to date with what other windows change.
 * @param isWanted they may be a megabyte: a page without any need not read them
 */
export function useGlossary(isWanted = true): StoredGlossary {
  const [stored, setStored] = useState(nothing);
  useEffect(() => {
    if (!isWanted) return undefined;
    const over = new AbortController();
    const load = () => void loadStoredGlossary().then(setStored);
    load();
    onGlossaryChanged(load, over.signal);
    return () => over.abort();
  }, [isWanted]);
  return stored;
}
