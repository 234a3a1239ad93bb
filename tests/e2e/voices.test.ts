import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { searchFor } from './controls.ts';
import { eventually, extensionPage, hover, markOn } from './harness.ts';
import { rows } from './panel-rows.ts';
import { wrap } from './site.ts';
import { misread, type Voiced, voicesOf } from './voices.ts';
import { withSession } from './with-session.ts';

/** WCAG 3.1.2: titles of sources, names without a translation and quotes of the page are in another language than the rest. */
describe.each(browserNames)('what a screen reader says in %s', (name) => {
  const { session, site } = withSession(name, {
    '/own': { html: wrap('<p>Rekenhal.</p><p lang="nl">Een Lichtstraat op het dak.</p>') },
  });

  const htmlOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
  const isRight = async (html: string | undefined, language: string): Promise<Voiced[]> => {
    const voices = await voicesOf(session, html ?? '');
    expect(misread(voices, language)).toEqual([]);
    // The guard: there is something to hear.
    expect(voices.filter((voice) => voice.language === language).length).toBeGreaterThan(3);
    return voices;
  };
  /** The other guard: there is English to be told apart, as titles of sources and quotes of the page are. */
  const hasEnglish = (voices: Voiced[]) => voices.some((voice) => voice.language === 'en');

  it('writes dates and amounts in the language of the reader, which Chromium knows nothing of', async () => {
    await session.setSettings({ cardLanguage: 'mt' });
    const page = await session.open(site.address('/article'));
    await hover(page, 'AI Factories');
    const voices = await voicesOf(session, (await session.inCard(page, 'html')) ?? '');
    const asOf = 'sitwazzjoni: 10 ta’ Ottubru 2025';
    expect(voices.find(({ text }) => text.startsWith(asOf))?.language).toBe('mt');
  });

  it('reads terms of the reader’s own in the language they name, or in none of ours', async () => {
    await session.setSettings({ cardLanguage: 'en' });
    const glossary = [
      { term: 'Rekenhal', forms: [], definition: 'Zaal vol machines.' },
      { term: 'Lichtstraat', forms: [], definition: 'Glas in een dak.', language: 'nl' as const },
    ];
    await session.setGlossary(glossary);
    const page = await session.open(site.address('/own'));
    await markOn(page, 'Rekenhal');
    await markOn(page, 'Lichtstraat');
    const popup = await session.popup(page);
    const panel = await session.panel(page);
    for (const [surface, selector] of [
      [popup, '.row .name'],
      [panel, '.rows h3'],
      [panel, '.rows h3 ~ div > p'],
    ] as const) {
      const tags = () =>
        surface.$$eval(selector, (all) => all.map((name) => name.getAttribute('lang')));
      await eventually(async () => (await tags()).length === 2, `both terms in ${selector}`);
      expect((await tags()).toSorted()).toEqual(['nl', null]);
    }
    await session.setGlossary([]);
  });

  describe.each(['pl', 'el', 'de'] as const)('to a reader of "%s"', (language) => {
    it('is in the language it is read in on the card', async () => {
      await session.setSettings({ cardLanguage: language });
      const page = await session.open(site.address('/article'));
      for (const term of ['AI Factories', 'InvestAI']) {
        await hover(page, term);
        await eventually(() => session.cardText(page), 'the card');
        const voices = await isRight(await session.inCard(page, 'html'), language);
        if (language !== 'de')
          expect(voices).toContainEqual({ language: 'en', text: expect.stringMatching(/Europe/) });
        await page.keyboard.press('Escape');
        await page.mouse.move(5, 700);
        await eventually(async () => (await page.$('eu-ai-lens-card')) === null, 'it to close');
      }
    });

    it('is in the language it is read in in popup and panel', async () => {
      await session.setSettings({ cardLanguage: language });
      const page = await session.open(site.address('/article'));
      await markOn(page, 'InvestAI');
      const popup = await session.popup(page);
      await popup.waitForSelector('.row');
      await isRight(await htmlOf(popup), language);
      await searchFor(popup, 'jupiter');
      await popup.waitForSelector('section[aria-labelledby=elsewhere] .row');
      await popup.click('section[aria-labelledby=elsewhere] .row');
      await popup.waitForSelector('.detail dl');
      await isRight(await htmlOf(popup), language);
      const panel = await session.panel(page);
      await eventually(async () => (await rows(panel)).length > 1, 'the rows');
      expect(hasEnglish(await isRight(await htmlOf(panel), language))).toBe(true);
    });

    it('is in the language it is read in in the explorer', async () => {
      await session.setSettings({ cardLanguage: language });
      const [first, ...others] = [
        '#/entry/ai-factories',
        '#/entry/investai',
        '#/',
        '#/category/law',
        '#/timeline',
        '#/map',
      ] as const;
      const page = await extensionPage(session.browser, name, `explorer.html${first}`);
      await page.waitForSelector(`[lang=${language}]`);
      const hears = async (route: string) => {
        const voices = await isRight(await htmlOf(page), language);
        if (route.startsWith('#/entry/')) expect(hasEnglish(voices)).toBe(true);
      };
      await hears(first);
      for (const route of others) {
        const before = await page.title();
        await page.evaluate((hash) => {
          location.hash = hash;
        }, route);
        await eventually(async () => (await page.title()) !== before, `the page ${route}`);
        await hears(route);
      }
      await page.close();
    });

    it('is in the language it is read in among the options', async () => {
      await session.setSettings({ cardLanguage: language });
      const page = await extensionPage(session.browser, name, 'options.html');
      await page.waitForSelector(`[lang=${language}]`);
      await isRight(await htmlOf(page), language);
      await page.close();
    });
  });
});
