import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { popupText } from '../../lib/interface/texts/popup.ts';
import { languages } from '../../lib/languages.ts';
import { extensionPage, markOn } from './harness.ts';
import { withSession } from './with-session.ts';

/** As narrow as a browser shows each of them. */
const surfaces = [
  { surface: 'popup', width: 360 },
  { surface: 'panel', width: 320 },
  { surface: 'explorer', width: 320 },
] as const;

describe.each(browserNames)('in all 24 languages in %s', (name) => {
  const { session, site } = withSession(name);

  it.each(surfaces)(
    'nothing of the $surface sticks out or is cut off',
    async ({ surface, width }) => {
      const page = await session.open(site.address('/article'));
      await markOn(page, 'InvestAI');
      const faults: string[] = [];
      for (const language of languages) {
        await session.setSettings({ cardLanguage: language });
        const shown =
          surface === 'explorer'
            ? await extensionPage(session.browser, name, 'explorer.html')
            : await session[surface](page);
        await shown.setViewport({ width, height: 600 });
        await shown.waitForFunction(
          (wanted) =>
            document.documentElement.lang === wanted &&
            document.querySelector('button, nav') !== null,
          {},
          language,
        );
        faults.push(...(await cutOff(shown)).map((fault) => `${language}: ${fault}`));
        if (surface === 'popup')
          expect(await shown.$eval('body', (body) => body.textContent)).toContain(
            popupText(language, 'pauseEverywhere'),
          );
        await shown.close();
      }
      expect(faults).toEqual([]);
    },
  );
});

/** Controls and headings wider than their box, and what makes the page scroll sideways. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) return [`${scrollWidth} pixels wide`];
    return [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, summary, label')]
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .filter((element) => !element.closest('.visually-hidden'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => element.textContent ?? '');
  });
}
