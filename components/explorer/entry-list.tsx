import type { Entry } from '@/lib/dataset/schema';
import { languageOf, pick } from '@/lib/interface/localized';
import type { Language } from '@/lib/languages';
import { EntryLink } from './entry-link';

interface Props {
  entries: readonly Entry[];
  language: Language;
}

/** Entries with their definitions. */
export function EntryList({ entries, language }: Props) {
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryLink entry={entry} language={language} />
          <p lang={languageOf(entry.definition, language)}>{pick(entry.definition, language)}</p>
        </li>
      ))}
    </ul>
  );
}
