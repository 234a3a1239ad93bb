import type { Browser } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';
import { insideFirefox } from './firefox-inside.ts';
import { firefoxId } from './launch.ts';

/** Whether the extension's background runs at this moment. */
export async function isBackgroundAwake(browser: Browser, name: BrowserName): Promise<boolean> {
  if (name === 'chrome') return serviceWorkerTarget(browser) !== undefined;
  return (await insideFirefox(browser, `${extension}.backgroundState`)) === 'running';
}

/** Ends the background, as the browser does when it idles. */
export async function stopBackground(browser: Browser, name: BrowserName): Promise<void> {
  if (name === 'chrome') {
    const worker = await serviceWorkerTarget(browser)?.worker();
    // It may be stopping already.
    await worker?.close().catch(() => undefined);
  } else await insideFirefox(browser, `${extension}.terminateBackground().then(() => true)`);
}

const extension = `WebExtensionPolicy.getByID('${firefoxId}').extension`;

function serviceWorkerTarget(browser: Browser) {
  return browser
    .targets()
    .find(
      (target) =>
        target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    );
}
