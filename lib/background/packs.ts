import { browser } from '../browser.ts';
import type { Language } from '../languages.ts';
import { type Speeches, speechKey } from '../spotting/detect.ts';
import { type Pack, packKey } from '../spotting/pack.ts';

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
}
