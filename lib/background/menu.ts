import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import type { ShownEntry } from '../dataset/shown.ts';
import { explorerAddress, type Route } from '../interface/explorer-route.ts';
import { menuText } from '../interface/texts/menu.ts';
import { panelText } from '../interface/texts/panel.ts';
import { officialLanguage } from '../languages.ts';
import type { PageCommand } from '../messages.ts';
import type { Pack } from '../spotting/pack.ts';
import { isOwnEntry, loadOwnPacks } from './glossary.ts';
import { lookUp } from './look-up.ts';
import { openPanel } from './panel.ts';

const lookUpItem = 'look-up';
const panelItem = 'open-panel';

/** Longer selections are no names; the explorer's address stays short. */
const greatestLength = 200;

/** Both browsers keep the menu while the background sleeps. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const language = officialLanguage(browser.i18n.getUILanguage()) ?? 'en';
  browser.contextMenus.create({
    id: lookUpItem,
    title: menuText(language, 'lookUp'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: panelItem,
    title: panelText(language, 'open'),
    contexts: ['page'],
  });
}

/** Shows what the reader selected: beside it where the page can be reached, else in the explorer. */
export async function runMenuItem(
  { menuItemId, selectionText, frameId }: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
  entries: readonly ShownEntry[],
  packs: Partial<Record<string, Pack>>,
): Promise<void> {
  if (menuItemId === panelItem) {
    // Before anything is awaited: the browsers want the click itself behind it.
    await openPanel(tab?.id);
    return;
  }
  if (menuItemId !== lookUpItem || selectionText === undefined) return;
  const text = selectionText.trim().slice(0, greatestLength);
  const id = lookUp(text, entries, listOf(packs), listOf(await loadOwnPacks()));
  if (id !== undefined && tab?.id !== undefined) {
    const command: PageCommand = { command: 'show-entry', id };
    // PDF viewers, stores, sites switched off: nobody listens.
    const isShown: unknown = await browser.tabs
      .sendMessage(tab.id, command, { frameId: frameId ?? 0 })
      .catch(() => false);
    if (isShown === true) return;
  }
  const isInExplorer = id !== undefined && !isOwnEntry(id);
  const route: Route = isInExplorer ? { page: 'entry', id } : { page: 'search', query: text };
  await browser.tabs.create({ url: browser.runtime.getURL(explorerAddress(route)) });
}

const listOf = (packs: Partial<Record<string, Pack>>) =>
  Object.values(packs).filter((pack) => pack !== undefined);
