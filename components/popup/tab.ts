import { browser } from '@/lib/browser';
import type { Bridge, PageDescription } from '@/lib/page/bridge';

/** The tab the popup speaks of. */
export interface Tab {
  id: number | undefined;
  address: string | undefined;
}

export interface FrameTerms {
  frame: number;
  description: PageDescription;
}

/** Under test the popup opens in a tab of its own and names the tab it speaks of: `?tab=12`. */
export async function readTab(): Promise<Tab> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  return { id: tab?.id, address: tab?.url };
}

/** What the extension found in each frame; `restricted` where the browser lets no extension work. */
export async function readFrames(tab: Tab): Promise<FrameTerms[] | 'restricted'> {
  if (tab.id === undefined) return 'restricted';
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: describe,
    });
    return results.flatMap(({ frameId, result }) =>
      result == null ? [] : [{ frame: frameId, description: result as PageDescription }],
    );
  } catch {
    return 'restricted';
  }
}

/** Scrolls to the next mention of an entry and opens its card there. */
export async function jumpTo(tab: Tab, frame: number, entry: string): Promise<void> {
  if (tab.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frame] },
    func: jump,
    args: [entry],
  });
}

// These two are serialised and run in the page's isolated world: they can use nothing from here.
function describe(): PageDescription | undefined {
  return (globalThis as { euAiLens?: Bridge }).euAiLens?.describe();
}

function jump(entry: string): Promise<boolean> | undefined {
  return (globalThis as { euAiLens?: Bridge }).euAiLens?.jumpTo(entry);
}
