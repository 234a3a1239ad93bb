import type { Page } from 'puppeteer-core';
import type { Bridge } from '../../lib/page/bridge.ts';
import type { Cost } from '../../lib/page/slices/cost.ts';
import { type Session, tabId } from './harness.ts';

/** What our script on a page has cost so far, its state, and the clock both go by. */
export const costOf = async (session: Session, page: Page) =>
  session.inExtension(
    async (tab) => {
      const [first] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        func: () => {
          const bridge = (globalThis as { euAiLens?: Bridge }).euAiLens;
          return { ...bridge?.cost(), state: bridge?.state(), now: performance.now() };
        },
      });
      return first?.result as Cost & { state: string; now: number };
    },
    await tabId(session, page),
  );
