import { browser } from '../browser.ts';
import { pageSettingsKey } from '../settings/page-key.ts';
import type { Settings } from '../settings/schema.ts';
import { loadSettings } from '../settings/store.ts';

/** Validates the stored settings and puts them where pages read them; one writing at a time, so that the last change stays. */
export function storePageSettings(): Promise<Settings> {
  return navigator.locks.request('page-settings', async () => {
    const settings = await loadSettings();
    await browser.storage.local.set({ [pageSettingsKey]: settings });
    return settings;
  }) as Promise<Settings>;
}
