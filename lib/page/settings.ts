import { asItems, localKey, mergeAreas } from '../settings/areas.ts';
import { readSettings } from '../settings/items.ts';
import type { Settings } from '../settings/schema.ts';
import { ownPacksKey } from '../spotting/pack.ts';
import { platform } from './platform.ts';

/** The settings as a page reads them, straight from storage: the background sleeps on. */
export async function loadPageSettings(): Promise<Settings> {
  const [sync, local] = await Promise.all([
    platform.storage.sync.get(null),
    platform.storage.local.get(localKey),
  ]);
  return readSettings(mergeAreas({ sync, local: asItems(local[localKey]) })).settings;
}

/** Calls back after each change of stored settings, and of the reader's own terms. */
export function onPageSettingsChanged(changed: (change: { ownTerms: boolean }) => void): void {
  platform.storage.onChanged.addListener((changes, area) => {
    const ownTerms = area === 'local' && ownPacksKey in changes;
    if (ownTerms || area === 'sync' || (area === 'local' && localKey in changes))
      changed({ ownTerms });
  });
}
