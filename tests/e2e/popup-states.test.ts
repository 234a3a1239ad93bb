import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { contrast } from '../../lib/interface/colors.ts';
import { violations } from './accessibility.ts';
import { press, says, searchFor } from './controls.ts';
import { eventually, extensionPage, markOn } from './harness.ts';
import { setScheme, shoot } from './screenshots.ts';
import { fixedTexts } from './text-size.ts';
import { withSession } from './with-session.ts';

/** The smallest document a PDF viewer opens. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/**
 * Never the same for long, and costly to read: no page may slow down for it. What nobody sees costs the page itself
 * next to nothing: one that is busy leaves us no time to spend, least of all on a busy machine.
 */
const restless = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Restless</title><main hidden></main>
<script>
  const words = 'InvestAI and the AI Factories of EuroHPC, or Horizon Europe and the AI Act. '.repeat(400);
  const turn = () => {
    document.querySelector('main').innerHTML = ('<p>' + words + '</p>').repeat(4) + Math.random();
    setTimeout(turn, 20);
  };
  turn();
</script>`;

describe.each(browserNames)('the popup in %s says what to do', (name) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'eu-ai-lens-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const { session, site } = withSession(name, {
    '/text.pdf': { html: pdf, headers: { 'content-type': 'application/pdf' } },
    '/restless': { html: restless },
  });
  afterEach(() => session.setSettings({}));

  const state = (popup: Page, wanted: string, timeout?: number) =>
    eventually(
      () => popup.evaluate((kind) => document.querySelector(`.notice.${kind}`) !== null, wanted),
      `the state "${wanted}"`,
      { timeout },
    );
  /** Looks at a popup: accessible everywhere, a screenshot from Chromium. */
  const look = async (popup: Page, wanted: string) => {
    await popup.setViewport({ width: 380, height: 560 });
    expect(await violations(popup)).toEqual([]);
    expect(await fixedTexts(popup)).toEqual([]);
    if (name === 'chrome') await shoot(popup, `popup-${wanted}`);
  };
  /** The popup about a tab that is not a page the debugger can be asked for. */
  const popupAbout = async (match: string) => {
    const id = await eventually(
      () =>
        session.inExtension(async (wanted) => {
          const tabs = await chrome.tabs.query({});
          return tabs.findLast((tab) => (tab.url ?? tab.pendingUrl ?? '').includes(wanted))?.id;
        }, match),
      `a tab of ${match}`,
    );
    return extensionPage(session.browser, name, `popup.html?tab=${id}`);
  };

  it('where there are terms: find them by letter, by arrow and by a misspelt search', async () => {
    const page = await session.open(site.address('/article'));
    // Behind the popup's tab the page is hidden, and hidden pages rest: here it is read first.
    await session.read(page);
    const popup = await session.popup(page);
    await popup.waitForSelector('.row');
    // Nothing empty is shown first: the first frame painted has content.
    const paints = await eventually(async () => {
      const found = await popup.evaluate(() =>
        performance.getEntriesByType('paint').map(({ name, startTime }) => ({ name, startTime })),
      );
      const isThere = found.some(({ name }) => name === 'first-contentful-paint');
      return isThere && found.map(({ startTime }) => startTime);
    }, 'the first frame with content');
    expect(new Set(paints).size).toBe(1);
    await look(popup, 'terms');
    if (name === 'chrome') {
      await setScheme(popup, 'dark');
      await shoot(popup, 'popup-terms-dark');
      expect(await violations(popup)).toEqual([]);
      const [hint, paper] = await popup.$eval('#search', (field) =>
        [
          getComputedStyle(field, '::placeholder').color,
          getComputedStyle(field).backgroundColor,
        ].map(
          (color) =>
            `#${(color.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`,
        ),
      );
      expect(contrast(hint as string, paper as string)).toBeGreaterThan(4.5);
      await setScheme(popup, 'light');
    }
    const focused = () =>
      popup.evaluate(
        () => (document.activeElement?.textContent ?? '') || document.activeElement?.id,
      );
    await popup.bringToFront();
    await popup.focus('#search');
    await popup.keyboard.press('ArrowDown');
    const first = await focused();
    expect(first).toContain('AI Continent Action Plan');
    await popup.keyboard.press('End');
    expect(await focused()).not.toBe(first);
    await popup.keyboard.press('Home');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowUp');
    expect(await focused()).toBe(first);
    await popup.keyboard.press('ArrowUp');
    expect(await focused()).toBe('search');
    await popup.keyboard.press('ArrowDown');
    // A letter typed on a row goes on with the search.
    await popup.keyboard.type('marenostrun');
    expect(await focused()).toBe('search');
    await says(popup, 'p[role=status]', 'marenostrun');
    await popup.keyboard.press('ArrowDown');
    expect(await focused()).toContain('MareNostrum 5');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.detail dl a[href^="https://"]');
    await look(popup, 'search');
    await popup.setViewport({ width: 320, height: 1200 });
    expect(
      await popup.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
  });

  it('in German', async () => {
    await session.setSettings({ cardLanguage: 'de' });
    const page = await session.open(site.address('/article'));
    await markOn(page, 'InvestAI');
    const popup = await session.popup(page);
    await popup.waitForSelector('.row');
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('de');
    await look(popup, 'terms-de');
    await searchFor(popup, 'ki gigafabrik');
    const names = await popup.$$eval('.row .name', (all) => all.map((name) => name.textContent));
    expect(names).toContain('KI-Gigafabriken');
    expect(names, 'what is on the page is not found elsewhere too').toEqual([...new Set(names)]);
  });

  it('where nothing is found, where the site is off and while paused', async () => {
    const page = await session.open(site.address('/plain'));
    const popup = await session.popup(page);
    await state(popup, 'nothing');
    await look(popup, 'nothing');
    await popup.click('.site input');
    await state(popup, 'off');
    await look(popup, 'off');
    await press(popup, 'Switch on here');
    await state(popup, 'nothing');
    await press(popup, 'For an hour');
    await state(popup, 'paused');
    const text = await popup.evaluate(() => document.querySelector('.pause')?.textContent);
    expect(text).toMatch(/^Paused everywhere until \d/);
    await look(popup, 'paused');
    await press(popup, 'Resume');
    await state(popup, 'nothing');
  });

  it('on the pages of an extension store', async () => {
    const store = name === 'chrome' ? 'chromewebstore.google.com' : 'addons.mozilla.org';
    const page = await session.browser.newPage();
    await page.goto(`https://${store}/`, { timeout: 5000 }).catch(() => undefined);
    const popup = await popupAbout(store);
    await state(popup, 'store');
    await look(popup, 'store');
  });

  it('in the PDF viewer', async () => {
    const page = await session.browser.newPage();
    await page.goto(site.address('/text.pdf'), { timeout: 5000 }).catch(() => undefined);
    const popup = await popupAbout('/text.pdf');
    await state(popup, 'pdf');
    expect(await popup.$('.site'), 'a switch of what is not read').toBeNull();
    await look(popup, 'pdf');
  });

  it('on a file of this computer', async () => {
    const file = join(folder, 'page.html');
    writeFileSync(file, '<!doctype html><html lang="en"><title>x</title><p>InvestAI</p>');
    const page = await session.browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const allowed = await session.inExtension(
      async () => (await chrome.extension?.isAllowedFileSchemeAccess?.()) ?? true,
    );
    const popup = await popupAbout('page.html');
    if (allowed) {
      await popup.waitForSelector('.row');
      expect(await popup.evaluate(() => document.querySelector('.switch-label')?.textContent)).toBe(
        'Files on this computer',
      );
    } else await state(popup, 'files');
    await look(popup, 'file');
  });

  it('where a page never rests', async () => {
    const page = await session.open(site.address('/restless'));
    // A page nobody looks at rests: it stays in front until it was given up.
    await eventually(
      async () => (await session.describe(page))?.state === 'stood-down',
      'the page to be left alone',
      { timeout: 45_000 },
    );
    const popup = await session.popup(page);
    await state(popup, 'stood-down');
    await look(popup, 'stood-down');
    await page.close();
  });
});
