import type { Page } from 'puppeteer-core';
import type { Bridge } from '../../lib/page/bridge.ts';
import type { Cost } from '../../lib/page/slices/cost.ts';
import type { Session } from './harness.ts';

/** What our script on a page has cost so far, its state, and the clock both go by. */
export const costOf = (session: Session, page: Page) =>
  session.inPage(page, () => {
    const bridge = (globalThis as { euAiLens?: Bridge }).euAiLens;
    return { ...bridge?.cost(), state: bridge?.state(), now: performance.now() };
  }) as Promise<Cost & { state: string; now: number }>;
