import { browser } from '@/lib/browser';
import type { Bridge } from '@/lib/page/bridge';
import type { Tab } from '../tab/tab';
import { readReport } from './read-report';
import type { FrameTerms } from './rows';

/** Asks every frame of a tab what it found there and where; empty where it can no longer be asked. */
export async function readPlaces(tab: Tab): Promise<FrameTerms[]> {
  if (tab.id === undefined) return [];
  const results = await browser.scripting
    .executeScript({ target: { tabId: tab.id, allFrames: true }, func: describePlaces })
    .catch(() => []);
  return results.flatMap(({ frameId, result }) => {
    const description: unknown = typeof result === 'string' ? JSON.parse(result) : undefined;
    const read = readReport({ report: 'description', description });
    return read?.report === 'description' && read.description !== undefined
      ? [{ frame: frameId, description: read.description }]
      : [];
  });
}

// Serialised and run in the page's isolated world: it can use nothing from here. The page waits while it is handed
// over, and of objects several times as long as of text.
async function describePlaces(): Promise<string | undefined> {
  return JSON.stringify(await (globalThis as { euAiLens?: Bridge }).euAiLens?.describe('places'));
}
