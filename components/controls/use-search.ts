import { useEffect, useState } from 'preact/hooks';
import type { Language } from '@/lib/languages';
import type { SearchDocument } from '@/lib/search/documents';
import type { Search } from '@/lib/search/search';

interface Loaded {
  search: Search;
  documents: Map<string, SearchDocument>;
}

let loaded: Promise<Loaded> | undefined;

/**
 * The entries a query finds, best first; undefined without a query. The index is loaded with the
 * first letter typed, so that opening the popup does not pay for it.
 */
export function useSearch(query: string, language: Language): SearchDocument[] | undefined {
  const [results, setResults] = useState<SearchDocument[]>();
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === '') {
      setResults(undefined);
      return undefined;
    }
    let current = true;
    loaded ??= load(language);
    void loaded.then(({ search, documents }) => {
      if (current) setResults(search(wanted).flatMap((id) => documents.get(id) ?? []));
    });
    return () => {
      current = false;
    };
  }, [wanted, language]);
  return wanted === '' ? undefined : results;
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
