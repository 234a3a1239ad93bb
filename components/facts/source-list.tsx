import type { NumberedSource } from '@/lib/dataset/sources';
import { formatDate } from '@/lib/interface/format';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';

interface Props {
  sources: readonly NumberedSource[];
  language: Language;
}

/** The numbered sources in full: title, publisher, date, kind, and through which page one was read. */
export function SourceList({ sources, language }: Props) {
  return (
    <ol class="sources" lang={language}>
      {sources.map(({ number, title, publisher, url, date, kind, via, language: own = 'en' }) => (
        <li key={number} value={number}>
          <a href={url} target="_blank" rel="noopener noreferrer" lang={own}>
            {title}
          </a>
          <small>
            <span lang={own}>{publisher}</span>, {formatDate(date, language)} ·{' '}
            {factsText(language, kind)}
            {via !== undefined &&
              ` · ${factsText(language, 'readVia', { site: new URL(via).hostname })}`}
          </small>
        </li>
      ))}
    </ol>
  );
}
