import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/browser';
import { shortcutsText } from '@/lib/interface/texts/options/shortcuts';
import type { Language } from '@/lib/languages';

/** The keys that lead through the terms: nobody looks for them among the options. */
export function ShortcutHint({ language }: { language: Language }) {
  const [keys, setKeys] = useState<string>();
  useEffect(() => {
    void browser.commands
      .getAll()
      .then((all) => setKeys(all.find(({ name }) => name === 'next-term')?.shortcut));
  }, []);
  if (!keys) return null;
  return (
    <p class="below keys">
      <kbd>{keys}</kbd> {shortcutsText(language, 'command-next-term')}
    </p>
  );
}
