import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { pressShortcut } from './background.ts';
import { badgeSays } from './badge.ts';
import { check, chooseFile, press, says } from './controls.ts';
import { fillStorage } from './full-storage.ts';
import { eventually, hover, marked, markOn, tabId } from './harness.ts';
import { closes } from './open-card.ts';
import { withOptions } from './with-options.ts';
import { withPanel } from './with-panel.ts';

const said = 'The browser could not store this. Nothing was changed.';

/** Lets a page store nothing until the returned is told. */
async function refuse(page: Page): Promise<() => Promise<void>> {
  const storage = await page.evaluateHandle(() => {
    const state = { isFull: true };
    const { sync, local } = ((globalThis as { browser?: typeof chrome }).browser ?? chrome).storage;
    for (const area of [sync, local])
      for (const name of ['set', 'remove'] as const) {
        const original = area[name].bind(area) as (...values: unknown[]) => Promise<void>;
        area[name] = (...values: unknown[]) =>
          state.isFull ? Promise.reject(new Error('no room')) : original(...values);
      }
    return state;
  });
  return () =>
    storage.evaluate((state) => {
      state.isFull = false;
    });
}

const isSilent = (page: Page) =>
  eventually(async () => (await page.$('.problem[role=alert]:not(:empty)')) === null, 'no alert');

describe.each(browserNames)('what cannot be stored in %s', (name) => {
  describe('is said by the options page', () => {
    const { session, open, stored, storedTerms, file } = withOptions(name);
    const isChecked = (page: Page, value: string) =>
      eventually(
        () =>
          page.$eval(
            `input[name=highlight][value=${value}]`,
            (input) => (input as HTMLInputElement).checked,
          ),
        `the choice "${value}"`,
      );

    it('of a choice, beside what holds, again each time and until one is stored', async () => {
      const page = await open();
      const allow = await refuse(page);
      await check(page, 'input[name=highlight][value=both]');
      await says(page, '[role=alert]', said);
      await isChecked(page, 'underline');
      const first = await page.$('.done-bar [role=alert]');
      await check(page, 'input[name=highlight][value=tint]');
      await eventually(
        async () => !(await first?.evaluate((alert) => alert.isConnected)),
        'it to be said anew',
      );
      await says(page, '[role=alert]', said);
      await allow();
      await check(page, 'input[name=highlight][value=none]');
      await isSilent(page);
      await isChecked(page, 'none');
      expect((await stored()).highlight).toBe('none');
    });

    it('of what is taken back, which can be tried again', async () => {
      await session.setSettings({ mutedEntries: ['investai'] });
      const page = await open();
      await press(page, 'Show again: InvestAI', '#terms');
      await says(page, '.done-bar', 'InvestAI');
      const allow = await refuse(page);
      await press(page, 'Undo', '.done-bar');
      await says(page, '[role=alert]', said);
      await allow();
      await press(page, 'Undo', '.done-bar');
      await isSilent(page);
      expect((await stored()).mutedEntries).toEqual(['investai']);
    });

    it('of a glossary, in the language of the reader, and keeps what was read of it', async () => {
      await session.setSettings({ cardLanguage: 'de' });
      const page = await open();
      const allow = await refuse(page);
      await chooseFile(page, 'glossary', file('term,definition\nKernteam,Der Kern\n', '.csv'));
      await press(page, 'Diese Begriffe speichern', '#glossary');
      await says(page, '[role=alert]', 'Der Browser konnte das nicht speichern.');
      await allow();
      await press(page, 'Diese Begriffe speichern', '#glossary');
      await isSilent(page);
      expect(await storedTerms()).toEqual(['Kernteam']);
    });

    it('of a backup, which can be tried again', async () => {
      const page = await open();
      const allow = await refuse(page);
      const settings = { version: 2, hoverDelay: 750 };
      const backup = JSON.stringify({ format: 'eu-ai-lens-backup', settings });
      await chooseFile(page, 'backup', file(backup, '.json'));
      await press(page, 'Restore', '#backup');
      await says(page, '[role=alert]', said);
      expect((await stored()).hoverDelay).toBe(300);
      await allow();
      await press(page, 'Restore', '#backup');
      await isSilent(page);
      expect((await stored()).hoverDelay).toBe(750);
    });
  });

  describe('is said', () => {
    const { session, site, openPanel } = withPanel(name);
    afterEach(() => session.setSettings({}));

    it('by the popup', async () => {
      const popup = await session.popup(await session.open(site.address('/plain')));
      const allow = await refuse(popup);
      await press(popup, 'Until I resume');
      await says(popup, '[role=alert]', said);
      await allow();
      await press(popup, 'Until I resume');
      await says(popup, '.pause', 'Paused everywhere');
      await isSilent(popup);
    });

    it('by the side panel', async () => {
      const { panel } = await openPanel('/plain');
      await session.setSettings({ sites: { localhost: 'off' } });
      const allow = await refuse(panel);
      await press(panel, 'Switch on here');
      await says(panel, '[role=alert]', said);
      await says(panel, '.note', 'Switched off here');
      await allow();
      await press(panel, 'Switch on here');
      await says(panel, '.note', 'No EU AI terms');
      await isSilent(panel);
    });

    it('by the toolbar button, of a shortcut', async () => {
      const page = await session.open(site.address('/strict'));
      await page.bringToFront();
      await badgeSays(session, page.url(), '3');
      const titled = async (text: string) =>
        text ===
        (await tabId(session, page).then((id) =>
          session.inExtension((tab) => chrome.action.getTitle({ tabId: tab }), id),
        ));
      const allow = await fillStorage(session);
      await pressShortcut(session, 'toggle-site');
      await badgeSays(session, page.url(), '!');
      await eventually(() => titled(said), 'its title to say so');
      await markOn(page, 'InvestAI');
      await allow();
      await pressShortcut(session, 'toggle-site');
      await badgeSays(session, page.url(), '');
      await eventually(() => titled('EU AI Lens'), 'the old title');
      await page.close();
    });

    it.each([
      ['hides its term', '.foot .quiet:last-of-type', 'AI Factories'],
      ['switches its site off', '.foot .quiet:nth-last-of-type(2)', undefined],
    ])('by the card that %s, which stays open to try again', async (_, button, left) => {
      const page = await session.open(site.address('/strict'));
      const cardSays = (text: string) =>
        eventually(
          async () => (await session.inCard(page, 'html'))?.includes(text),
          `"${text}" in the card`,
        );
      await hover(page, 'InvestAI');
      const allow = await fillStorage(session);
      await session.clickInCard(page, button);
      await cardSays(`role="alert">${said}`);
      await markOn(page, 'InvestAI');
      await allow();
      await session.clickInCard(page, button);
      await closes(page);
      await eventually(
        async () => !(await marked(page)).some(({ text }) => text === 'InvestAI'),
        'the mark to go',
      );
      if (left !== undefined) await markOn(page, left);
      await page.close();
    });
  });
});
