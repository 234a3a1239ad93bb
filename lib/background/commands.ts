import { browser } from '../browser.ts';
import type { PageCommand } from '../messages.ts';
import { isSiteListedOn, siteOf, switchSite } from '../settings/sites.ts';
import { updateSettings } from '../settings/store.ts';

/** Carries out a keyboard command of the manifest on the active tab. */
export async function runCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') {
    const { url } = tab;
    if (url === undefined || siteOf(url) === undefined) return;
    await updateSettings((settings) =>
      switchSite(settings, url, isSiteListedOn(settings, url) ? 'off' : 'on'),
    );
    return;
  }
  // A restricted page has no listener: nothing to do there.
  await browser.tabs
    .sendMessage(tab.id, { command } as PageCommand, { frameId: 0 })
    .catch(() => undefined);
}
