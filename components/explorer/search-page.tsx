import type { ShownEntry } from '@/lib/dataset/shown';
import { explorerText } from '@/lib/interface/texts/explorer';
import { searchText } from '@/lib/interface/texts/search';
import type { Language } from '@/lib/languages';
import { useSearch } from '../controls/use-search';
import { EntryList } from './entry-list';

interface Props {
  query: string;
  entries: ReadonlyMap<string, ShownEntry>;
  language: Language;
}

export function SearchPage({ query, entries, language }: Props) {
  const results = useSearch(query, language);
  const found = results?.flatMap(({ id }) => entries.get(id) ?? []);
  return (
    <>
      <h1 tabIndex={-1} aria-live="polite">
        {found !== undefined &&
          (found.length === 0
            ? explorerText(language, 'foundNone', { query: query.trim() })
            : searchText(language, 'found', { query: query.trim(), count: found.length }))}
      </h1>
      {found !== undefined && <EntryList entries={found} language={language} />}
    </>
  );
}
