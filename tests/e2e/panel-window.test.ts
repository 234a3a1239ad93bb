import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { says } from './controls.ts';
import { forceColors } from './forced-colors.ts';
import { eventually, sleep } from './harness.ts';
import { clickRow, rows } from './panel-rows.ts';
import { withSession } from './with-session.ts';

describe.each(browserNames)('the side panel itself in %s', (name) => {
  const { session, site } = withSession(name);
  const panelOfArticle = async () => {
    const page = await session.open(site.address('/article'));
    // Behind the panel's tab the page is hidden, and hidden pages rest: here it is read first.
    await session.read(page);
    const panel = await session.panel(page);
    await panel.waitForSelector('.rows li[data-index]');
    return { page, panel };
  };

  it('runs after the page once its reader has left it alone', async () => {
    const { page, panel } = await panelOfArticle();
    const wheel = await panel.evaluate(() =>
      Number(
        setInterval(
          () => document.querySelector('.rows')?.dispatchEvent(new WheelEvent('wheel')),
          100,
        ),
      ),
    );
    await page.bringToFront();
    await page.evaluate(async () => {
      scrollTo(0, document.documentElement.scrollHeight);
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    });
    await panel.bringToFront();
    // Longer than the panel waits for a reader who has stopped.
    await sleep(2000);
    const place = () => panel.$eval('.rows', (list) => list.scrollTop);
    expect(await place()).toBe(0);
    await panel.evaluate((interval) => clearInterval(interval), wheel);
    await eventually(async () => (await place()) > 0, 'the list to go where the page is');
  });

  it('does not scroll for the sake of a list that is empty', async () => {
    onTestFinished(() => session.setSettings({}));
    await session.setSettings({ sites: { localhost: 'off' } });
    const panel = await session.panel(await session.open(site.address('/article')));
    await panel.setViewport({ width: 320, height: 400 });
    await panel.waitForSelector('.notice.off');
    const hidden = await panel.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(hidden).toBe(0);
  });

  it('marks its current row alone in forced colours', async () => {
    const { panel } = await panelOfArticle();
    onTestFinished(() => forceColors(session, panel, false));
    await clickRow(panel, 'InvestAI');
    await forceColors(session, panel, true);
    await panel.waitForSelector('.rows li[aria-current]');
    const lines = await eventually(
      () =>
        panel.evaluate(() => {
          if (!matchMedia('(forced-colors: active)').matches) return undefined;
          const lineOf = (row: Element) => getComputedStyle(row).borderInlineStartColor;
          const paper = getComputedStyle(document.body).backgroundColor;
          return [...document.querySelectorAll('.rows li[data-index]')].map((row) =>
            lineOf(row) === paper ? '' : (row.getAttribute('aria-current') ?? 'marked'),
          );
        }),
      'forced colours',
    );
    expect(lines.filter((line) => line !== '')).toEqual(['location']);
  });

  it.runIf(name === 'chrome')('saves what arrives as a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eu-ai-lens-download-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { panel } = await panelOfArticle();
    const client = await panel.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await panel.waitForSelector('[popovertarget]:not([disabled])');
    await panel.click('[popovertarget]');
    await panel.click('[data-format="markdown"]:last-child');
    // Chromium takes the name with an empty file before it writes to it.
    const file = await eventually(
      async () =>
        readdirSync(folder).find(
          (found) => found.endsWith('.md') && statSync(join(folder, found)).size > 0,
        ),
      'the file',
    );
    expect(file).toMatch(/^eu-ai-lens-\d{4}-\d\d-\d\d-Can-Europe-still-catch-up-in-AI\.md$/);
    expect(readFileSync(join(folder, file), 'utf8')).toContain('## Sources');
  });

  it.runIf(name === 'chrome')('opens from the popup and follows the tab in front', async () => {
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
    await says(panel, '.note', 'No EU AI terms');
    await article.bringToFront();
    await eventually(async () => (await rows(panel)).length > 5, 'the article again');
  });

  it.runIf(name === 'firefox')('opens from the popup as the sidebar', async () => {
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
  });
});

async function clickInPopup(popup: Page): Promise<void> {
  await popup.bringToFront();
  const button = await popup.waitForSelector('::-p-text(Annotate this page)');
  await button?.click();
}
