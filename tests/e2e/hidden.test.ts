import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { insideFirefox } from '../../lib/commands/firefox-inside.ts';
import { badgeSays } from './badge.ts';
import { eventually, hover, marked, markOn } from './harness.ts';
import { closes } from './open-card.ts';
import { wrap } from './site.ts';
import { withSession } from './with-session.ts';

const pages = {
  '/investai': { html: wrap('<p style="margin-top:60px">InvestAI stands here.</p>') },
  '/menu': {
    html: wrap('<nav style="display:none">InvestAI</nav><p>InvestAI.</p><p>InvestAI again.</p>'),
  },
  '/details': {
    html: wrap(
      '<p>Horizon Europe.</p><details><summary>More</summary><p>InvestAI</p></details><nav hidden>AI Act</nav>',
    ),
  },
  '/hidden': {
    html: wrap(`<p>Horizon Europe is seen.</p>
      <nav id="menu" style="display:none"><a>InvestAI</a></nav>
      <details><summary>More</summary><p>The AI Act</p></details>
      <div id="found" hidden="until-found"><p>Digital Europe Programme</p></div>
      <div id="skipped" style="content-visibility:hidden"><p>EuroHPC Joint Undertaking</p></div>
      <iframe style="display:none" srcdoc="<p>European Chips Act</p>"></iframe>
      <div style="visibility:hidden"><p>InvestEU</p></div>
      <div style="height:3000px"></div>
      <div style="content-visibility:auto"><p>AI Continent Action Plan</p></div>`),
  },
};

describe.each(browserNames)('what nobody sees in %s', (name) => {
  const { session, site } = withSession(name, pages);

  it('is counted only where a reader can come to see it', async () => {
    const page = await session.open(site.address('/hidden'));
    const address = page.url();
    await badgeSays(session, address, '2');
    const popup = await session.popup(page);
    await holds(popup, '.row', 2);
    await page.bringToFront();
    const reveals = [
      () => document.getElementById('menu')?.removeAttribute('style'),
      () => document.querySelector('details')?.setAttribute('open', ''),
      () => document.getElementById('found')?.removeAttribute('hidden'),
      () => document.getElementById('skipped')?.removeAttribute('style'),
      () => document.querySelector('iframe')?.removeAttribute('style'),
    ];
    for (const [index, reveal] of reveals.entries()) {
      await page.evaluate(reveal);
      await badgeSays(session, address, String(3 + index));
    }
    // No box comes or goes with `visibility`: it is looked at when something else happens.
    await page.evaluate(() => {
      const unseen = document.querySelector<HTMLElement>('[style*=visibility\\:]') as HTMLElement;
      unseen.style.visibility = 'visible';
      document.body.append('Horizon Europe again.');
    });
    await badgeSays(session, address, '8');
    await popup.bringToFront();
    await holds(popup, '.row', 8);
    await popup.close();
    await page.close();
  });

  it('is listed by the panel only once a reader has opened it', async () => {
    const page = await session.open(site.address('/details'));
    expect((await session.read(page)).terms).toHaveLength(3);
    const panel = await session.panel(page);
    await holds(panel, '.rows li.mention', 1);
    await page.bringToFront();
    await page.click('summary');
    await panel.bringToFront();
    await holds(panel, '.rows li.mention', 2);
    await panel.close();
    await page.close();
  });

  it('is not where a jump leads while there is another place', async () => {
    const page = await session.open(site.address('/menu'));
    await session.read(page);
    const popup = await session.popup(page);
    await popup.waitForSelector('.row');
    await popup.$eval('.row', (row) => (row as HTMLElement).click());
    await eventually(
      async () => (await marked(page, 'eu-ai-lens-active'))[0]?.y,
      'the mark of a place on the page',
    );
    await popup.close();
    await page.close();
  });

  it('is marked as the first mention only where a reader can see it', async () => {
    await session.setSettings({ firstMentionOnly: true });
    const page = await session.open(site.address('/menu'));
    // While a page is read, a hidden mention may be the only one known.
    expect((await session.read(page)).terms).toHaveLength(3);
    const marks = await marked(page);
    expect(marks).toHaveLength(1);
    expect(marks[0]?.y).toBeGreaterThan(0);
    await session.setSettings({});
    await page.close();
  });

  it('is not marked on paper', async () => {
    const page = await session.open(site.address('/investai'));
    const term = await markOn(page, 'InvestAI');
    const clip = { x: term.x - 40, y: term.y - 15, width: 90, height: 34 };
    const shoot = () => page.screenshot({ clip, encoding: 'base64' });
    const onScreen = await shoot();
    if (name === 'chrome') await page.emulateMediaType('print');
    else
      await insideFirefox(
        session.browser,
        `{ const tab = gBrowser.browsers.findLast((one) => one.currentURI.spec === '${page.url()}');
           tab.browsingContext.mediumOverride = 'print'; }`,
      );
    await page.waitForFunction(() => matchMedia('print').matches);
    const onPaper = await shoot();
    expect(onPaper).not.toBe(onScreen);
    await hover(page, 'InvestAI');
    expect(await page.$eval('eu-ai-lens-card', (host) => getComputedStyle(host).display)).toBe(
      'none',
    );
    await page.keyboard.press('Escape');
    await page.mouse.move(900, 700);
    await closes(page);
    await page.evaluate(() => CSS.highlights.clear());
    expect(await shoot()).toBe(onPaper);
    await page.close();
  });
});

const holds = (view: Page, selector: string, count: number) =>
  eventually(async () => (await view.$$(selector)).length === count, `${count} times ${selector}`);
