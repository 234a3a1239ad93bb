import { oneLine } from '@/lib/interface/one-line';
import { panelText } from '@/lib/interface/texts/panel';
import type { Language } from '@/lib/languages';

interface Props {
  sentence: string;
  /** What is marked in it. */
  text: string;
  /** The page's own language. */
  pageLanguage: string | undefined;
  language: Language;
  onShow: () => void;
}

/** A sentence of the page; a click shows it there. */
export function Quote({ sentence, text, pageLanguage, language, onShow }: Props) {
  const wanted = oneLine(text);
  const at = sentence.indexOf(wanted);
  return (
    <button
      type="button"
      class="place"
      title={panelText(language, 'showOnPage', { text: wanted })}
      onClick={onShow}
    >
      <span lang={pageLanguage} dir="auto">
        {at < 0 ? (
          sentence || wanted
        ) : (
          <>
            {sentence.slice(0, at)}
            <mark>{wanted}</mark>
            {sentence.slice(at + wanted.length)}
          </>
        )}
      </span>
    </button>
  );
}
