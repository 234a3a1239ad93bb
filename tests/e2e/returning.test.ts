import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { badgeSays } from './badge.ts';
import { eventually, hover, marked, markOn } from './harness.ts';
import { wrap } from './site.ts';
import { withSession } from './with-session.ts';

const plain = (text: string) => ({ html: wrap(`<p style="margin-top:60px">${text}</p>`) });

const pages = {
  '/investai': plain('InvestAI stands here.'),
  '/horizon': plain('Horizon Europe stands here.'),
  '/no-store': {
    ...plain('InvestAI stands here.'),
    headers: { 'cache-control': 'no-store' },
  },
  '/speculating': {
    html: wrap(
      '<p>Nothing of ours.</p>',
      '<script type="speculationrules">{"prerender":[{"urls":["/prerendered"],"eagerness":"immediate"}]}</script>',
    ),
  },
  '/prerendered': {
    html: wrap(`<p>InvestAI stands here.</p><script>
      const { prerendering } = document;
      document.addEventListener('prerenderingchange', () => {
        document.title = prerendering + ' ' + CSS.highlights.size;
      });
      addEventListener('load', () => setTimeout(() => fetch('/loaded'), 700));
    </script>`),
  },
  '/loaded': plain(''),
};

describe.each(browserNames)('a page is read again in %s', (name) => {
  const { session, site } = withSession(name, pages);

  const back = async (page: Page, path: string) => {
    await page.evaluate(() => history.back());
    await eventually(
      () => page.evaluate((wanted) => location.pathname === wanted, path).catch(() => false),
      `the way back to ${path}`,
    );
  };

  it('when it was opened and written anew', async () => {
    const page = await session.open(site.address('/investai'));
    await hover(page, 'InvestAI');
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><html lang="en"><p>Now Horizon Europe stands here.');
      document.close();
    });
    await hover(page, 'Horizon Europe');
    expect(await session.cardText(page)).toContain('Horizon Europe');
    expect((await marked(page)).map(({ text }) => text)).toEqual(['Horizon Europe']);
    await page.evaluate(() => document.body.append(' And InvestAI.'));
    await markOn(page, 'InvestAI');
    await session.setSettings({ sites: { localhost: 'off' } });
    await eventually(async () => (await marked(page)).length === 0, 'the marks to go');
    await session.setSettings({});
    await markOn(page, 'InvestAI');
    await page.close();
  });

  it('when it comes back from the browser’s memory, as the settings are then', async () => {
    const address = site.address('/investai');
    const page = await session.open(address);
    await markOn(page, 'InvestAI');
    await badgeSays(session, address, '1');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'From memory' : 'Loaded';
      });
    });
    const forth = async () => {
      await page.evaluate((next) => {
        location.href = next;
      }, site.address('/horizon'));
      await eventually(
        async () => (await marked(page).catch(() => []))[0]?.text === 'Horizon Europe',
        'the next page',
      );
    };
    await forth();
    await session.setSettings({ highlight: 'tint' });
    await back(page, '/investai');
    await eventually(
      () => page.evaluate(() => document.title === 'From memory'),
      'the word that it comes from memory',
    );
    await markOn(page, 'InvestAI');
    await eventually(
      () =>
        page.evaluate(() => {
          const media = document.adoptedStyleSheets[0]?.cssRules[0] as CSSMediaRule | undefined;
          return media?.cssRules[0]?.cssText.includes('background-color: rgb');
        }),
      'the tint',
    );
    await badgeSays(session, address, '1');
    await forth();
    await session.setSettings({ sites: { localhost: 'off' } });
    await eventually(async () => (await marked(page)).length === 0, 'the marks to go');
    await back(page, '/investai');
    await eventually(async () => (await marked(page)).length === 0, 'no marks there either');
    await session.setSettings({});
    await markOn(page, 'InvestAI');
    expect(await page.evaluate(() => document.title)).toBe('From memory');
    await page.close();
  });

  it('when the history loads it anew', async () => {
    const page = await session.open(site.address('/no-store'));
    await markOn(page, 'InvestAI');
    const loads = () => site.requests.filter((path) => path === '/no-store').length;
    const before = loads();
    await page.goto(site.address('/horizon'));
    await markOn(page, 'Horizon Europe');
    await back(page, '/no-store');
    await markOn(page, 'InvestAI');
    if (name === 'firefox') expect(loads()).toBe(before + 1);
    await page.close();
  });

  it.runIf(name === 'chrome')('once it is shown when it was prerendered, not before', async () => {
    const page = await session.open(site.address('/speculating'));
    await eventually(async () => site.requests.includes('/loaded'), 'the page to be prerendered');
    await page.evaluate(() => {
      location.href = '/prerendered';
    });
    // Looked at from the extension: Puppeteer loses a page that changes places with its prerendered one.
    const address = site.address('/prerendered');
    const shown = () =>
      session.inExtension(async (wanted) => {
        const tab = (await chrome.tabs.query({})).findLast(({ url }) => url === wanted);
        if (tab?.id === undefined) return undefined;
        const [first] = await chrome.scripting.executeScript({
          target: { tabId: tab.id },
          func: () => CSS.highlights.get('eu-ai-lens-term')?.size,
        });
        return first?.result === 1 && tab.title;
      }, address);
    expect(await eventually(shown, 'the mark')).toBe('true 0');
    await badgeSays(session, address, '1');
    await page.close();
  });
});
