import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { chooseFile } from './controls.ts';
import { eventually } from './harness.ts';
import { withOptions } from './with-options.ts';
import { withPanel } from './with-panel.ts';

/** What has the focus, by its name; nothing where it is lost. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return '';
    return activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
  });

const leadsTo = (page: Page, name: string) =>
  eventually(async () => (await focused(page)) === name, `the focus on "${name}"`);

/** Goes to a button as soon as it is there, and presses Enter. */
async function enter(page: Page, label: string): Promise<void> {
  await eventually(
    () =>
      page.evaluate((wanted) => {
        const all = [...document.querySelectorAll('button')];
        const button = all.find(({ textContent, disabled }) => textContent === wanted && !disabled);
        button?.focus();
        return button !== undefined;
      }, label),
    `a button "${label}"`,
  );
  await page.keyboard.press('Enter');
}

describe.each(browserNames)('by keyboard in %s, the focus is not lost', (name) => {
  describe('on the options page', () => {
    const { session, open, file } = withOptions(name);
    const openInFront = async () => {
      const page = await open();
      await page.bringToFront();
      return page;
    };

    it('when a rule is removed, had back or edited', async () => {
      await session.setSettings({ sites: { 'a.eu': 'off', 'b.eu': 'off', 'c.eu': 'on' } });
      const page = await openInFront();
      await enter(page, 'Remove: b.eu');
      await leadsTo(page, 'On or off on c.eu');
      await enter(page, 'Undo');
      await leadsTo(page, 'On or off on c.eu');
      await enter(page, 'Remove: c.eu');
      await leadsTo(page, 'Remove: b.eu');
      await enter(page, 'Close');
      await leadsTo(page, 'Remove: b.eu');
      await enter(page, 'Edit: a.eu');
      await leadsTo(page, 'Site of the rule for a.eu');
      await page.keyboard.press('Escape');
      await leadsTo(page, 'On or off on a.eu');
    });

    it('when terms are shown again or removed, to the last', async () => {
      const glossary = [{ term: 'Kernteam', forms: [], definition: 'x' }];
      await session.setGlossary(glossary);
      await session.setSettings({ mutedEntries: ['investai', 'jupiter'] });
      const page = await openInFront();
      await enter(page, 'Show again: InvestAI');
      await leadsTo(page, 'Show again: JUPITER');
      await enter(page, 'Remove all');
      await leadsTo(page, 'Import a file…');
    });

    it('when a file is looked at: what it holds has it, then the way to the file again', async () => {
      const page = await openInFront();
      const terms = file('term,definition\nKernteam,De kern\n', '.csv');
      for (const way of ['Cancel', 'Save these terms']) {
        await page.$$eval('#glossary button', ([button]) => button?.focus());
        await chooseFile(page, 'glossary', terms);
        await leadsTo(page, 'What the file holds');
        await enter(page, way);
        await leadsTo(page, 'Import a file…');
      }
    });
  });

  describe('beside a page', () => {
    const { session, site, openPanel } = withPanel(name);

    it('in the popup', async () => {
      const { page, panel } = await openPanel('/article');
      await panel.close();
      const popup = await session.popup(page);
      await popup.bringToFront();
      await popup.waitForSelector('.row');
      await popup.focus('#search');
      await popup.keyboard.press('Tab');
      expect(await focused(popup)).toContain('AI Continent Action Plan');
      await enter(popup, 'Until I resume');
      await leadsTo(popup, 'Resume');
      await enter(popup, 'Resume');
      await leadsTo(popup, 'For an hour');
      const plain = await session.popup(await session.open(site.address('/plain')));
      await plain.bringToFront();
      const control = (await plain.waitForSelector('.site input')) as ElementHandle<HTMLElement>;
      await control.focus();
      await plain.keyboard.press(' ');
      await enter(plain, 'Switch on here');
      await leadsTo(plain, 'Search this page and all terms');
    });

    it('in the side panel', async () => {
      const { panel } = await openPanel('/article');
      await panel.bringToFront();
      await panel.waitForSelector('.place');
      await panel.focus('.place');
      onTestFinished(() => session.setSettings({}));
      await session.setSettings({ active: false });
      await leadsTo(panel, 'All terms');
    });
  });
});
