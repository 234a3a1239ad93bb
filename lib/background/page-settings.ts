import { browser } from '../browser.ts';
import { isOwnLook, markSheet } from '../interface/marks.ts';
import { type PageSettings, pageSettingsKey } from '../settings/page-key.ts';
import { loadSettings } from '../settings/store.ts';

/** Validates the stored settings and puts them where pages read them; one writing at a time, so that the last change stays. */
export function storePageSettings(): Promise<PageSettings> {
  return navigator.locks.request('page-settings', async () => {
    const stored = await loadSettings();
    const settings: PageSettings = {
      ...stored,
      markSheet: markSheet(stored, import.meta.env.FIREFOX ? 'firefox' : 'chrome'),
      isOwnLook: isOwnLook(stored),
    };
    await browser.storage.local.set({ [pageSettingsKey]: settings });
    return settings;
  }) as Promise<PageSettings>;
}
