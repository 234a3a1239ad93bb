import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { pressShortcut } from './background.ts';
import { badgeSays } from './badge.ts';
import { says } from './controls.ts';
import { eventually, hover, marked, markOn } from './harness.ts';
import { withSession } from './with-session.ts';

describe.each(browserNames)('a change of settings in %s', (name) => {
  const { session, site } = withSession(name);
  afterEach(() => session.setSettings({}));

  const texts = async (page: Page) => (await marked(page)).map((term) => term.text);

  it('acts at once in all open tabs of a site, and only there', async () => {
    const first = await session.open(site.address('/article'));
    const second = await session.open(site.address('/strict'));
    const other = await session.open(site.address('/strict').replace('localhost', '127.0.0.1'));
    for (const page of [first, second, other]) await markOn(page, 'InvestAI');
    await session.setSettings({ sites: { localhost: 'off' } });
    for (const page of [first, second])
      await eventually(async () => (await marked(page)).length === 0, 'the marks to go');
    expect(await texts(other)).toContain('InvestAI');
    const hidden = { mutedEntries: ['ai-factories'] };
    await session.setSettings({ sites: { '127.0.0.1': 'on' }, sitesByDefault: 'off', ...hidden });
    // All marks go for a moment when what is hidden changes.
    await eventually(async () => {
      const now = await texts(other);
      return now.includes('InvestAI') && !now.includes('AI Factories');
    }, 'the change');
    await session.setSettings({ sites: { localhost: 'on' }, sitesByDefault: 'off' });
    for (const page of [first, second]) await markOn(page, 'InvestAI');
    await eventually(async () => (await marked(other)).length === 0, 'the marks to go');
  });

  it('comes by shortcut too, beside the card of the next term', async () => {
    const page = await session.open(site.address('/strict'));
    await page.bringToFront();
    await markOn(page, 'InvestAI');
    await pressShortcut(session, 'next-term');
    await page.waitForSelector('eu-ai-lens-card', { timeout: 10_000 });
    await pressShortcut(session, 'toggle-site');
    await eventually(async () => (await marked(page)).length === 0, 'the marks to go');
    await pressShortcut(session, 'toggle-site');
    await markOn(page, 'InvestAI');
  });

  it.runIf(name === 'chrome')('reaches a page of ours that does not listen yet', async () => {
    const page = await session.open(site.address('/strict'));
    const panel = await session.browser.newPage();
    await panel.evaluateOnNewDocument(() => {
      const { promise, resolve } = Promise.withResolvers<void>();
      // By these two Preact runs effects.
      for (const name of ['requestAnimationFrame', 'setTimeout'] as const) {
        const original = globalThis[name] as (...values: unknown[]) => number;
        globalThis[name] = ((...values: unknown[]) => {
          Object.assign(globalThis, { listen: resolve });
          void promise.then(() => original(...values));
        }) as never;
      }
    });
    await panel.goto((await session.panel(page)).url());
    await eventually(() => panel.evaluate(() => 'listen' in globalThis), 'the first effects');
    await session.setSettings({ active: false });
    await panel.evaluate(() => (globalThis as unknown as { listen: () => void }).listen());
    await says(panel, '.note', 'Paused everywhere');
  });

  it('ends a pause at its time, in pages that were open all along', async () => {
    const page = await session.open(site.address('/strict'));
    await markOn(page, 'InvestAI');
    await session.setSettings({ pausedUntil: Date.now() + 2000 });
    await eventually(async () => (await marked(page)).length === 0, 'the marks to go');
    await markOn(page, 'InvestAI');
  });

  it('repaints marks without reading the page again', async () => {
    const page = await session.open(site.address('/strict'));
    await markOn(page, 'InvestAI');
    const decoration = () =>
      page.evaluate(() => {
        const paragraph = document.querySelector('p') as Element;
        const style = getComputedStyle(paragraph, '::highlight(eu-ai-lens-term)');
        return `${style.textDecorationLine} ${style.textDecorationColor} ${style.backgroundColor}`;
      });
    await page.evaluate(() => {
      (globalThis as { before?: unknown }).before = CSS.highlights.get('eu-ai-lens-term');
    });
    expect(await decoration()).toBe('underline rgb(74, 127, 214) rgba(0, 0, 0, 0)');
    await session.setSettings({ highlight: 'both', highlightColor: '#0b8a6f' });
    await eventually(
      async () => (await decoration()) === 'underline rgb(11, 138, 111) rgba(11, 138, 111, 0.14)',
      'the green marks',
    );
    expect(
      await page.evaluate(
        () => (globalThis as { before?: unknown }).before === CSS.highlights.get('eu-ai-lens-term'),
      ),
    ).toBe(true);
    await session.setSettings({ highlight: 'none' });
    await eventually(async () => (await texts(page)).length === 0, 'the marks to go');
    await session.setSettings({});
    await markOn(page, 'InvestAI');
  });

  it('gives pages a sheet where a look of the reader’s own needs one, and there are terms', async () => {
    const sheetsOf = async (path: string) => {
      const page = await session.open(site.address(path));
      await session.read(page);
      const sheets = await page.evaluate(() => document.adoptedStyleSheets.length);
      await page.close();
      return sheets;
    };
    expect(await sheetsOf('/strict')).toBe(0);
    await session.setSettings({ highlightColor: '#0b8a6f' });
    expect([await sheetsOf('/strict'), await sheetsOf('/plain')]).toEqual([1, 0]);
  });

  it('keeps a look of the reader’s own on a page that replaces its sheets', async () => {
    await session.setSettings({ highlightColor: '#0b8a6f' });
    const page = await session.open(site.address('/strict'));
    await session.read(page);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [new CSSStyleSheet()];
      document.body.append('Horizon Europe too.');
    });
    await markOn(page, 'Horizon Europe');
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(2);
  });

  it.each([
    ['categories that are hidden', { hiddenCategories: ['funding'] }, 'InvestAI'],
    ['terms that are hidden', { mutedEntries: ['investai'] }, 'InvestAI'],
  ] satisfies [string, Partial<Settings>, string][])('drops %s', async (_, settings, gone) => {
    const page = await session.open(site.address('/strict'));
    await markOn(page, gone);
    await session.setSettings(settings);
    await eventually(async () => {
      const left = await texts(page);
      return left.includes('AI Factories') && !left.includes(gone);
    }, `${gone} to go, alone`);
    await session.setSettings({});
    await markOn(page, gone);
  });

  it('leaves text in languages that are switched off alone', async () => {
    const english = await session.open(site.address('/strict'));
    const dutch = await session.open(site.address('/artikel'));
    await markOn(dutch, 'AI-fabrieken');
    await session.setSettings({ hiddenLanguages: ['nl'] });
    await eventually(async () => (await marked(dutch)).length === 0, 'the marks to go');
    await markOn(english, 'InvestAI');
  });

  it('marks first mentions only, when wanted', async () => {
    const page = await session.open(site.address('/article'));
    await session.read(page);
    const count = async () => (await texts(page)).filter((text) => text === 'InvestAI').length;
    expect(await count()).toBe(2);
    await session.setSettings({ firstMentionOnly: true });
    await eventually(async () => (await count()) === 1, 'one mark');
  });

  it('gives a term of the reader’s own its mark and a card that says whose it is', async () => {
    const page = await session.open(site.address('/plain'));
    await session.read(page);
    expect(await texts(page)).toEqual([]);
    onTestFinished(() => session.setGlossary([]));
    await session.setGlossary([
      { term: 'oven', forms: ['Bread'], definition: 'Where <b>bread</b> is made.' },
      { term: 'rises', forms: [], definition: 'Steigt.', language: 'de' },
    ]);
    await markOn(page, 'oven');
    expect(await texts(page)).toEqual(['Bread', 'oven']);
    await hover(page, 'oven');
    const card = await eventually(() => session.cardText(page), 'the card');
    expect(card).toContain('Your own glossary');
    expect(card).toContain('Where <b>bread</b> is made.');
    const popup = await session.popup(page);
    await eventually(
      () => popup.evaluate(() => document.querySelector('h2')?.textContent === 'Your own glossary'),
      'the group of own terms',
    );
    await session.setGlossary([]);
    await eventually(async () => (await marked(page)).length === 0, 'the marks to go');
  });

  it('counts distinct terms on the badge as the page changes, frames included, unless switched off', async () => {
    const page = await session.open(site.address('/outer'));
    await badgeSays(session, page.url(), '2');
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'InvestAI, Horizon Europe and the AI Act.';
      document.body.append(added);
    });
    await badgeSays(session, page.url(), '3');
    await session.setSettings({ badge: false });
    await badgeSays(session, page.url(), '');
    await session.setSettings({});
    await badgeSays(session, page.url(), '3');
    await session.setSettings({ active: false });
    await badgeSays(session, page.url(), '');
    await session.setSettings({});
    await badgeSays(session, page.url(), '3');
    await page.evaluate(() => document.body.replaceChildren());
    await badgeSays(session, page.url(), '');
  });
});
