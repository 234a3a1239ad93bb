import type { ShownEntry } from '@/lib/dataset/shown';
import { hashOf } from '@/lib/interface/explorer-route';
import { localized } from '@/lib/interface/localized';
import type { Language } from '@/lib/languages';

interface Props {
  entry: Pick<ShownEntry, 'id' | 'name'>;
  language: Language;
}

export function EntryLink({ entry, language }: Props) {
  const name = localized(entry.name, language);
  return (
    <a href={hashOf({ page: 'entry', id: entry.id })} lang={name.language}>
      {name.text}
    </a>
  );
}
