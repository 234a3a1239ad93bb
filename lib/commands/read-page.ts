import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Bridge, PageDescription } from '../page/bridge.ts';

const loadMilliseconds = 30_000;
const readMilliseconds = 30_000;
/** How long after the page's load event the content script may take to start. */
const startMilliseconds = 5000;
/** A page with scripts counts as finished when it has not changed for so long, or at the latest after the second figure. */
const quietMilliseconds = 250;
const maximumQuietMilliseconds = 5000;
/** How often a page may send its reader on by script or `<meta http-equiv="refresh">`. */
const maximumRedirects = 3;

/** What was found on a page, and what the page calls itself. */
export interface ReadPage {
  title: string;
  address: string;
  description: PageDescription;
}

/** A tab of Chromium that reads one page after the other. */
export interface ReadingTab {
  /**
   * Opens an address and returns what the extension found in the page's top frame.
   *
   * @throws when the page does not load or the extension does not run on it; the tab is then done for.
   */
  read: (address: string) => Promise<ReadPage>;
  close: () => Promise<void>;
}

export async function openReadingTab(browser: Browser): Promise<ReadingTab> {
  // A window of its own: a tab behind another is hidden, and hidden pages rest.
  const page = await browser.newPage({ type: 'window' });
  const session = await page.createCDPSession();
  const crashed = new Promise<never>((_, reject) => {
    page.once('error', () => reject(new Error('the page crashed the browser’s tab')));
  });
  crashed.catch(() => undefined);
  page.on('dialog', (dialog) => {
    // To dismiss "leave this page?" is to stay on it.
    const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    answer.catch(() => undefined);
  });
  const world = await watchExtensionWorld(page, session);

  return {
    read: (address) => Promise.race([crashed, read(page, session, world, address)]),
    // A page that hangs cannot close itself: its browser ends it.
    close: () => page.close({ runBeforeUnload: false }).catch(() => undefined),
  };
}

async function read(
  page: Page,
  session: CDPSession,
  world: ExtensionWorld,
  address: string,
): Promise<ReadPage> {
  const response = await page
    .goto(address, { waitUntil: 'domcontentloaded', timeout: loadMilliseconds })
    .catch(({ message }: Error) => {
      const isDownload = message.startsWith('net::ERR_ABORTED');
      throw new Error(
        `the page does not load: ${isDownload ? 'it is no page but a file to save' : message}`,
      );
    });
  if (response !== null && !response.ok() && response.status() !== 304)
    throw new Error(`the page does not load: status ${response.status()}`);
  const type = response?.headers()['content-type'] ?? '';
  if (type.startsWith('application/pdf'))
    throw new Error('the page is a PDF, which browsers let no extension read');
  for (let redirect = 0; ; redirect += 1) {
    const contextId = await world.ready(type);
    const description = await describeIn(session, contextId).catch((error: Error) => {
      // The page went on to another address while it was read.
      if (redirect === maximumRedirects || !/context|navigated/.test(error.message)) throw error;
      world.forget(contextId);
      return 'moved' as const;
    });
    if (description === undefined) throw new Error('the page was not read in time');
    if (description !== 'moved') return { ...description, address: page.url() };
  }
}

async function describeIn(session: CDPSession, contextId: number): Promise<Described | undefined> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression: `(${describeWhenDone})(${readMilliseconds}, ${quietMilliseconds}, ${maximumQuietMilliseconds})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Described | undefined;
}

type Described = Omit<ReadPage, 'address'>;

interface ExtensionWorld {
  /** The content script's execution context on the page now open. */
  ready: (contentType: string) => Promise<number>;
  forget: (context: number) => void;
}

/** Follows the isolated world of the content script in the top frame: what runs there sees its bridge. */
async function watchExtensionWorld(page: Page, session: CDPSession): Promise<ExtensionWorld> {
  let context: number | undefined;
  let onContext = () => {};
  session.on('Runtime.executionContextsCleared', () => {
    context = undefined;
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === context) context = undefined;
  });
  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    const { frameId, type } = created.auxData as { frameId: string; type: string };
    if (type !== 'isolated' || !created.origin.startsWith('chrome-extension://')) return;
    if (frameId !== topFrame) return;
    context = created.id;
    onContext();
  });
  const { frameTree } = await session.send('Page.getFrameTree');
  const topFrame = frameTree.frame.id;
  await session.send('Runtime.enable');
  return {
    async ready(contentType) {
      if (context !== undefined) return context;
      await new Promise<void>((resolve) => {
        onContext = resolve;
        const give = () => setTimeout(resolve, startMilliseconds).unref();
        // The content script starts between these two events.
        page
          .waitForFunction(() => document.readyState === 'complete', { timeout: loadMilliseconds })
          .then(give, give);
      });
      if (context !== undefined) return context;
      throw new Error(`the extension does not run on this page (${contentType})`);
    },
    forget: (gone) => {
      if (context === gone) context = undefined;
    },
  };
}

/** Serialised and run in the page's isolated world: it can use nothing from here. */
function describeWhenDone(
  limit: number,
  quiet: number,
  maximumQuiet: number,
): Promise<Described | undefined> {
  const own = globalThis as { euAiLens?: Bridge; euAiLensChanges?: EventTarget };
  own.euAiLensChanges ??= new EventTarget();
  const changes = own.euAiLensChanges;
  const opened = performance.now();
  let changedAt = opened;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      changedAt = performance.now();
    });
    // Only a script can change a page that has loaded.
    if (document.scripts.length > 0)
      observer.observe(document, { subtree: true, childList: true, characterData: true });
    else changedAt = Number.NEGATIVE_INFINITY;
    const finish = (description: PageDescription | undefined) => {
      clearTimeout(timeout);
      clearTimeout(timer);
      changes.removeEventListener('change', checkNext);
      observer.disconnect();
      resolve(description && { title: document.title, description });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = setTimeout(() => finish(undefined), limit);
    const check = async () => {
      const state = own.euAiLens?.state();
      if (state !== 'done' && state !== 'stood-down') return;
      const now = performance.now();
      const rest = Math.min(changedAt + quiet, opened + maximumQuiet) - now;
      clearTimeout(timer);
      if (rest <= 0 || state === 'stood-down') finish(await own.euAiLens?.describe('places'));
      else timer = setTimeout(check, rest);
    };
    // After all who hear of the change: when the last term is found, what reads figures starts with that news.
    const checkNext = () => {
      clearTimeout(timer);
      timer = setTimeout(check);
    };
    changes.addEventListener('change', checkNext);
    void check();
  });
}
