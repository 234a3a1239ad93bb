import type { Source } from '@/lib/dataset/schema';
import { formatDate } from '@/lib/interface/format';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';

interface Props {
  source: Source;
  number: number;
  language: Language;
}

/** Who says so, with the number of the source; what is not official is told apart. */
export function SourceLink({ source, number, language }: Props) {
  return (
    <>
      <a
        href={source.url}
        target="_blank"
        rel="noopener noreferrer"
        title={`${source.title} (${formatDate(source.date, language)})`}
      >
        {source.publisher}&nbsp;[{number}]
      </a>
      {source.kind !== 'official' && (
        <>
          {' '}
          <span class={`tag ${source.kind}`}>{factsText(language, source.kind)}</span>
        </>
      )}
    </>
  );
}
