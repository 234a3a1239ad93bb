import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import type { Bridge } from '../page/bridge.ts';
import type { Settings } from '../settings/schema.ts';
import { isActive } from '../settings/sites.ts';

/**
 * Shows the number of distinct terms of the tab a frame reported from. The frames are asked anew each time,
 * as the background remembers nothing: an entry both in the page and in a frame of it counts once.
 */
export async function showCount(sender: Runtime.MessageSender, settings: Settings): Promise<true> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return true;
  const wanted = settings.badge && isActive(settings);
  const count = wanted ? await countTerms(tabId) : 0;
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#33518f' });
    await browser.action.setBadgeText({ tabId, text: badgeText(count) });
  } catch {
    // The tab was closed meanwhile.
  }
  return true;
}

/** Four characters fit. */
function badgeText(count: number): string {
  if (count === 0) return '';
  return count > 999 ? '999+' : String(count);
}

async function countTerms(tabId: number): Promise<number> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: entriesOfFrame })
    .catch(() => []);
  return new Set(results.flatMap(({ result }) => (result as string[] | undefined) ?? [])).size;
}

// Serialised and run in the frame's isolated world: it can use nothing from here.
function entriesOfFrame(): string[] {
  return (globalThis as { euAiLens?: Bridge }).euAiLens?.entries?.() ?? [];
}
