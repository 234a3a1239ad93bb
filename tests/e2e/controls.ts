import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually } from './harness.ts';

/** Presses the enabled button of a name once it is there. */
export async function press(page: Page, label: string, within = 'body'): Promise<void> {
  await eventually(
    () =>
      page.evaluate(
        (selector, wanted) => {
          const button = [
            ...document.querySelectorAll<HTMLButtonElement>(`${selector} button`),
          ].find((candidate) => candidate.textContent === wanted && !candidate.disabled);
          button?.click();
          return button !== undefined;
        },
        within,
        label,
      ),
    `a button "${label}"`,
  );
}

export function check(page: Page, selector: string): Promise<void> {
  return page.$eval(selector, (input) => (input as HTMLInputElement).click());
}

/** Sets an input as if it was typed and left. */
export function setValue(page: Page, selector: string, value: string): Promise<void> {
  return page.$eval(
    selector,
    (input, typed) => {
      (input as HTMLInputElement).value = typed;
      for (const kind of ['input', 'change'])
        input.dispatchEvent(new Event(kind, { bubbles: true }));
    },
    value,
  );
}

export async function chooseFile(page: Page, section: string, path: string): Promise<void> {
  const input = (await page.$(`#${section} input[type=file]`)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** The texts of all elements of a selector. */
export function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((found) => found.textContent).join('\n'),
    selector,
  );
}

/** Types letters into the popup's search, and returns once what all of it finds is listed. */
export async function searchFor(popup: Page, letters: string, query = letters): Promise<void> {
  await popup.type('#search', letters);
  await says(popup, 'p[role=status]', query);
}

export const says = (page: Page, selector: string, text: string) =>
  eventually(async () => (await textOf(page, selector)).includes(text), `"${text}" in ${selector}`);
