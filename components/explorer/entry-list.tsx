import type { ShownEntry } from '@/lib/dataset/shown';
import { localized } from '@/lib/interface/localized';
import type { Language } from '@/lib/languages';
import { Phrase } from '../facts/phrase';
import { EntryLink } from './entry-link';

interface Props {
  entries: readonly ShownEntry[];
  language: Language;
}

/** Entries with their definitions. */
export function EntryList({ entries, language }: Props) {
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryLink entry={entry} language={language} />
          <Phrase as="p" of={localized(entry.definition, language)} />
        </li>
      ))}
    </ul>
  );
}
