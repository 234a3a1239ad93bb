import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '@/lib/languages';
import type { SearchDocument } from '@/lib/search/documents';
import type { Search } from '@/lib/search/search';

interface Loaded {
  search: Search;
  documents: Map<string, SearchDocument>;
}

let loading: Promise<Loaded> | undefined;

/**
 * The entries a query finds, best first; undefined without a query. The index is loaded with the
 * first letter typed, so that opening the popup does not pay for it.
 */
export function useSearch(query: string, language: Language): SearchDocument[] | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  const wanted = query.trim();
  const isWanted = wanted !== '';
  useEffect(() => {
    if (!isWanted) return;
    loading ??= load(language);
    void loading.then(setLoaded);
  }, [isWanted, language]);
  // With the query, not after it: what another query found would be counted and told as what this one finds.
  return useMemo(
    () =>
      isWanted ? loaded?.search(wanted).flatMap((id) => loaded.documents.get(id) ?? []) : undefined,
    [loaded, wanted],
  );
}

async function load(language: Language): Promise<Loaded> {
  const [{ default: documents }, { createSearch }] = await Promise.all([
    import('virtual:search'),
    import('@/lib/search/search'),
  ]);
  return {
    search: createSearch(documents, language),
    documents: new Map(documents.map((document) => [document.id, document])),
  };
}
