import { browser } from '../browser.ts';
import type { Language } from '../languages.ts';
import { type Speeches, speechKey } from '../spotting/detect.ts';
import { type Pack, packKey, packPrefix } from '../spotting/pack.ts';

/**
 * Puts the language packs where content scripts read them themselves,
 * so that a page in Greek without any of our terms does not wake the background.
 */
export async function storePacks(
  packs: Partial<Record<string, Pack>>,
  speeches: Speeches,
): Promise<void> {
  await browser.storage.local.set({
    ...Object.fromEntries(
      Object.entries(packs).map(([language, pack]) => [packKey(language as Language), pack]),
    ),
    [speechKey]: speeches,
  });
  const stored = Object.keys(await browser.storage.local.get());
  // Those of another format, from before an update: a megabyte or two.
  await browser.storage.local.remove(
    stored.filter((key) => key.startsWith('pack-') && !key.startsWith(packPrefix)),
  );
}
