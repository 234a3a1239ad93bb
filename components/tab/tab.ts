import type { Tabs } from 'webextension-polyfill';
import { browser } from '@/lib/browser';
import type { Bridge, PageState } from '@/lib/page/bridge';
import { type FrameFound, type FrameTally, tallyFrame } from './tally';

/** The tab a popup or a panel speaks of. The address is unknown where the extension has no access and no click gave it any. */
export interface Tab {
  id: number | undefined;
  address: string | undefined;
}

export interface TitledTab extends Tab {
  title: string;
}

export interface TalliedFrame {
  frame: number;
  description: FrameTally;
}

/** As much as is needed to say how a frame stands. */
export interface FrameState {
  frame: number;
  description: { state: PageState; terms: readonly { entry: string; hidden?: boolean }[] };
}

/** Why nothing of a tab can be read. */
export type Refusal = 'restricted' | 'store' | 'pdf' | 'files' | 'withheld';

/** What the extension found in each of its frames; none where it was opened before the extension was, or is still to come. */
export type Reading<Frame extends FrameState = TalliedFrame> =
  | { frames: Frame[]; isComing?: boolean | undefined }
  | { refused: Refusal };

/** Browsers keep extensions off their stores. */
const stores =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;

/** The tab in front. Under test popup and panel are in tabs of their own and name the one they speak of: `?tab=12`. */
export async function findTab(
  window: Pick<Tabs.QueryQueryInfoType, 'currentWindow' | 'windowId'>,
): Promise<TitledTab> {
  const named = new URLSearchParams(location.search).get('tab');
  const found =
    named === null
      ? (await browser.tabs.query({ active: true, ...window }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  return { id: found?.id, address: found?.url, title: found?.title ?? '' };
}

/** Asks every frame of a tab what it found there; never rejects, but says why nothing can be read. */
export async function readPage(tab: Tab): Promise<Reading> {
  if (tab.id === undefined) return { refused: 'restricted' };
  // Chrome lets an injection into a page without access wait for the reader, perhaps for ever.
  if (tab.address === undefined && !(await hasAccess(undefined))) return { refused: 'withheld' };
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: tallyFrame,
    });
    const frames = results.flatMap(({ frameId, result }) => {
      const tally = (result as FrameFound | null | undefined)?.tally;
      return tally === undefined ? [] : [{ frame: frameId, description: tally }];
    });
    const top = results.find(({ frameId }) => frameId === 0)?.result as
      | FrameFound
      | null
      | undefined;
    if (top?.type === 'application/pdf') return { refused: 'pdf' };
    if (frames.length > 0) return { frames };
    // The click on the toolbar button gives access for this once; the next page would not be read.
    if (!(await hasAccess(tab.address))) return { refused: 'withheld' };
    const { status } = await browser.tabs.get(tab.id);
    return { frames, isComing: top?.isStarted === true || status === 'loading' };
  } catch {
    return { refused: await whyRefused(tab.address) };
  }
}

async function whyRefused(address: string | undefined): Promise<Refusal> {
  if (address !== undefined && stores.test(address)) return 'store';
  if (address?.startsWith('file:')) {
    // Chrome asks for this right on the extension's own page; Firefox gives it with all sites.
    const { extension } = chrome;
    if (extension?.isAllowedFileSchemeAccess !== undefined)
      return (await extension.isAllowedFileSchemeAccess()) ? 'restricted' : 'files';
  }
  if (!(await hasAccess(address))) return 'withheld';
  return address !== undefined && /\.pdf$/i.test(new URL(address).pathname) ? 'pdf' : 'restricted';
}

/** Whether the reader lets the extension read a page; all pages where the address is unknown. */
function hasAccess(address: string | undefined): Promise<boolean> {
  return browser.permissions.contains({ origins: [originsOf(address)] });
}

/** Asks the browser to ask the reader for access to a site. */
export function requestAccess(address: string | undefined): Promise<boolean> {
  return browser.permissions.request({ origins: [originsOf(address)] });
}

/** The match pattern of a page's site. */
function originsOf(address: string | undefined): string {
  if (address === undefined || !/^https?:/.test(address)) return '<all_urls>';
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Starts reading in a tab that was open before the extension was. */
export async function startReading(tab: Tab): Promise<void> {
  if (tab.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, allFrames: true },
    files: ['/page.js'],
  });
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

// Serialised and run in the page's isolated world: it can use nothing from here.
function jump(entry: string): Promise<boolean> | undefined {
  return (globalThis as { euAiLens?: Bridge }).euAiLens?.jumpTo(entry);
}
