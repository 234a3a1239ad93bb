import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { press, says, searchFor, textOf } from './controls.ts';
import { eventually, extensionPage, marked, markOn, openSession } from './harness.ts';
import { openSite } from './site.ts';
import { withSession } from './with-session.ts';

describe.each(browserNames)('the popup in %s', (name) => {
  const { session, site } = withSession(name);
  afterEach(() => session.setSettings({}));

  it('lists the terms of the page and its frames with their counts', async () => {
    const page = await session.open(site.address('/article'));
    // Behind the popup's tab the page is hidden, and hidden pages rest: here it is read first.
    await session.read(page);
    const popup = await session.popup(page);
    const row = await eventually(
      async () => (await rows(popup)).find((text) => text.startsWith('InvestAI')),
      'a row for InvestAI',
    );
    expect(row).toContain('2 places');
    expect(await headings(popup)).toEqual(expect.arrayContaining(['Law', 'Funding']));
    const keys = await session.inExtension(async () =>
      (await chrome.commands.getAll()).find(({ name }) => name === 'next-term'),
    );
    // Chromium gives none to an extension that is loaded for a test.
    if (keys?.shortcut) await says(popup, 'footer', `${keys.shortcut} Explain the next term`);
    else expect(await textOf(popup, 'footer')).not.toContain('Explain');
    const outer = await session.open(site.address('/outer'));
    await markOn(outer, 'InvestAI');
    const second = await session.popup(outer);
    await eventually(
      async () => (await rows(second)).some((text) => text.includes('in a frame')),
      'the term of the frame',
    );
  });

  it('lists and finds the reader’s own terms beside the others', async () => {
    const own = ['bread', 'oven'].map((term) => ({ term, forms: [], definition: 'Own.' }));
    onTestFinished(() => session.setGlossary([]));
    await session.setGlossary(own);
    const page = await session.open(site.address('/plain'));
    await markOn(page, 'oven');
    const popup = await session.popup(page);
    await eventually(async () => (await rows(popup)).length === 2, 'both terms');
    await searchFor(popup, 'oven');
    expect(await rows(popup)).toEqual([expect.stringContaining('oven')]);
  });

  it('keeps its foot in sight, and clear of what has the focus, in a low window', async () => {
    const page = await session.open(site.address('/article'));
    await markOn(page, 'InvestAI');
    const popup = await session.popup(page);
    await eventually(async () => (await rows(popup)).length > 8, 'the rows');
    for (const height of [600, 560, 420]) {
      await popup.setViewport({ width: 360, height });
      const gap = await popup.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
        scrollTo(0, 0);
        [...document.querySelectorAll<HTMLElement>('.row')].at(-1)?.focus();
        const row = document.activeElement as Element;
        const foot = document.querySelector('footer') as Element;
        const { top, bottom } = foot.getBoundingClientRect();
        return { beneath: innerHeight - bottom, above: top - row.getBoundingClientRect().bottom };
      });
      expect(gap.beneath, `below the foot at ${height}`).toBeGreaterThanOrEqual(0);
      expect(gap.above, `above the foot at ${height}`).toBeGreaterThanOrEqual(0);
    }
    await popup.close();
    await page.close();
  });

  it('leaves its window to the rows where that is as low as at 200 %', async () => {
    const page = await session.open(site.address('/article'));
    await markOn(page, 'InvestAI');
    const popup = await session.popup(page);
    await popup.setViewport({ width: 400, height: 300 });
    await eventually(async () => (await rows(popup)).length > 8, 'the rows');
    const seen = await popup.evaluate(() => {
      const all = [...document.querySelectorAll('.row')];
      all[0]?.scrollIntoView();
      return all.filter((row) => {
        const { left, top, bottom } = row.getBoundingClientRect();
        return [top, bottom].every((y) => {
          const middle = y + (y === top ? 2 : -2);
          return row.contains(document.elementFromPoint(left + 20, middle));
        });
      }).length;
    });
    expect(seen, 'rows in sight').toBeGreaterThan(5);
    await popup.close();
    await page.close();
  });

  it('jumps to a term and opens its card', async () => {
    const page = await session.open(site.address('/article'));
    await markOn(page, 'Weizenbaum Institute');
    const popup = await session.popup(page);
    await eventually(
      async () => (await rows(popup)).some((text) => text.includes('Weizenbaum')),
      'the row',
    );
    await popup.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.row')];
      buttons.find((button) => button.textContent?.includes('Weizenbaum'))?.click();
    });
    await page.bringToFront();
    expect(await eventually(() => session.cardText(page), 'the card of the term')).toContain(
      'Weizenbaum',
    );
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
  });

  it('switches the site off and on', async () => {
    const page = await session.open(site.address('/article'));
    await markOn(page, 'InvestAI');
    const popup = await session.popup(page);
    await popup.waitForSelector('input[role=switch]');
    await flip(popup, 'localhost');
    await eventually(async () => (await marked(page)).length === 0, 'the marks to go');
    await says(popup, '.note', 'Switched off here');
    await flip(popup, 'localhost');
    await markOn(page, 'InvestAI');
  });

  it('pauses everywhere', async () => {
    const page = await session.open(site.address('/artikel'));
    await markOn(page, 'InvestAI');
    const popup = await session.popup(page);
    await popup.waitForSelector('.pause [role=group]');
    const named = await popup.$eval('.pause [role=group]', (group) =>
      group.ariaLabelledByElements?.map(({ textContent }) => textContent),
    );
    expect(named, 'what the buttons are about').toEqual(['Pause everywhere']);
    await press(popup, 'Until I resume');
    await eventually(async () => (await marked(page)).length === 0, 'the marks to go');
    await says(popup, '.note', 'until you resume');
    await press(popup, 'Resume');
    await markOn(page, 'InvestAI');
  });

  it('says why nothing is read on a page of the browser', async () => {
    const own = await extensionPage(session.browser, name, 'popup.html?restricted');
    const id = await own.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
    const popup = await extensionPage(session.browser, name, `popup.html?tab=${id}`);
    await says(popup, '.note', 'lets no extension work');
    // What cannot be read cannot be annotated.
    expect(await textOf(popup, 'footer')).toContain('All terms');
    expect(await textOf(popup, 'footer')).not.toContain('Annotate this page');
  });

  it('frames what tells a source that is not official', async () => {
    const page = await session.open(site.address('/plain'));
    const popup = await session.popup(page);
    await searchFor(popup, 'investai');
    await popup.click('section[aria-labelledby=elsewhere] .row');
    const tag = await popup.waitForSelector('.detail .tag');
    expect(await tag?.evaluate((element) => getComputedStyle(element).borderStyle)).toBe('solid');
    await popup.click('section[aria-labelledby=elsewhere] .row');
    await eventually(async () => (await popup.$('.detail')) === null, 'the entry to close');
  });

  it('says of a figure it finds that it is planned', async () => {
    const page = await session.open(site.address('/plain'));
    const popup = await session.popup(page);
    await searchFor(popup, 'scaleup europe fund');
    await popup.click('section[aria-labelledby=elsewhere] .row');
    await says(popup, '.detail .tag', 'planned');
  });

  it('has no term to show on a page without one, and says so of a search', async () => {
    const page = await session.open(site.address('/plain'));
    const popup = await session.popup(page);
    await says(popup, '.note', 'No EU AI terms');
    await popup.type('#search', 'zzzz');
    await says(popup, '[role=status]', 'No term matches “zzzz”.');
  });

  it('says to those who hear it how many terms a search finds, and shows all of them', async () => {
    const page = await session.open(site.address('/article'));
    await session.read(page);
    const popup = await session.popup(page);
    await eventually(async () => (await rows(popup)).length > 8, 'the rows');
    const said = await popup.evaluateHandle(() => {
      const texts = new Set<string>();
      new MutationObserver(() => {
        texts.add(document.querySelector('p[role=status]')?.textContent ?? '');
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      return texts;
    });
    await searchFor(popup, 'euro');
    const found = await rows(popup);
    expect(found.length).toBeGreaterThan(40);
    expect(await textOf(popup, 'p[role=status]')).toBe(`${found.length} terms for “euro”`);
    await searchFor(popup, 'hpc', 'eurohpc');
    const fewer = await rows(popup);
    expect(fewer.length).toBeLessThan(found.length);
    expect(await textOf(popup, 'p[role=status]')).toBe(`${fewer.length} terms for “eurohpc”`);
    const told = await said.evaluate((texts) =>
      [...texts].filter((text) => text.includes('for “')),
    );
    // What the letters before it found is not said of a query.
    const queries = told.map((text) => text.replace(/^.* for /, ''));
    expect(told, 'one count a query').toHaveLength(new Set(queries).size);
    await popup.$eval('#search', (field) => (field as HTMLInputElement).select());
    await popup.keyboard.press('Backspace');
    await eventually(
      async () => !(await textOf(popup, '[role=status]')).includes('for “'),
      'silence without a search',
    );
  });

  it('follows a page that changes while it is open', async () => {
    const page = await session.open(site.address('/plain'));
    const popup = await session.popup(page);
    await says(popup, '.note', 'No EU AI terms');
    // What nobody sees is read once a second.
    await page.bringToFront();
    await page.evaluate(() => document.body.append('InvestAI'));
    await markOn(page, 'InvestAI');
    await eventually(async () => (await rows(popup)).length === 1, 'the row');
    await page.evaluate(() => document.body.lastChild?.remove());
    await says(popup, '.note', 'No EU AI terms');
  });

  it('names the rule that speaks for a site', async () => {
    const page = await session.open(site.address('/plain'));
    const { host } = new URL(page.url());
    await session.setSettings({ sites: { [host]: 'off' } });
    const popup = await session.popup(page);
    await says(popup, '.site', `Off, by your rule for ${host}`);
    await flip(popup, 'localhost');
    await says(popup, '.site', 'On: terms are marked on this site');
  });

  it('goes on by itself when a pause ends', async () => {
    const page = await session.open(site.address('/plain'));
    const popup = await session.popup(page);
    await says(popup, '.note', 'No EU AI terms');
    await session.setSettings({ pausedUntil: Date.now() + 3000 });
    await says(popup, '.pause', 'Paused everywhere until');
    await says(popup, '.pause', 'For an hour');
    await says(popup, '.note', 'No EU AI terms');
  });
});

// An extension loaded for a test is gone from Firefox after a restart: only Chromium can show this.
describe('settings', () => {
  it('survive a restart of the browser', async () => {
    const site = await openSite();
    const profile = mkdtempSync(join(tmpdir(), 'eu-ai-lens-'));
    try {
      const first = await openSession('chrome', { profile });
      const page = await first.open(site.address('/article'));
      await markOn(page, 'InvestAI');
      const popup = await first.popup(page);
      await popup.waitForSelector('input[role=switch]');
      await flip(popup, 'localhost');
      await eventually(async () => (await marked(page)).length === 0, 'the marks to go');
      await first.close();

      const second = await openSession('chrome', { profile });
      const again = await second.open(site.address('/article'));
      const reopened = await second.popup(again);
      await says(reopened, '.note', 'Switched off here');
      expect(await marked(again)).toEqual([]);
      await flip(reopened, 'localhost');
      await markOn(again, 'InvestAI');
      await second.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
      site.close();
    }
  });
});

function rows(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.row')].map((button) => button.textContent ?? ''),
  );
}

function headings(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('h2')].map((heading) => heading.textContent ?? ''),
  );
}

async function flip(popup: Page, label: string): Promise<void> {
  await popup.evaluate((wanted) => {
    const found = [...document.querySelectorAll('label')].find((candidate) =>
      candidate.textContent?.includes(wanted),
    );
    found?.querySelector('input')?.click();
  }, label);
}
