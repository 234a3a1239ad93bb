import { setTimeout as sleep } from 'node:timers/promises';
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

/**
 * Ends the background and waits until it sleeps: one that is only starting, or stopping, may not hear of it.
 * @throws when it is still awake after ten seconds
 */
export async function putToSleep(browser: Browser, name: BrowserName): Promise<void> {
  const until = Date.now() + 10_000;
  do {
    await stopBackground(browser, name);
    if (!(await isBackgroundAwake(browser, name))) return;
    await sleep(100);
  } while (Date.now() < until);
  throw new Error('the background did not go to sleep');
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
