import { browser } from '@/lib/browser';
import { formatDate } from '@/lib/interface/format';
import { panelText } from '@/lib/interface/texts/panel';
import type { Language } from '@/lib/languages';

interface Props {
  /** ISO date of the records. */
  asOf: string;
  language: Language;
  /** Told once the options are open. */
  onLeave?: () => void;
}

/** What stands in the foot of popup and side panel: the ways to the dataset and the options, and the day of the records. */
export function FootLinks({ asOf, language, onLeave }: Props) {
  return (
    <>
      <a class="button quiet" href="/explorer.html" target="_blank" rel="noopener">
        {panelText(language, 'dataset')}
      </a>
      <button
        type="button"
        class="button quiet"
        onClick={() => void browser.runtime.openOptionsPage().then(onLeave)}
      >
        {panelText(language, 'options')}
      </button>
      <p class="below">{panelText(language, 'records', { date: formatDate(asOf, language) })}</p>
    </>
  );
}
