import { browser } from '../browser.ts';
import type { Language } from '../languages.ts';
import { type Speeches, speechKey } from '../spotting/detect.ts';
import { expandPack } from '../spotting/expand.ts';
import { packKey, type WrittenPack } from '../spotting/pack.ts';

/**
 * Puts the language packs where content scripts read them themselves,
 * so that a page in Greek without any of our terms does not wake the background.
 */
export async function storePacks(
  packs: Partial<Record<string, WrittenPack>>,
  speeches: Speeches,
): Promise<void> {
  await browser.storage.local.set({
    ...Object.fromEntries(
      Object.entries(packs).map(([language, pack]) => [
        packKey(language as Language),
        pack && expandPack(pack),
      ]),
    ),
    [speechKey]: speeches,
  });
}
