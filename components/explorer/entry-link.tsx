import type { Entry } from '@/lib/dataset/schema';
import { languageOf, pick } from '@/lib/interface/localized';
import type { Language } from '@/lib/languages';
import { hashOf } from './route';

interface Props {
  entry: Pick<Entry, 'id' | 'name'>;
  language: Language;
}

export function EntryLink({ entry, language }: Props) {
  return (
    <a href={hashOf({ page: 'entry', id: entry.id })} lang={languageOf(entry.name, language)}>
      {pick(entry.name, language)}
    </a>
  );
}
