import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { openReadingTab, type ReadingTab, type ReadPage } from './read-page.ts';

export interface ReadResult {
  input: string;
  page?: ReadPage;
  error?: Error;
}

interface Options {
  launch: () => Promise<Browser>;
  /** The address of an input; throws when there is none. */
  addressOf: (input: string) => string;
  /** Tabs that read side by side. */
  tabs: number;
}

/** A page that took the browser down with it, or was open when another did, is tried once more. */
const attempts = 2;

/**
 * Reads pages in several tabs at once and yields the results in the order of the inputs, each as soon as
 * those before it are there. A failed page is a result with an error; a browser that died is started again.
 *
 * @throws when no browser starts
 */
export async function* readPages(
  inputs: readonly string[],
  options: Options,
): AsyncGenerator<ReadResult> {
  const browsers = createBrowserKeeper(options.launch);
  const results = inputs.map(() => Promise.withResolvers<ReadResult>());
  // A rejection is met when its turn comes.
  for (const { promise } of results) promise.catch(() => undefined);
  let next = 0;

  const work = async () => {
    let tab: ReadingTab | undefined;
    while (next < inputs.length) {
      const index = next;
      next += 1;
      const input = inputs[index] as string;
      const result = results[index] as PromiseWithResolvers<ReadResult>;
      try {
        const address = options.addressOf(input);
        for (let attempt = 1; ; attempt += 1) {
          const browser = await browsers.get();
          try {
            tab ??= await openReadingTab(browser);
            result.resolve({ input, page: await tab.read(address) });
            break;
          } catch (error) {
            void tab?.close();
            tab = undefined;
            if (attempt === attempts || !(await browsers.isDead(browser))) throw error;
          }
        }
      } catch (error) {
        if (error instanceof LaunchError) result.reject(error.cause);
        else result.resolve({ input, error: error as Error });
      }
    }
  };

  try {
    const workers = Array.from({ length: Math.min(options.tabs, inputs.length) }, work);
    for (const { promise } of results) yield await promise;
    await Promise.all(workers);
  } finally {
    next = inputs.length;
    await browsers.close();
  }
}

class LaunchError extends Error {}

/** One browser for all tabs, started when it is first asked for and again when it has died. */
function createBrowserKeeper(launch: () => Promise<Browser>) {
  let current: Promise<Browser> | undefined;
  const get = async (): Promise<Browser> => {
    current ??= launch().catch((error: Error) => {
      throw new LaunchError(error.message, { cause: error });
    });
    const asked = current;
    const browser = await asked;
    if (browser.connected) return browser;
    // Whoever notices first has it replaced, for all.
    if (current === asked) current = undefined;
    return get();
  };
  return {
    get,
    /** The news of a death comes a moment after the failures it caused. */
    isDead: async (browser: Browser) => {
      for (let waited = 0; browser.connected && waited < 500; waited += 50) await sleep(50);
      return !browser.connected;
    },
    close: async () => {
      const browser = await current?.catch(() => undefined);
      if (browser?.connected) await browser.close();
    },
  };
}
