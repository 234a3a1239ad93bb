import { browser } from '../browser.ts';

/** Starts reading in the open tabs of sites the reader just gave access to: the browser does so from the next page on only. */
export async function startReadingAt(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.scripting
            .executeScript({
              target: { tabId: id, allFrames: true },
              files: ['/content-scripts/content.js'],
            })
            // Pages of stores and the like stay closed.
            .catch(() => undefined),
    ),
  );
}
