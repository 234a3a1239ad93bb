import { browser } from '@/lib/browser';
import { popupText } from '@/lib/interface/texts/popup';
import type { Language } from '@/lib/languages';
import type { Settings } from '@/lib/settings/schema';
import { switchSite } from '@/lib/settings/sites';
import type { TabState } from './state';
import { requestAccess, startReading, type Tab } from './tab';

interface Props {
  state: TabState;
  tab: Tab;
  language: Language;
  change: (how: (settings: Settings) => Settings) => void;
  reread: () => void;
  /** Said in place of what the popup says. */
  text?: string;
}

/** Why there is no list of terms, or not all of it, and what to do about it. */
export function Notice({ state, tab, language, change, reread, text }: Props) {
  const action = actionOf(state);
  if (state === 'terms') return null;
  return (
    <div class={`notice ${state}`}>
      <p class="note">{text ?? popupText(language, state)}</p>
      {action !== undefined && (
        <button type="button" class="button" onClick={() => void action.run()}>
          {action.label}
        </button>
      )}
    </div>
  );

  function actionOf(wanted: TabState): { label: string; run: () => unknown } | undefined {
    switch (wanted) {
      case 'off':
        return {
          label: popupText(language, 'switchOn'),
          run: () => change((current) => switchSite(current, tab.address as string, 'on')),
        };
      case 'withheld':
        return {
          label: popupText(language, tab.address === undefined ? 'allowAll' : 'allowSite'),
          run: async () => {
            await requestAccess(tab.address);
            reread();
          },
        };
      case 'unread':
        return {
          label: popupText(language, 'readNow'),
          run: () => startReading(tab).finally(reread),
        };
      case 'stood-down':
        return {
          label: popupText(language, 'reload'),
          run: () => tab.id !== undefined && browser.tabs.reload(tab.id).then(reread),
        };
      case 'files':
        return {
          label: popupText(language, 'openExtension'),
          run: () => browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` }),
        };
      default:
        return undefined;
    }
  }
}
