import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { isBackgroundAwake, putToSleep } from '../../lib/commands/background.ts';
import { browserNames } from '../../lib/commands/browsers.ts';
import { findOverweight } from '../../lib/commands/budgets.ts';
import { builtExtension } from '../../lib/commands/build.ts';
import { insideFirefox } from '../../lib/commands/firefox-inside.ts';
import { eventually, markOn, type Session, sleep } from './harness.ts';
import { withSession } from './with-session.ts';

const wrap = (language: string, body: string) => ({
  html: `<!doctype html><html ${language}><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
});

/** A page that goes from route to route, each with terms, figures and a component; kept, old routes leak. */
const routes = wrap(
  'lang="en"',
  `<main></main><script>
    const kept = [];
    let turn = 0;
    function go() {
      turn += 1;
      history.replaceState({}, '', '/routes/' + (turn % 7));
      const main = document.createElement('main');
      for (let index = 0; index < 40; index += 1) {
        const paragraph = document.createElement('p');
        paragraph.innerHTML = 'Route ' + turn + ', ' + index + ': <b>InvestAI</b> and the AI Continent Action Plan name '
          + (turn % 20) + ' AI Factories.';
        main.append(paragraph);
      }
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Horizon Europe in a component.</p>';
      main.append(host);
      document.querySelector('main').replaceWith(main);
      return main;
    }
    async function travel(times, keeps) {
      for (let time = 0; time < times; time += 1) {
        const main = go();
        if (keeps) kept.push(main, Array.from({ length: 1000 }, () => ({ turn })));
        await new Promise((done) => setTimeout(done, 12));
      }
    }
  </script>`,
);

const changes = 200;
/** Compiled code mostly settles within so many changes. */
const warmUp = 120;
/** Bytes that may be left of all the changes: 1.5 KB a change, where keeping the terms of one would be 40. */
const leftOver = 300 * 1024;

describe.each(browserNames)('the weight of the extension in %s', (name) => {
  const { session, site } = withSession(name, {
    '/routes': routes,
    '/brot': wrap('lang="de"', '<p>Der Teig ruht eine Stunde und kommt dann in den Ofen.</p>'),
    '/psomi': wrap('', '<p>Το ζυμάρι ξεκουράζεται μία ώρα και μετά μπαίνει στον φούρνο.</p>'),
    '/bread': wrap('lang="ja"', '<p>パン生地を一時間休ませてから焼きます。</p>'),
    '/frames': wrap('lang="en"', '<p>Bread</p><iframe src="/plain"></iframe>'),
  });

  it('is within the budgets of its scripts', () => {
    expect(findOverweight(builtExtension(name))).toEqual([]);
  });

  it('does not grow with the routes a page goes through', async () => {
    const page = await session.open(site.address('/routes'));
    const travel = async (times: number, keeps: boolean) => {
      await page.evaluate(
        (wanted, kept) =>
          (
            globalThis as unknown as { travel: (times: number, keeps: boolean) => Promise<void> }
          ).travel(wanted, kept),
        times,
        keeps,
      );
      await markOn(page, 'Horizon Europe');
      await session.read(page);
      return heapOf(session, page);
    };
    let before = await travel(warmUp, false);
    const grow = async () => {
      // A page that goes on for ten seconds without a rest is left alone.
      await sleep(2000);
      const after = await travel(changes, false);
      expect(after.objects).toBe(before.objects);
      const bytes = after.bytes - before.bytes;
      before = after;
      return bytes;
    };
    // A leak grows each time. Code grows once, where a busy machine has not compiled all of it before.
    if ((await grow()) >= leftOver) expect(await grow()).toBeLessThan(leftOver);
    // What a page itself leaves behind shows.
    const leaking = await travel(changes / 4, true);
    expect(leaking.bytes - before.bytes).toBeGreaterThan(leftOver);
    if (name === 'chrome') expect(leaking.objects).toBeGreaterThan(before.objects);
  });

  it('lets the background sleep through pages without terms, whatever they do', async () => {
    const isAwake = () => isBackgroundAwake(session.browser, name);
    await putToSleep(session.browser, name);
    for (const path of ['/plain', '/brot', '/psomi', '/bread', '/frames']) {
      const page = await session.open(site.address(path));
      await page.evaluate(async () => {
        const rest = () => new Promise((done) => setTimeout(done, 100));
        const paragraph = document.createElement('p');
        paragraph.textContent =
          'And more of the same, with 13 loaves, 200 billion grains and 2 August 2026.';
        document.body.append(paragraph);
        await rest();
        (paragraph.firstChild as Text).data = 'Edited.';
        await rest();
        paragraph.remove();
        await rest();
      });
      await page.mouse.move(60, 20, { steps: 3 });
      await page.mouse.click(60, 20);
      await page.keyboard.press('Tab');
      await sleep(300);
      expect([path, await isAwake()]).toEqual([path, false]);
      await page.close();
    }
    await session.open(site.address('/strict'));
    await eventually(isAwake, 'the background to wake for a term');
  });
});

/** Memory of all worlds of a page after rubbish was collected; code and caches of the engine apart, where it tells. */
async function heapOf(session: Session, page: Page): Promise<{ bytes: number; objects: number }> {
  if (session.name === 'firefox') return heapInFirefox(session, page);
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  for (let round = 0; round < 3; round += 1) {
    await devtools.send('HeapProfiler.collectGarbage');
    await sleep(100);
  }
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  const count = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { bytes: usedSize, objects: count('Nodes') + count('JSEventListeners') };
}

async function heapInFirefox(session: Session, page: Page) {
  await page.bringToFront();
  const script = `
    for (let round = 0; round < 4; round += 1) {
      Cu.forceGC();
      Cu.forceCC();
    }
    const reporter = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    const [objects, strings, other, dom, ...rest] = Array.from({ length: 9 }, () => ({}));
    reporter.sizeOfTab(content, objects, strings, other, dom, ...rest);
    sendAsyncMessage('heap', objects.value + strings.value + dom.value);`;
  const bytes = await insideFirefox(
    session.browser,
    `new Promise((resolve) => {
      const { messageManager } = gBrowser.selectedBrowser;
      messageManager.addMessageListener('heap', ({ data }) => resolve(data));
      messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(script)}), false);
    })`,
  );
  // Firefox counts no objects.
  return { bytes: bytes as number, objects: 0 };
}
