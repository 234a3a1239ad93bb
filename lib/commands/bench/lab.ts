import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Bridge } from '../../page/bridge.ts';
import type { Cost } from '../../page/cost.ts';
import { isBackgroundAwake } from '../background.ts';
import type { BrowserName } from '../browsers.ts';
import { builtExtension } from '../build.ts';
import { extensionPage } from '../extension-page.ts';
import { launch } from '../launch.ts';
import { hostWithout } from './pages.ts';

/** What the content script says of itself, all frames of the page together. */
export interface PageCost extends Cost {
  frames: number;
  finished: boolean;
  marks: number;
}

/** A browser with the built extension, and a page of the extension to look at others from. */
export interface Lab {
  name: BrowserName;
  open: (address: string) => Promise<Page>;
  /** Waits until all frames of a page were read and nothing more is spent. */
  settled: (page: Page) => Promise<PageCost>;
  /** Whether the background runs now. */
  isBackgroundAwake: () => Promise<boolean>;
  close: () => Promise<void>;
}

const settleMilliseconds = 300;
const patienceMilliseconds = 120_000;

export async function openLab(name: BrowserName): Promise<Lab> {
  const browser = await launch({
    browser: name,
    headless: true,
    extension: builtExtension(name),
    // Firefox rounds its clock to a millisecond otherwise: useless for slices of four.
    preferences: { 'privacy.reduceTimerPrecision': false },
  });
  const control = await extensionPage(browser, name, 'popup.html');
  await control.evaluate((host) => chrome.storage.sync.set({ sites: [`-${host}`] }), hostWithout);

  const read = async (page: Page): Promise<PageCost> => {
    const frames = await control.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({});
      const id = tabs.findLast((tab) => tab.url === address)?.id as number;
      const results = await chrome.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        func: () => {
          const bridge = (globalThis as { euAiLens?: Bridge }).euAiLens;
          return bridge && { cost: bridge.cost(), state: bridge.state() };
        },
      });
      return results.map((result) => result.result);
    }, page.url());
    const started = frames.filter((frame) => frame !== undefined && frame !== null);
    return {
      frames: started.length,
      finished: started.length > 0 && started.every((frame) => frame.state !== 'scanning'),
      marks: await page.evaluate(() => CSS.highlights.get('eu-ai-lens-term')?.size ?? 0),
      total: started.reduce((sum, frame) => sum + frame.cost.total, 0),
      longest: Math.max(0, ...started.map((frame) => frame.cost.longest)),
      slices: started.reduce((sum, frame) => sum + frame.cost.slices, 0),
    };
  };

  return {
    name,
    async open(address) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      await page.goto(address, { waitUntil: 'load', timeout: patienceMilliseconds });
      return page;
    },
    async settled(page) {
      const until = Date.now() + patienceMilliseconds;
      let before: PageCost | undefined;
      for (;;) {
        const now = await read(page);
        if (now.finished && before?.total === now.total && before.frames === now.frames) return now;
        if (Date.now() > until) throw new Error(`${page.url()} was not read in time`);
        before = now;
        await sleep(settleMilliseconds);
      }
    },
    isBackgroundAwake: () => isBackgroundAwake(browser, name),
    close: () => browser.close(),
  };
}
