import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';
import { insideFirefox } from './firefox-inside.ts';
import { firefoxId } from './launch.ts';

/** Whether the extension's background runs at this moment, or is starting or stopping. */
export async function isBackgroundAwake(browser: Browser, name: BrowserName): Promise<boolean> {
  if (name === 'chrome') return (await withDevTools(browser, serviceWorkerStatus)) !== 'stopped';
  return (await insideFirefox(browser, `${extension}.backgroundState`)) === 'running';
}

/** Ends the background, as the browser does when it idles; one that is only starting may wake again. */
export async function stopBackground(browser: Browser, name: BrowserName): Promise<void> {
  if (name === 'chrome') await withDevTools(browser, stopServiceWorkers);
  else await insideFirefox(browser, `${extension}.terminateBackground().then(() => true)`);
}

/**
 * Ends the background once it has started, and waits until it sleeps: what it was woken for wakes it again if it
 * is ended before.
 * @throws when it is still awake after twenty seconds
 */
export async function putToSleep(browser: Browser, name: BrowserName): Promise<void> {
  const until = Date.now() + 20_000;
  do {
    if (name === 'firefox') await stopBackground(browser, name);
    else
      await withDevTools(browser, async (devTools) => {
        if ((await serviceWorkerStatus(devTools)) === 'running') await stopServiceWorkers(devTools);
      });
    if (!(await isBackgroundAwake(browser, name))) return;
    await sleep(100);
  } while (Date.now() < until);
  throw new Error('the background did not go to sleep');
}

const extension = `WebExtensionPolicy.getByID('${firefoxId}').extension`;

/**
 * As Chromium itself knows it. Whether Puppeteer lists a worker tells nothing: one that ends while Puppeteer is
 * letting go of it stays on the list.
 */
async function serviceWorkerStatus(
  devTools: CDPSession,
): Promise<Protocol.ServiceWorker.ServiceWorkerVersionRunningStatus> {
  const versions = new Promise<Protocol.ServiceWorker.ServiceWorkerVersion[]>((told) =>
    devTools.once('ServiceWorker.workerVersionUpdated', (event) => told(event.versions)),
  );
  // All versions are told of anew when the domain is enabled.
  await devTools.send('ServiceWorker.enable');
  const own = (await versions).find(({ scriptURL }) => scriptURL.startsWith('chrome-extension://'));
  await devTools.send('ServiceWorker.disable');
  if (own === undefined) throw new Error('the extension has no background');
  return own.runningStatus;
}

/** Answers when they have stopped. */
async function stopServiceWorkers(devTools: CDPSession): Promise<void> {
  await devTools.send('ServiceWorker.enable');
  await devTools.send('ServiceWorker.stopAllWorkers');
  await devTools.send('ServiceWorker.disable');
}

/** Speaks with Chromium through any page: only pages have the domain, which tells of the whole profile. */
async function withDevTools<Result>(
  browser: Browser,
  speak: (devTools: CDPSession) => Promise<Result>,
): Promise<Result> {
  const [page] = await browser.pages();
  if (page === undefined) throw new Error('the browser shows no page');
  const devTools = await page.createCDPSession();
  try {
    return await speak(devTools);
  } finally {
    await devTools.detach();
  }
}
