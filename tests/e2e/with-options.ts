import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { BrowserName } from '../../lib/commands/browsers.ts';
import { readSettings } from '../../lib/settings/items.ts';
import { extensionPage } from './harness.ts';
import { withSession } from './with-session.ts';

/** A browser for all tests of the `describe` that calls this, with the options page and what it stores: all of that is gone after each test. */
export function withOptions(name: BrowserName) {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'eu-ai-lens-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const { session } = withSession(name);
  afterEach(async () => {
    await session.inExtension(() => chrome.storage.local.remove(['glossary', 'settings']));
    await session.setSettings({});
    for (const page of await session.browser.pages())
      if (page.url().includes('options.html')) await page.close();
  });

  let opened = 0;
  const open = async () => {
    opened += 1;
    const page = await extensionPage(session.browser, name, `options.html?${opened}`);
    await page.setViewport({ width: 1100, height: 900 });
    await page.waitForSelector('#dataset');
    return page;
  };
  const stored = async () =>
    readSettings(await session.inExtension(() => chrome.storage.sync.get(null))).settings;
  const storedGlossary = () =>
    session.inExtension(async () => {
      const { glossary } = await chrome.storage.local.get('glossary');
      return (glossary ?? []) as { term: string }[];
    });
  const storedTerms = async () => (await storedGlossary()).map(({ term }) => term);
  const file = (text: string, ending: string) => {
    const path = join(folder, `file${ending}`);
    writeFileSync(path, text);
    return path;
  };

  return { session, open, stored, storedGlossary, storedTerms, file };
}
