import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/browser';
import { shortcutsText } from '@/lib/interface/texts/options/shortcuts';
import type { SectionProps } from './options';

/** As they are needed; the browser has them by name. */
const order = [
  'next-term',
  'previous-term',
  'explain-term',
  'close-card',
  'open-panel',
  'toggle-site',
  '_execute_action',
];
const inOrder = (one: { name?: string }, other: { name?: string }) =>
  order.indexOf(one.name ?? '') - order.indexOf(other.name ?? '');

interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

/** The keyboard commands and the way to the browser's page that changes them. */
export function Shortcuts({ language }: SectionProps) {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll();
      setShortcuts(
        commands.sort(inOrder).map(({ name = '', description = '', shortcut = '' }) => ({
          name,
          description,
          keys: shortcut,
        })),
      );
    };
    void read();
    // The reader comes back from the browser's page.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <>
      <p class="hint">{shortcutsText(language, 'shortcutsHint')}</p>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{commandLabel(name, description)}</dt>
            <dd>{keys === '' ? shortcutsText(language, 'shortcutNone') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => void openShortcutSettings()}>
        {shortcutsText(language, 'changeShortcuts')}
      </button>
    </>
  );

  function commandLabel(name: string, description: string): string {
    switch (name) {
      case 'next-term':
      case 'previous-term':
      case 'toggle-site':
      case 'explain-term':
      case 'close-card':
      case 'open-panel':
        return shortcutsText(language, `command-${name}`);
      case '_execute_action':
        return shortcutsText(language, 'command-popup');
      default:
        return description || name;
    }
  }
}

/** Firefox has a call for it, Chrome a page of its own. */
async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as {
    openShortcutSettings?: () => Promise<void>;
  };
  if (open !== undefined) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
