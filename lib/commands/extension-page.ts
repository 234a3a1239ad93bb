import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';
import { firefoxHost } from './launch.ts';

/**
 * Opens a page of the extension in a tab, to run things there with all the extension's rights.
 * Firefox changes the process on the way, so that `goto` never resolves there.
 *
 * @param path as in `popup.html`
 */
export async function extensionPage(
  browser: Browser,
  name: BrowserName,
  path: string,
): Promise<Page> {
  if (name === 'chrome') {
    const target = await browser.waitForTarget((candidate) =>
      candidate.url().startsWith('chrome-extension://'),
    );
    const page = await browser.newPage();
    await page.goto(new URL(`/${path}`, target.url()).href);
    return page;
  }
  const address = `moz-extension://${firefoxHost}/${path}`;
  const blank = await browser.newPage();
  void blank.goto(address).catch(() => undefined);
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    // The newest first: it is the one, as a rule.
    for (const page of (await browser.pages()).reverse()) {
      const href = await Promise.race([
        page.evaluate(() => location.href).catch(() => ''),
        sleep(500).then(() => ''),
      ]);
      if (href === address) return page;
    }
    await sleep(20);
  }
  throw new Error(`waited in vain for the page ${address}`);
}
