import { type PageSettings, pageSettingsKey } from '../settings/page-key.ts';
import { ownPacksKey } from '../spotting/pack.ts';
import { ask } from './ask.ts';
import { platform } from './platform.ts';
import { readStored } from './presence.ts';

/** The settings as the background validated them, straight from storage: it sleeps on. Undefined when the extension is gone. */
export async function loadPageSettings(): Promise<PageSettings | undefined> {
  return (await readStored<PageSettings>(pageSettingsKey)) ?? (await ask({ name: 'settings' }));
}

/** Calls back after each change of the settings, and of the reader's own terms. */
export function onPageSettingsChanged(changed: (change: { ownTerms: boolean }) => void): void {
  platform.storage.local.onChanged.addListener((changes) => {
    const ownTerms = ownPacksKey in changes;
    if (ownTerms || pageSettingsKey in changes) changed({ ownTerms });
  });
}
