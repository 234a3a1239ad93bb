import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';

/** Shows the number of distinct terms of a tab's own page; frames are counted in the popup only. */
export async function showCount(
  terms: number,
  sender: Runtime.MessageSender,
  wanted: boolean,
): Promise<true> {
  if (sender.tab?.id === undefined || (sender.frameId ?? 0) !== 0) return true;
  const tabId = sender.tab.id;
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#33518f' });
  await browser.action.setBadgeText({ tabId, text: wanted && terms > 0 ? String(terms) : '' });
  return true;
}
