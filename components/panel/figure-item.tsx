import { localized } from '@/lib/interface/localized';
import type { Language } from '@/lib/languages';
import { FigureNote } from '../facts/figure-note';
import { Phrase } from '../facts/phrase';
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
      <Phrase as="h3" of={localized(entry.name, language)} />
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
