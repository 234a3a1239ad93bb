import { browser } from '../browser.ts';
import { interfaceLanguage } from '../interface/language.ts';
import { cardText } from '../interface/texts/card.ts';
import '../interface/texts/in-full.ts';
import type { Bridge } from '../page/bridge.ts';
import type { Settings } from '../settings/schema.ts';
import { isActive } from '../settings/sites.ts';

/**
 * Shows the number of distinct terms of a tab. Its frames are asked anew each time, as the background remembers
 * nothing: an entry both in the page and in a frame of it counts once.
 */
export async function showCount(tabId: number | undefined, settings: Settings): Promise<true> {
  if (tabId === undefined) return true;
  const wanted = settings.badge && isActive(settings);
  const count = wanted ? await countTerms(tabId) : 0;
  await showBadge(tabId, badgeText(count), '#33518f');
  return true;
}

/** Says on the button, where a shortcut has no other place for it, that something could not be stored; else the count. */
export async function showStored(
  tabId: number,
  isStored: boolean,
  settings: Settings,
): Promise<void> {
  if (isStored) await showCount(tabId, settings);
  else await showBadge(tabId, '!', '#a3261d');
  // Chrome takes no `null` that would bring the manifest's back.
  const usual = browser.runtime.getManifest().action?.default_title as string;
  const title = isStored ? usual : cardText(interfaceLanguage(settings), 'notStored');
  await browser.action.setTitle({ tabId, title }).catch(whenClosed);
}

async function showBadge(tabId: number, text: string, color: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color }).catch(whenClosed);
  await browser.action.setBadgeText({ tabId, text }).catch(whenClosed);
}

/** The tab may be closed meanwhile. */
const whenClosed = () => undefined;

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
