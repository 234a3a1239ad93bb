import { languageOf, pick } from '@/lib/interface/localized';
import type { Language } from '@/lib/languages';
import { FigureNote } from '../facts/figure-note';
import { Quote } from './quote';
import type { FigureRow } from './rows';

interface Props {
  row: FigureRow;
  language: Language;
  onShow: () => void;
}

/** A figure of the page beside the figure of the record. */
export function FigureItem({ row, language, onShow }: Props) {
  const { entry, figure, record, mention } = row;
  return (
    <>
      <h3 lang={languageOf(entry.name, language)}>{pick(entry.name, language)}</h3>
      <ul class="figure-notes">
        <FigureNote
          figure={{ ...figure, record: record.id }}
          facts={entry.facts}
          language={language}
        />
      </ul>
      {mention !== undefined && (
        <Quote
          sentence={mention.sentence}
          text={figure.text}
          pageLanguage={row.language}
          language={language}
          onShow={onShow}
        />
      )}
    </>
  );
}
