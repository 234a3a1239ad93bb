import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { explorerText } from '../../lib/interface/texts/explorer.ts';
import { optionsText } from '../../lib/interface/texts/options/page.ts';
import { panelText } from '../../lib/interface/texts/panel.ts';
import { popupText } from '../../lib/interface/texts/popup.ts';
import { type Language, languages } from '../../lib/languages.ts';
import { cutOff } from './cut-off.ts';
import { eventually, extensionPage } from './harness.ts';
import { withSession } from './with-session.ts';

describe.each(browserNames)('in all 24 languages in %s', (name) => {
  const { session, site } = withSession(name);

  /** As narrow as a browser shows each of them, with a text that each must say. */
  const surfaces: {
    surface: string;
    width: number;
    open: (about: Page) => Promise<Page>;
    says: (language: Language) => string;
  }[] = [
    {
      surface: 'popup',
      width: 360,
      open: (about) => session.popup(about),
      says: (language) => popupText(language, 'pauseEverywhere'),
    },
    {
      surface: 'side panel',
      width: 320,
      open: (about) => session.panel(about),
      says: (language) => panelText(language, 'onlyDiverging'),
    },
    {
      surface: 'explorer',
      width: 320,
      open: () => extensionPage(session.browser, name, 'explorer.html'),
      says: (language) => explorerText(language, 'timeline'),
    },
    {
      surface: 'options page',
      width: 320,
      open: () => extensionPage(session.browser, name, 'options.html'),
      says: (language) => optionsText(language, 'shortcuts'),
    },
  ];

  it.each(surfaces)(
    'nothing of the $surface sticks out or is cut off',
    async ({ width, open, says }) => {
      const about = await session.open(site.address('/article'));
      // Before another tab hides it: a hidden page is read a slice a second.
      await session.read(about);
      const faults: string[] = [];
      for (const language of languages) {
        await session.setSettings({ cardLanguage: language });
        const page = await open(about);
        await page.setViewport({ width, height: 600 });
        const isSaid = () =>
          page.evaluate((text) => document.body.textContent.includes(text), says(language));
        await eventually(isSaid, `${language}: ${says(language)}`);
        faults.push(...(await cutOff(page)).map((fault) => `${language}: ${fault}`));
        await page.close();
      }
      expect(faults).toEqual([]);
    },
  );
});
