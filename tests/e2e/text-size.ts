import type { Page } from 'puppeteer-core';

/** Texts of a page of the extension that stay as large as they are when the reader's own size is twice as large. */
export function fixedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const sizes = () =>
      [...document.querySelectorAll('body *:not(svg *)')]
        .filter(({ childNodes }) => [...childNodes].some(({ nodeType }) => nodeType === 3))
        .map((element) => ({
          text: element.textContent,
          size: Number.parseFloat(getComputedStyle(element).fontSize),
        }));
    root.style.fontSize = '16px';
    const before = sizes();
    root.style.fontSize = '32px';
    const after = sizes();
    root.style.fontSize = '';
    if (before.length === 0) throw new Error('the page holds no text');
    return after
      .filter(({ size }, index) => Math.abs(size / (before[index]?.size ?? size) - 2) > 0.01)
      .map(({ text }) => text);
  });
}
