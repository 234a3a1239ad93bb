import type { Source } from '@/lib/dataset/schema';
import { formatDate } from '@/lib/interface/format';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';

interface Props {
  source: Source;
  /** Its number, where a list of sources stands beside. */
  number?: number | undefined;
  language: Language;
}

/** Who says so, with the number of the source, in the language of its title; what is not official is told apart. */
export function SourceLink({ source, number, language }: Props) {
  return (
    <>
      <a
        href={source.url}
        target="_blank"
        rel="noopener noreferrer"
        lang={source.language ?? 'en'}
        title={`${source.title} (${formatDate(source.date, source.language ?? 'en')})`}
      >
        {source.publisher}
        {number !== undefined && <>&nbsp;[{number}]</>}
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
