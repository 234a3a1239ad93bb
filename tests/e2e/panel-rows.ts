import type { Page } from 'puppeteer-core';
import { eventually } from './harness.ts';

export function rows(panel: Page): Promise<string[]> {
  return panel.$$eval('.rows li[data-index]', (all) => all.map((row) => row.textContent ?? ''));
}

export async function current(panel: Page): Promise<string | undefined> {
  const found = await panel.$$eval('[aria-current]', (all) => all.map((row) => row.textContent));
  return found[0] ?? undefined;
}

/** Position in the list of the row that has the focus. */
export function focused(panel: Page): Promise<number | undefined> {
  return panel.evaluate(() => {
    const row = document.activeElement?.closest<HTMLElement>('[data-index]');
    return row == null ? undefined : Number(row.dataset.index);
  });
}

/** Scrolls the panel to a row as a reader would; returns its text. */
export function reveal(panel: Page, text: string): Promise<string> {
  return eventually(
    () =>
      panel.evaluate((wanted) => {
        const list = document.querySelector('.rows') as HTMLElement;
        const row = [...list.querySelectorAll('li[data-index]')].find((candidate) =>
          candidate.textContent?.includes(wanted),
        );
        if (row !== undefined) return row.textContent ?? undefined;
        list.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
        list.scrollTop += list.clientHeight / 2;
        return undefined;
      }, text),
    `the row of ${text}`,
  );
}

/** Scrolls the panel to a row and clicks its sentence. */
export async function clickRow(panel: Page, text: string): Promise<void> {
  await reveal(panel, text);
  await panel.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('.rows li[data-index]')];
    const row = rows.find((candidate) => candidate.textContent?.includes(wanted));
    row?.querySelector<HTMLElement>('.place')?.click();
  }, text);
}
