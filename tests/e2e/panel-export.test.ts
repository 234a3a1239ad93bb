import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { type Briefing, briefingSchema } from '../../lib/export/schema.ts';
import { says } from './controls.ts';
import { eventually } from './harness.ts';
import { withPanel } from './with-panel.ts';

describe.each(browserNames)('export from the side panel in %s', (name) => {
  const { session, site, openPanel, withRows } = withPanel(name);

  it('shows that there is nothing to export', async () => {
    const { panel } = await openPanel('/plain');
    await says(panel, '.note', 'No EU AI terms');
    const border = await panel.$eval('.export .button:disabled', (button) => {
      const { borderStyle, backgroundColor } = getComputedStyle(button);
      return {
        borderStyle,
        isPaper: backgroundColor === getComputedStyle(document.body).backgroundColor,
      };
    });
    expect(border).toEqual({ borderStyle: 'dashed', isPaper: true });
  });

  it('copies the briefing in every format, as it is pasted', async () => {
    const { panel } = await withRows('/article');
    await panel.bringToFront();
    await panel.waitForSelector('[popovertarget]:not([disabled])');
    const copied = async (format: string) => {
      await panel.click('[popovertarget]');
      await panel.click(`[data-format=${format}]:first-of-type`);
      await eventually(
        async () => (await panel.$('#export-menu:popover-open')) === null,
        'the end',
      );
      await says(panel, '.export [role=status]', 'Copied: ');
      return pasted(panel);
    };
    const { plain } = await copied('markdown');
    expect(plain).toMatch(/^# Can Europe still catch up in AI\?\n/);
    const rich = await copied('html');
    expect(rich.plain).toBe(plain);
    expect(rich.html).toMatch(/<h1[^>]*>Can Europe still catch up in AI\?<\/h1>/);
    const json = JSON.parse((await copied('json')).plain);
    expect(v.safeParse(briefingSchema, json).issues).toBeUndefined();
    expect((await copied('csv')).plain).toMatch(/^entry,/);
  });

  it('says where the browser lets it copy nothing', async () => {
    const { panel } = await withRows('/article');
    await panel.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));
    });
    await panel.waitForSelector('[popovertarget]:not([disabled])');
    await panel.click('[popovertarget]');
    await panel.click('[data-format=markdown]:first-of-type');
    await says(panel, '.export [role=status]', 'The browser did not allow copying.');
  });

  it('saves the briefing in every format', async () => {
    const { page, panel } = await withRows('/article');
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
        const count = files.length;
        button.click();
        // The page is asked for the places of its terms first.
        for (let wait = 0; files.length === count && wait < 500; wait += 1)
          await new Promise((next) => setTimeout(next, 10));
      }
      HTMLAnchorElement.prototype.click = click;
      return Promise.all(
        files.map(async ({ name, text }) => {
          const blob = blobs.get(text) as Blob;
          const [first] = new Uint8Array(await blob.slice(0, 1).arrayBuffer());
          return { name, text: await blob.text(), isMarked: first === 0xef };
        }),
      );
    });
    expect(saved.map((file) => file.name.split('.').at(-1))).toEqual(['md', 'html', 'json', 'csv']);
    // Spreadsheets take a file for UTF-8 only when it says so.
    expect(saved.map((file) => file.isMarked)).toEqual([false, false, false, true]);
    const [markdown, html, json] = saved.map((file) => file.text) as [string, string, string];
    expect(markdown).toContain('# Can Europe still catch up in AI?');
    expect(html).toMatch(/^<!DOCTYPE html>/);
    const phone = await session.browser.newPage();
    await phone.setViewport({ width: 320, height: 800 });
    await phone.setContent(html);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(
      await phone.$eval('h1', (title) => Number.parseFloat(getComputedStyle(title).fontSize)),
    ).toBeLessThan(24);
    await phone.close();
    const briefing: Briefing = JSON.parse(json);
    expect(v.safeParse(briefingSchema, briefing).issues).toBeUndefined();
    expect(briefing.page.address).toBe(site.address('/article'));
    const text = await page.evaluate(() => document.body.textContent as string);
    const placed = [...briefing.figures, ...briefing.entries.flatMap((entry) => entry.mentions)];
    expect(placed.map(({ start, end }) => text.slice(start, end))).toEqual(
      placed.map((place) => place.text),
    );
  });
});

/** What a reader would paste into a plain and into a rich editor. */
async function pasted(page: Page): Promise<{ plain: string; html: string }> {
  const pasting = page.evaluate(
    () =>
      new Promise<{ plain: string; html: string }>((resolve) => {
        const editor = document.createElement('textarea');
        document.body.append(editor);
        editor.focus();
        editor.addEventListener('paste', ({ clipboardData }) => {
          editor.remove();
          resolve({
            plain: clipboardData?.getData('text/plain') ?? '',
            html: clipboardData?.getData('text/html') ?? '',
          });
        });
      }),
  );
  await page.waitForSelector('body > textarea:focus');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return pasting;
}
