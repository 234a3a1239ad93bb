import { browser } from '../browser.ts';
import type { PageCommand } from '../messages.ts';
import { isSiteListedOn, siteOf, switchSite } from '../settings/sites.ts';
import { loadSettings, updateSettings } from '../settings/store.ts';
import { showStored } from './badge.ts';

/** Carries out a keyboard command of the manifest on the active tab. */
export async function runCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') {
    const { url } = tab;
    if (url === undefined || siteOf(url) === undefined) return;
    const isStored = await updateSettings((settings) =>
      switchSite(settings, url, isSiteListedOn(settings, url) ? 'off' : 'on'),
    ).then(
      () => true,
      () => false,
    );
    await showStored(tab.id, isStored, await loadSettings());
    return;
  }
  // A restricted page has no listener: nothing to do there.
  await browser.tabs
    .sendMessage(tab.id, { command } as PageCommand, { frameId: 0 })
    .catch(() => undefined);
}
