import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import type { Marked } from '../../lib/commands/marked.ts';
import { badgeSays } from './badge.ts';
import { eventually, hover, marked, markOn, restOn, sleep } from './harness.ts';
import { closes } from './open-card.ts';
import { wrap } from './site.ts';
import { withSession } from './with-session.ts';

const plain = (text: string) => ({ html: wrap(`<p style="margin-top:60px">${text}</p>`) });

const frames = wrap(`<iframe name="same-origin" src="/investai"></iframe>
    <iframe name="cross-origin" style="position:fixed;left:500px;top:300px;width:450px;height:450px"></iframe>
    <iframe name="srcdoc" srcdoc="<p>InvestAI</p>"></iframe>
    <iframe name="data" src="data:text/html,<p>InvestAI</p>"></iframe>
    <iframe name="blob"></iframe>
    <iframe name="blank"></iframe>
    <iframe name="written"></iframe>
    <iframe name="sandboxed" sandbox src="/investai"></iframe>
    <iframe name="sandboxed-srcdoc" sandbox srcdoc="<p>InvestAI</p>"></iframe>
    <iframe name="sandboxed-scripts" sandbox="allow-scripts" srcdoc="<p>InvestAI</p>"></iframe>
    <script>
      const frame = (name) => document.getElementsByName(name)[0];
      frame('cross-origin').src = 'http://127.0.0.1:' + location.port + '/horizon';
      frame('blank').contentDocument.body.innerHTML = '<p>InvestAI</p>';
      frame('blob').src = URL.createObjectURL(new Blob(['<p>InvestAI</p>'], { type: 'text/html' }));
      addEventListener('load', () => {
        const written = frame('written').contentDocument;
        written.open();
        written.write('<!doctype html><p>InvestAI</p>');
        written.close();
      });
    </script>`);

const pages = {
  '/frames': { html: frames },
  '/investai': plain('InvestAI stands here.'),
  '/horizon': plain('Horizon Europe stands here.'),
  '/slot': {
    html: wrap(`<p>EuroHPC</p>
      <div id="host"><template shadowrootmode="open"><slot><b>Horizon</b> Europe</slot></template></div>`),
  },
  '/shadow': {
    html: wrap(`<p>InvestAI</p>
      <div><template shadowrootmode="open"><p>Horizon Europe</p>
        <div><template shadowrootmode="open"><p>EuroHPC</p></template></div></template></div>
      <section id="late"></section>`),
  },
  '/attached': {
    html: wrap('<p>InvestAI</p><p><b><x-late></x-late></b> stands here.</p>'),
  },
  '/fetched': {
    html: wrap(`<p>InvestAI</p><div id="fixed" style="width:300px;height:60px"></div>
      <script>
        document.addEventListener('go', async () => {
          const answer = await fetch('/plain');
          const root = document.getElementById('fixed').attachShadow({ mode: 'open' });
          root.innerHTML = '<p>Horizon Europe</p>';
          await answer.text();
        });
      </script>`),
  },
  '/xhtml': {
    html: '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Test</title></head><body><p style="margin-top:60px">InvestAI, and <![CDATA[Horizon Europe]]>.</p></body></html>',
    headers: { 'content-type': 'application/xhtml+xml' },
  },
  '/image.svg': {
    html: '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><title>Chips Act</title><text x="40" y="90">InvestAI and <tspan>Horizon Europe</tspan></text></svg>',
    headers: { 'content-type': 'image/svg+xml' },
  },
};

const texts = (terms: Marked[]) =>
  terms
    .map(({ text }) => text)
    .sort()
    .join();

describe.each(browserNames)('text is found in %s', (name) => {
  const { session, site } = withSession(name, pages);

  it('in open shadow trees, those attached late too', async () => {
    const page = await session.open(site.address('/shadow'));
    await markOn(page, 'InvestAI');
    await page.evaluate(() => {
      const host = document.getElementById('late') as HTMLElement;
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>AI Continent Action Plan</p>';
    });
    await eventually(
      async () =>
        texts(await marked(page)) ===
        ['AI Continent Action Plan', 'EuroHPC', 'Horizon Europe', 'InvestAI'].join(),
      'marks in all trees',
    );
    const sheets = await page.evaluate(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots)
        for (const element of root.querySelectorAll('*'))
          if (element.shadowRoot !== null) roots.push(element.shadowRoot);
      return roots.map((root) => root.adoptedStyleSheets.length);
    });
    // Documents have ours from the browser; in Chromium that one reaches into shadow trees.
    expect(sheets).toEqual(name === 'firefox' ? [0, 1, 1, 1] : [0, 0, 0, 0]);
    await hover(page, 'EuroHPC');
    expect(await session.cardText(page)).toContain('EuroHPC');
    await page.close();
  });

  it('in shadow trees attached late to inline elements, of whose own size the browser tells nobody', async () => {
    const page = await session.open(site.address('/attached'));
    await markOn(page, 'InvestAI');
    await page.evaluate(() =>
      document.querySelector('p')?.append(document.createElement('x-late')),
    );
    await sleep(500);
    await page.evaluate(() => {
      for (const host of document.querySelectorAll('x-late'))
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>Horizon Europe</p>';
    });
    await eventually(
      async () => texts(await marked(page)) === 'Horizon Europe,Horizon Europe,InvestAI',
      'marks in both trees',
    );
    await page.close();
  });

  it('in a shadow tree attached once a resource has come, to an element that keeps its size', async () => {
    const page = await session.open(site.address('/fetched'));
    await markOn(page, 'InvestAI');
    // Long after whatever else happens while a page loads.
    await sleep(1000);
    expect((await marked(page)).length).toBe(1);
    await page.evaluate(() => document.dispatchEvent(new Event('go')));
    await markOn(page, 'Horizon Europe');
    await page.close();
  });

  it('in what a slot shows, and not in what it holds for want of that', async () => {
    const page = await session.open(site.address('/slot'));
    const isMarked = (wanted: string) => async () => texts(await marked(page)) === wanted;
    await eventually(isMarked('EuroHPC,Horizon Europe'), 'marks in a slot that was given nothing');
    await page.evaluate(() => {
      document.querySelector('#host')?.append('InvestAI');
    });
    await eventually(isMarked('EuroHPC,InvestAI'), 'marks in what the slot was given');
    // Firefox crashes on a mark across nodes in what a filled slot holds.
    await page.evaluate(() => {
      const slot = document.querySelector('#host')?.shadowRoot?.querySelector('slot');
      if (slot) slot.innerHTML = 'Horizon <b>Invest</b>AI <b>Horizon</b> Europe';
    });
    await page.evaluate(() => document.querySelector('#host')?.append(' and AI Factories'));
    await eventually(isMarked('AI Factories,EuroHPC,InvestAI'), 'marks in what came next');
    await page.evaluate(() => document.querySelector('#host')?.replaceChildren());
    await eventually(isMarked('EuroHPC,Horizon Europe,InvestAI'), 'marks in what the slot holds');
    await page.close();
  });

  it('in frames of every kind, where cards open too', async () => {
    const page = await session.open(site.address('/frames'));
    const found = async () => {
      const all = await session.inFrames(page, () => ({
        frame: window.name,
        marks: CSS.highlights.get('eu-ai-lens-term')?.size ?? 0,
        hasCard: document.querySelector('eu-ai-lens-card') !== null,
      }));
      return all.flatMap((result) => (result?.frame ? [result] : []));
    };
    const seen = await eventually(async () => {
      const all = await found();
      return all.length === 10 && all.every(({ marks }) => marks === 1) && all;
    }, 'a mark in each frame').catch(found);
    expect(seen.filter(({ marks }) => marks === 0)).toEqual([]);
    expect(seen).toHaveLength(10);
    await badgeSays(session, page.url(), '2');
    await restOn(
      page,
      { x: 540, y: 372 },
      async () => (await found()).find(({ frame }) => frame === 'cross-origin')?.hasCard,
      'a card in the frame',
    );
    await page.close();
  });

  it.each(['/xhtml', '/image.svg'])('in the document %s', async (path) => {
    const page = await session.open(site.address(path));
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push((error as Error).message));
    await markOn(page, 'InvestAI');
    expect((await marked(page)).map(({ text }) => text)).toEqual(['InvestAI', 'Horizon Europe']);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await hover(page, 'InvestAI');
    const term = await markOn(page, 'InvestAI');
    const isBelow = () =>
      page.$eval(
        'eu-ai-lens-card',
        (host, y) => {
          const { top, width, height } = host.getBoundingClientRect();
          return width > 200 && height > 200 && top > y && top < y + 60;
        },
        term.y,
      );
    await eventually(isBelow, 'the card below its line');
    expect(await session.cardText(page)).toContain('200 billion');
    await session.clickInCard(page, '.pin');
    await page.keyboard.press('Escape');
    await closes(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(errors).toEqual([]);
    await page.close();
  });
});
