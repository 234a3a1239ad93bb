import { browser } from '../browser.ts';

/**
 * Starts reading in all open tabs when the extension was installed, updated, reloaded or enabled: Chromium runs
 * content scripts in new pages only, and the ones in the old pages have lost their extension. Firefox does it itself.
 */
export async function startReadingEverywhere(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  // Forgotten by the browser exactly when the extension begins anew; no event tells of all these.
  const { session } = browser.storage;
  if (Object.keys(await session.get(begunKey)).length > 0) return;
  await session.set({ [begunKey]: true });
  await startReadingAt(['<all_urls>']);
}

const begunKey = 'begun';

/** Starts reading in the open tabs of sites the reader just gave access to: the browser does so from the next page on only. */
export async function startReadingAt(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : // Pages of stores and the like stay closed.
          startReadingIn(id).catch(() => undefined),
    ),
  );
}

async function startReadingIn(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: isReading,
  });
  const frameIds = frames.flatMap(({ frameId, result }) => (result ? [] : [frameId]));
  if (frameIds.length === 0) return;
  const target = { tabId, frameIds };
  await browser.scripting.insertCSS({ target, files: ['/marks.css'] });
  await browser.scripting.executeScript({ target, files: ['/page.js'] });
}

// Serialised and run in the frame's isolated world: it can use nothing from here.
function isReading(): boolean {
  return 'euAiLensStarted' in globalThis;
}
