import type { Page } from 'puppeteer-core';
import { eventually, type Session } from './harness.ts';

/** Milliseconds, longer than any delay and grace of a card: what has not opened or closed by then does not. */
export const longEnough = 700;

export const isOpen = async (page: Page) => (await page.$('eu-ai-lens-card')) !== null;

export const closes = (page: Page) =>
  eventually(async () => !(await isOpen(page)), 'the card to close');

export const opens = (page: Page) => page.waitForSelector('eu-ai-lens-card', { timeout: 10_000 });

/** The name of the term the card speaks of. */
export const heading = async (session: Session, page: Page) =>
  /<h2[^>]*>(.*?)<\/h2>/.exec((await session.inCard(page, 'html')) ?? '')?.[1];

export const boxOf = (page: Page) =>
  page.$eval('eu-ai-lens-card', (host) => {
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return { left, top, right, bottom };
  });
