import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { defaultSettings } from '../settings/schema.ts';
import { putToSleep } from './background.ts';
import { type BrowserName, browserNames } from './browsers.ts';
import { builtExtension } from './build.ts';
import { launch } from './launch.ts';
import { marked } from './marked.ts';
import { addressOf, servePages } from './serve.ts';

/**
 * Prints the time from the pointer's last move on a term to the frame that shows its card, less the
 * delay the reader set: for the first card of a page with the background asleep, and for later ones.
 */
const sample = join(import.meta.dirname, '../../tests/pages/sample-article.en.html');
const rounds = { first: 5, later: 15 };

interface Watched {
  euAiLensBench?: { moved: number; painted: number };
}

const server = await servePages();
try {
  for (const name of browserNames) await measure(name);
} finally {
  server.close();
}

async function measure(name: BrowserName): Promise<void> {
  const browser = await launch({
    browser: name,
    headless: true,
    extension: builtExtension(name),
  });
  try {
    const first: number[] = [];
    const later: number[] = [];
    for (let round = 0; round < rounds.first; round += 1) {
      const page = await openArticle(browser);
      await putToSleep(browser, name);
      first.push(await timeCard(page, 'InvestAI'));
      while (round === 0 && later.length < rounds.later)
        later.push(await timeCard(page, later.length % 2 === 0 ? 'AI Factories' : 'InvestAI'));
      await page.close();
    }
    console.log(
      `${name}: first card, background asleep: ${summary(first)}; later: ${summary(later)}`,
    );
  } finally {
    await browser.close();
  }
}

async function openArticle(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(addressOf(sample, server), { waitUntil: 'load' });
  await page.waitForFunction(() => CSS.highlights.has('eu-ai-lens-term'));
  await page.evaluate(() => {
    const times = { moved: 0, painted: 0 };
    (globalThis as Watched).euAiLensBench = times;
    document.addEventListener('pointermove', (event) => (times.moved = event.timeStamp), true);
    new MutationObserver(() => {
      if (document.querySelector('eu-ai-lens-card') === null) return;
      // The task after a frame's callbacks runs when that frame has been painted.
      requestAnimationFrame(() => setTimeout(() => (times.painted = performance.now())));
    }).observe(document.documentElement, { childList: true });
  });
  return page;
}

/** Milliseconds from the last move on a term to its painted card, less the delay. */
async function timeCard(page: Page, text: string): Promise<number> {
  const place = (await marked(page)).find((mark) => mark.text === text);
  if (place === undefined) throw new Error(`no mark on "${text}"`);
  await page.mouse.move(5, 5);
  await page.waitForFunction(() => document.querySelector('eu-ai-lens-card') === null);
  await page.evaluate(() => {
    const times = (globalThis as Watched).euAiLensBench;
    if (times !== undefined) times.painted = 0;
  });
  await page.mouse.move(place.x, place.y, { steps: 3 });
  await page.waitForFunction(() => ((globalThis as Watched).euAiLensBench?.painted ?? 0) > 0);
  const { moved, painted } = await page.evaluate(
    () => (globalThis as Watched).euAiLensBench as { moved: number; painted: number },
  );
  return painted - moved - defaultSettings.hoverDelay;
}

function summary(values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.floor((sorted.length - 1) * share)] as number).toFixed(0);
  return `median ${at(0.5)} ms, most ${at(1)} ms (${values.length} times)`;
}
