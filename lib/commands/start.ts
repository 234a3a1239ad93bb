import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { oneLine } from '../interface/one-line.ts';
import type { Bridge } from '../page/bridge.ts';
import { readArguments } from './arguments.ts';
import { browserNames } from './browsers.ts';
import { builtExtension } from './build.ts';
import { extensionPage } from './extension-page.ts';
import { inPage } from './in-frames.ts';
import { launch } from './launch.ts';
import { marked } from './marked.ts';
import { addressOf, servePages } from './serve.ts';
import { untilRead } from './until-read.ts';

const usage = `Usage: npm start [-- FILE_OR_URL... [--browser ${browserNames.join('|')}]]`;
const root = join(import.meta.dirname, '../..');
const patienceMilliseconds = 30_000;
const samples = ['en', 'nl'].map((language) =>
  join(root, `tests/pages/sample-article.${language}.html`),
);

const { inputs, browserName } = readArguments(usage, () => {
  const { values, positionals } = parseArgs({
    options: { browser: { type: 'string', default: 'chrome' } },
    allowPositionals: true,
  });
  const browserName = browserNames.find((name) => name === values.browser);
  if (browserName === undefined) throw new Error(`unknown browser: ${values.browser}`);
  return { inputs: positionals.length > 0 ? positionals : samples, browserName };
});
const hasDisplay =
  process.platform === 'darwin' ||
  process.env.DISPLAY !== undefined ||
  process.env.WAYLAND_DISPLAY !== undefined;
const server = await servePages();
let browser: Browser | undefined;
try {
  const addresses = inputs.map((input) => addressOf(input, server));
  browser = await launch({
    browser: browserName,
    headless: !hasDisplay,
    extension: builtExtension(browserName),
  });
  const control = hasDisplay ? undefined : await extensionPage(browser, browserName, 'popup.html');
  // The sample in the first tab is the one to read first.
  for (const address of addresses.toReversed()) {
    const page = await browser.newPage();
    if (control !== undefined) await page.setViewport({ width: 1100, height: 900 });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    if (control !== undefined)
      await report(control, page, inputs[addresses.indexOf(address)] as string);
  }
  if (hasDisplay) {
    console.log('Rest the pointer on an underlined term. Close the browser to end.');
    const opened = browser;
    await new Promise((closed) => opened.once('disconnected', closed));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  if (browser?.connected) await browser.close();
  server.close();
}

/** Without a display: prints the marked terms, opens the card of one and saves what a person would see. */
async function report(control: Page, page: Page, input: string): Promise<void> {
  // A page that is on its way elsewhere has no state for a moment.
  const state = () => inPage(control, page, stateOfPage).catch(() => undefined);
  if (!(await untilRead(state, patienceMilliseconds)))
    console.log(`${input}: not read to its end within ${patienceMilliseconds / 1000} s`);
  const terms = await marked(page);
  console.log(`${input}: ${terms.length} terms marked`);
  const byText = Map.groupBy(terms, ({ text }) => oneLine(text));
  for (const [text, { length }] of byText)
    console.log(`  ${text}${length === 1 ? '' : ` (${length} times)`}`);
  const visible = terms.find((term) => term.y > 60 && term.y < 450);
  if (visible !== undefined) {
    await page.mouse.move(visible.x, visible.y, { steps: 3 });
    await page.waitForSelector('eu-ai-lens-card', { timeout: 5000 }).catch(() => undefined);
    await sleep(300);
  }
  const folder = join(root, '.output/screenshots');
  mkdirSync(folder, { recursive: true });
  const name =
    input
      .split(/[/\\]/)
      .pop()
      ?.replace(/[^\w.-]+/g, '-') || 'page';
  const path = join(folder, `${browserName}-${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  console.log(`Screenshot: ${path}`);
}

/** Serialised and run in the page's isolated world: it can use nothing from here. */
function stateOfPage() {
  return (globalThis as { euAiLens?: Bridge }).euAiLens?.state();
}
