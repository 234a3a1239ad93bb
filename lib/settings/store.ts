import { browser } from '../browser.ts';
import { readSettings, type Settings } from './schema.ts';

/** The settings as stored, each bad field replaced by its default. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.sync.get('settings');
  return readSettings(stored.settings).settings;
}

/** Changes start from what is stored at that moment, one after the other, so that two windows lose nothing. */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const settings = change(await loadSettings());
    await browser.storage.sync.set({ settings });
    return settings;
  }) as Promise<Settings>;
}
