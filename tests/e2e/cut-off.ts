import type { Page } from 'puppeteer-core';

/** Controls and headings wider than their box, and what makes a page scroll sideways. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) return [`${scrollWidth} pixels of ${clientWidth}`];
    return [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, summary, label')]
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .filter((element) => !element.closest('.visually-hidden'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => element.textContent ?? '');
  });
}
