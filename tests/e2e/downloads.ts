import type { Page } from 'puppeteer-core';
import { eventually } from './harness.ts';

/** Keeps what the page saves as a file; tests have no folder for it. */
export function catchDownloads(page: Page): Promise<void> {
  return page.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      (globalThis as { saved?: Blob }).saved = blob;
      return create(blob);
    };
  });
}

export async function savedFile(page: Page): Promise<string> {
  await eventually(
    () => page.evaluate(() => (globalThis as { saved?: Blob }).saved !== undefined),
    'a saved file',
  );
  return page.evaluate(() => (globalThis as unknown as { saved: Blob }).saved.text());
}
