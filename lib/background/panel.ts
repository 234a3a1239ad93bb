import { browser } from '../browser.ts';

/**
 * Opens the side panel beside a tab. Both browsers want a reader's own action behind it: call this at once
 * where the action is handled, before anything is awaited. False where the browser does not take the action
 * for one, as Firefox does not for a click inside a page.
 */
export async function openPanel(tabId: number | undefined): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) await browser.sidebarAction.open();
    else if (tabId === undefined) return false;
    else await chrome.sidePanel.open({ tabId });
    return true;
  } catch {
    return false;
  }
}
