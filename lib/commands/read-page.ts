import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { Bridge, PageDescription } from '../page/bridge.ts';
import { serviceWorker } from './launch.ts';

const loadMilliseconds = 30_000;
const readMilliseconds = 30_000;
/** A page that still changes is read again after this pause. */
const settleMilliseconds = 200;

/**
 * Opens an address in Chromium and returns what the extension found in the page's top frame.
 *
 * @throws when the page does not load or the extension does not run on it.
 */
export async function readPage(
  browser: Browser,
  page: Page,
  address: string,
): Promise<PageDescription> {
  const response = await page.goto(address, {
    waitUntil: 'domcontentloaded',
    timeout: loadMilliseconds,
  });
  if (response !== null && !response.ok() && response.status() !== 304)
    throw new Error(`the page does not load: status ${response.status()}`);
  const until = Date.now() + readMilliseconds;
  let before = -1;
  for (;;) {
    const description = await describe(browser, page.url());
    if (description?.state === 'stood-down') return description;
    if (description?.state === 'done') {
      if (description.terms.length === before) return description;
      before = description.terms.length;
    }
    if (Date.now() > until)
      throw new Error(
        description === undefined
          ? 'the extension does not run on this page'
          : 'the page was not read in time',
      );
    await sleep(settleMilliseconds);
  }
}

async function describe(browser: Browser, address: string): Promise<PageDescription | undefined> {
  const worker = await serviceWorker(browser);
  return (await worker.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((candidate) => candidate.url === wanted);
    if (tab?.id === undefined) return undefined;
    const [result] = await chrome.scripting
      .executeScript({
        target: { tabId: tab.id },
        func: () => (globalThis as { euAiLens?: Bridge }).euAiLens?.describe(),
      })
      .catch(() => []);
    return result?.result;
  }, address)) as PageDescription | undefined;
}
