import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { briefingSchema } from '../../lib/export/schema.ts';
import { violations } from './accessibility.ts';
import { eventually, extensionPage, marked, markOn, openSession, type Session } from './harness.ts';
import { openSite, type Site } from './site.ts';

/** Two thousand mentions in eight hundred paragraphs. */
const longPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title>
  <link rel="icon" href="data:,">${Array.from(
    { length: 800 },
    (_, index) =>
      `<p>Paragraph ${index}: InvestAI pays for AI Factories${index % 2 === 0 ? ', says Horizon Europe' : ''}.</p>`,
  ).join('')}</html>`;

describe.each(browserNames)('the side panel in %s', (name) => {
  let session: Session;
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ '/long': { html: longPage } });
    session = await openSession(name);
  });
  afterAll(async () => {
    await session?.close();
    site?.close();
  });

  const openPanel = async (path: string): Promise<{ page: Page; panel: Page }> => {
    const page = await session.open(site.address(path));
    // Behind the panel's tab the page is hidden, and hidden pages rest: here it is read first.
    await eventually(
      async () => (await session.describe(page))?.state === 'done',
      'the page to be read',
      30_000,
    );
    const panel = await session.panel(page);
    await panel.setViewport({ width: 400, height: 800 });
    return { page, panel };
  };
  const withRows = async (path: string) => {
    const opened = await openPanel(path);
    await eventually(async () => (await rows(opened.panel)).length > 1, 'the rows');
    return opened;
  };

  it('lists the terms in reading order with sentence, definition and sourced figures', async () => {
    const { panel } = await withRows('/article');
    const heading = await panel.$eval('h1', (title) => title.textContent);
    expect(heading).toBe('Can Europe still catch up in AI?');
    const investai = await reveal(panel, 'InvestAIFunding');
    expect(investai).toContain('When Ursula von der Leyen launched InvestAI in Paris');
    expect(investai).toContain('200 billion euros');
    expect(investai).toContain('as of 11 February 2025');
    expect(await panel.$eval('.facts a', (link) => link.getAttribute('href'))).toMatch(/^https:/);
  });

  it('leads to a place on the page, and follows the reader there', async () => {
    const { page, panel } = await withRows('/article');
    await clickRow(panel, 'Weizenbaum');
    await eventually(() => page.evaluate(() => scrollY > 300), 'the page to scroll');
    expect((await marked(page, 'eu-ai-lens-active'))[0]?.text).toBe('Weizenbaum Institute');
    expect(await current(panel)).toContain('Weizenbaum');
    // A page behind another tab does not scroll.
    await page.bringToFront();
    await page.evaluate(async () => {
      scrollTo(0, 0);
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    });
    await panel.bringToFront();
    await eventually(
      () => panel.$eval('.rows', (list) => list.scrollTop === 0),
      'the list to be back at its beginning',
    );
    await page.bringToFront();
    await page.evaluate(async () => {
      scrollTo(0, document.documentElement.scrollHeight);
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    });
    await panel.bringToFront();
    await eventually(async () => (await current(panel))?.includes('Weizenbaum'), 'the last row');
  });

  it('follows the page through changes and to the next page', async () => {
    const { page, panel } = await openPanel('/single-page');
    await eventually(async () => (await note(panel)).includes('No EU AI terms'), 'the note');
    await page.bringToFront();
    await page.click('#next');
    await eventually(async () => (await rows(panel)).length > 2, 'rows for the new text');
    await page.goto(site.address('/article'));
    await eventually(
      async () =>
        (await panel.$eval('h1', (title) => title.textContent)) ===
        'Can Europe still catch up in AI?',
      'the next page',
    );
    await eventually(async () => (await rows(panel)).length > 5, 'its rows');
  });

  it('says why there is nothing, and switches the site on again', async () => {
    const { page, panel } = await openPanel('/plain');
    await eventually(async () => (await note(panel)).includes('No EU AI terms'), 'the note');
    await session.setSettings({ sites: { localhost: 'off' } });
    await eventually(async () => (await note(panel)).includes('Switched off here'), 'the reason');
    await panel.click('.notice button');
    await page.goto(site.address('/article'));
    await eventually(async () => (await rows(panel)).length > 5, 'the rows');
    const id = await panel.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
    const restricted = await extensionPage(session.browser, name, `sidepanel.html?tab=${id}`);
    await eventually(
      async () => (await note(restricted)).includes('lets no extension work'),
      'why a page of the browser is not read',
    );
  });

  it('compares the figures of the page with the record, those that part ways first', async () => {
    const { panel } = await withRows('/article');
    const first = await eventually(
      async () => (await rows(panel)).find((row) => row.includes('This page: ')),
      'a figure check',
    );
    expect((await rows(panel))[1]).toBe(first);
    expect(first).toMatch(/Record: .* since .* was the figure of /);
    await panel.click('.filters input');
    await eventually(async () => {
      const all = (await rows(panel)).slice(1);
      return all.length > 0 && all.every((row) => / was the figure of |Record: /.test(row));
    }, 'nothing but figures that part ways');
    expect((await rows(panel)).join()).not.toContain('The record agrees');
  });

  it('filters by kind of term', async () => {
    const { panel } = await withRows('/article');
    await panel.select('select', 'law');
    await eventually(async () => {
      const kinds = await panel.$$eval('.rows .category', (all) =>
        all.map((kind) => kind.textContent),
      );
      return kinds.length > 0 && kinds.every((kind) => kind === 'Law');
    }, 'laws only');
  });

  it('is walked through by arrow keys to its last row', async () => {
    const { panel } = await withRows('/long');
    await panel.focus('.place');
    await panel.keyboard.press('ArrowDown');
    await eventually(async () => (await focused(panel)) === 2, 'the second mention');
    await panel.keyboard.press('End');
    await eventually(async () => (await focused(panel)) === 2000, 'the last mention');
    await panel.keyboard.press('ArrowUp');
    await eventually(async () => (await focused(panel)) === 1999, 'the one before it');
  });

  it('holds two thousand mentions with only those in sight rendered, and no gap on the way', async () => {
    const { panel } = await withRows('/long');
    await eventually(
      () => panel.$eval('.tools .hint', (hint) => hint.textContent?.includes('2,000')),
      'all mentions',
    );
    const frames = await panel.evaluate(
      () =>
        new Promise<{ gaps: number; most: number; times: number[] }>((resolve) => {
          const list = document.querySelector('.rows') as HTMLElement;
          const { left, top, width, height } = list.getBoundingClientRect();
          const times: number[] = [];
          let gaps = 0;
          let most = 0;
          const channel = new MessageChannel();
          // A message sent from a frame arrives when that frame has been painted.
          channel.port1.onmessage = () => {
            // Two points, as one may lie on the hairline between two rows.
            const hits = [0, 8].map((by) =>
              document.elementFromPoint(left + width / 2, top + height / 2 + by)?.closest('li'),
            );
            if (hits.every((row) => row == null)) gaps += 1;
            most = Math.max(most, list.querySelectorAll('li').length);
            list.scrollTop += 300;
            if (times.length === 90) resolve({ gaps, most, times });
            else requestAnimationFrame(step);
          };
          const step = (time: number) => {
            times.push(time);
            channel.port2.postMessage(null);
          };
          requestAnimationFrame(step);
        }),
    );
    const slow = frames.times.filter(
      (time, at) => at > 0 && time - (frames.times[at - 1] ?? 0) > 34,
    );
    console.log(
      `${name}: ${slow.length} of 90 frames over 34 ms, ${frames.most} rows rendered at most`,
    );
    expect(frames.gaps).toBe(0);
    expect(frames.most).toBeLessThan(60);
  });

  it('saves and copies the briefing in every format', async () => {
    const { panel } = await withRows('/article');
    const saved = await panel.evaluate(async () => {
      const files: { name: string; text: string }[] = [];
      const blobs = new Map<string, Blob>();
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        const address = create(blob);
        blobs.set(address, blob);
        return address;
      };
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        files.push({ name: this.download, text: this.href });
      };
      document.querySelector<HTMLElement>('[popovertarget]')?.click();
      for (const button of document.querySelectorAll<HTMLElement>('[data-format]:last-child')) {
        button.click();
        await new Promise((next) => setTimeout(next));
      }
      HTMLAnchorElement.prototype.click = click;
      return Promise.all(
        files.map(async (file) => ({ ...file, text: await (blobs.get(file.text) as Blob).text() })),
      );
    });
    expect(saved.map((file) => file.name.split('.').at(-1))).toEqual(['md', 'html', 'json', 'csv']);
    const [markdown, html, json] = saved.map((file) => file.text) as [string, string, string];
    expect(markdown).toContain('# Can Europe still catch up in AI?');
    expect(html).toMatch(/^<!DOCTYPE html>/);
    const briefing = JSON.parse(json);
    expect(v.safeParse(briefingSchema, briefing).issues).toBeUndefined();
    expect(briefing.page.address).toBe(site.address('/article'));
  });

  it('has no accessibility faults', async () => {
    const { panel } = await withRows('/article');
    expect(await violations(panel)).toEqual([]);
    await panel.evaluate(() => document.querySelector<HTMLElement>('[popovertarget]')?.click());
    expect(await violations(panel)).toEqual([]);
  });
});

describe('the side panel itself', () => {
  it('opens from the popup in Chromium and follows the tab in front', async () => {
    const site = await openSite();
    const session = await openSession('chrome');
    try {
      const article = await session.open(site.address('/article'));
      const plain = await session.open(site.address('/plain'));
      await clickInPopup(await session.popup(article));
      await article.bringToFront();
      const target = await session.browser.waitForTarget(
        (candidate) => candidate.url().endsWith('/sidepanel.html'),
        { timeout: 15_000 },
      );
      const panel = await target.asPage();
      await eventually(async () => (await rows(panel)).length > 5, 'the rows of the article');
      await plain.bringToFront();
      await eventually(async () => (await note(panel)).includes('No EU AI terms'), 'the next tab');
      await article.bringToFront();
      await eventually(async () => (await rows(panel)).length > 5, 'the article again');
    } finally {
      await session.close();
      site.close();
    }
  });

  it('opens from the popup as the sidebar in Firefox', async () => {
    const site = await openSite();
    const session = await openSession('firefox');
    try {
      const isOpen = () =>
        session.inExtension(() =>
          (
            globalThis as unknown as {
              browser: { sidebarAction: { isOpen: (window: object) => Promise<boolean> } };
            }
          ).browser.sidebarAction.isOpen({}),
        );
      expect(await isOpen()).toBe(false);
      const page = await session.open(site.address('/article'));
      await clickInPopup(await session.popup(page));
      await eventually(isOpen, 'the sidebar');
    } finally {
      await session.close();
      site.close();
    }
  });
});

async function clickInPopup(popup: Page): Promise<void> {
  await popup.bringToFront();
  const button = await popup.waitForSelector('::-p-text(Annotate this page)');
  await button?.click();
}

describe('a download of the side panel', () => {
  it('arrives as a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eu-ai-lens-download-'));
    const site = await openSite();
    const session = await openSession('chrome');
    try {
      const page = await session.open(site.address('/article'));
      await markOn(page, 'InvestAI');
      const panel = await session.panel(page);
      const client = await panel.createCDPSession();
      await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await panel.waitForSelector('[popovertarget]:not([disabled])');
      await panel.click('[popovertarget]');
      await panel.click('[data-format="markdown"]:last-child');
      const file = await eventually(
        async () => readdirSync(folder).find((found) => found.endsWith('.md')),
        'the file',
      );
      expect(file).toMatch(/^eu-ai-lens-\d{4}-\d\d-\d\d-Can-Europe-still-catch-up-in-AI\.md$/);
      expect(readFileSync(join(folder, file), 'utf8')).toContain('## Sources');
    } finally {
      await session.close();
      site.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function rows(panel: Page): Promise<string[]> {
  return panel.$$eval('.rows li[data-index]', (all) => all.map((row) => row.textContent ?? ''));
}

async function note(panel: Page): Promise<string> {
  return (await panel.$$eval('.note', (all) => all.map((text) => text.textContent))).join(' ');
}

async function current(panel: Page): Promise<string | undefined> {
  const found = await panel.$$eval('[aria-current]', (all) => all.map((row) => row.textContent));
  return found[0] ?? undefined;
}

/** Position in the list of the row that has the focus. */
function focused(panel: Page): Promise<number | undefined> {
  return panel.evaluate(() => {
    const row = document.activeElement?.closest<HTMLElement>('[data-index]');
    return row == null ? undefined : Number(row.dataset.index);
  });
}

/** Scrolls the panel to a row as a reader would; returns its text. */
function reveal(panel: Page, text: string): Promise<string> {
  return eventually(
    () =>
      panel.evaluate((wanted) => {
        const list = document.querySelector('.rows') as HTMLElement;
        const row = [...list.querySelectorAll('li[data-index]')].find((candidate) =>
          candidate.textContent?.includes(wanted),
        );
        if (row !== undefined) return row.textContent ?? undefined;
        list.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
        list.scrollTop += list.clientHeight / 2;
        return undefined;
      }, text),
    `the row of ${text}`,
    20_000,
  );
}

/** Scrolls the panel to a row and clicks its sentence. */
async function clickRow(panel: Page, text: string): Promise<void> {
  await reveal(panel, text);
  await panel.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('.rows li[data-index]')];
    const row = rows.find((candidate) => candidate.textContent?.includes(wanted));
    row?.querySelector<HTMLElement>('.place')?.click();
  }, text);
}
