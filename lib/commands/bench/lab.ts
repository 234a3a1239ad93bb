import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { Bridge } from '../../page/bridge.ts';
import type { Cost } from '../../page/slices/cost.ts';
import type { BrowserName } from '../browsers.ts';
import { builtExtension } from '../build.ts';
import { extensionPage } from '../extension-page.ts';
import { inFrames, inPage } from '../in-frames.ts';
import { launch } from '../launch.ts';
import { hostWithout } from './pages.ts';
import type { Sample } from './profile.ts';
import { profile } from './profilers.ts';

/**
 * What the slices of the extension say of themselves, all frames of the page together: from the first look at
 * a pack to the last highlight set, the mutation observer's callback included. Not in it: evaluating the scripts,
 * the replies of storage and background, telling the language; `Lab.profiled` sees those too.
 */
export interface PageCost {
  terms: Cost;
  figures: Cost;
  frames: number;
  isFinished: boolean;
}

/** A browser with the built extension, and a page of the extension to look at others from. */
export interface Lab {
  name: BrowserName;
  /** Folder of the extension. */
  folder: string;
  open: (address: string) => Promise<Page>;
  /** Waits until all frames of a page were read and nothing more is spent. */
  settled: (page: Page) => Promise<PageCost>;
  /** Runs in a page as a content script does: in Firefox each look at the DOM costs more there. */
  inContentScript: <Values extends unknown[], Result>(
    page: Page,
    run: (...values: Values) => Result,
    ...values: Values
  ) => Promise<Result>;
  /** Samples the process of a page while something runs. */
  profiled: (page: Page, run: () => Promise<unknown>) => Promise<Sample[]>;
  close: () => Promise<void>;
}

/** Firefox rounds its clock to a millisecond otherwise: useless for slices of four. */
export const exactClock = { 'privacy.reduceTimerPrecision': false };

const settleMilliseconds = 300;
const patienceMilliseconds = 120_000;

/** @param mode `development` for the build that names functions */
export async function openLab(
  name: BrowserName,
  mode: 'production' | 'development' = 'production',
): Promise<Lab> {
  const folder = builtExtension(name, mode);
  const browser = await launch({
    browser: name,
    headless: true,
    extension: folder,
    preferences: exactClock,
  });
  const control = await extensionPage(browser, name, 'popup.html');
  await control.evaluate((host) => chrome.storage.sync.set({ sites: [`-${host}`] }), hostWithout);

  const read = async (page: Page): Promise<PageCost> => {
    const frames = await inFrames(control, page, () => {
      const bridge = (globalThis as { euAiLens?: Bridge }).euAiLens;
      return (
        bridge && {
          terms: bridge.cost(),
          figures: bridge.figureCost?.() ?? { total: 0, longest: 0, slices: 0 },
          state: bridge.state(),
        }
      );
    });
    const started = frames.filter((frame) => frame !== undefined);
    return {
      frames: started.length,
      isFinished: started.length > 0 && started.every((frame) => frame.state !== 'scanning'),
      terms: sum(started.map((frame) => frame.terms)),
      figures: sum(started.map((frame) => frame.figures)),
    };
  };

  return {
    name,
    folder,
    open: (address) => openPage(browser, address),
    async settled(page) {
      const until = Date.now() + patienceMilliseconds;
      let before: PageCost | undefined;
      for (;;) {
        const now = await read(page);
        if (now.isFinished && before !== undefined && isSame(before, now)) return now;
        if (Date.now() > until) throw new Error(`${page.url()} was not read in time`);
        before = now;
        await sleep(settleMilliseconds);
      }
    },
    inContentScript: async (page, run, ...values) =>
      (await inPage(control, page, run, ...values)) as Awaited<ReturnType<typeof run>>,
    profiled: (page, run) => profile(name, browser, page, run),
    close: () => browser.close(),
  };
}

export async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(address, { waitUntil: 'load', timeout: patienceMilliseconds });
  return page;
}

function sum(costs: readonly Cost[]): Cost {
  return {
    total: costs.reduce((all, cost) => all + cost.total, 0),
    longest: Math.max(0, ...costs.map((cost) => cost.longest)),
    slices: costs.reduce((all, cost) => all + cost.slices, 0),
  };
}

export const allOf = ({ terms, figures }: PageCost): Cost => sum([terms, figures]);

const isSame = (before: PageCost, now: PageCost) =>
  before.frames === now.frames && allOf(before).slices === allOf(now).slices;
