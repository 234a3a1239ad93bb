import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { idOf } from '../../lib/glossary/term.ts';
import { violations } from './accessibility.ts';
import { check, chooseFile, press, says, setValue, textOf } from './controls.ts';
import { cutOff } from './cut-off.ts';
import { eventually } from './harness.ts';
import { setScheme, shoot } from './screenshots.ts';
import { fixedTexts } from './text-size.ts';
import { withOptions } from './with-options.ts';

describe.each(browserNames)('the options page in %s', (name) => {
  const { session, open, stored, file } = withOptions(name);

  it('stores each choice at once and shows it in other windows, which lose nothing', async () => {
    const first = await open();
    const second = await open();
    await Promise.all([
      check(first, 'input[name=highlight][value=both]'),
      check(second, 'input[name=trigger][value=click]'),
      check(first, '#terms input[value=law]'),
      check(second, '#terms input[value=mt]'),
      check(first, '#marking .switch input'),
    ]);
    await eventually(async () => {
      const { highlight, trigger, hiddenCategories, hiddenLanguages, firstMentionOnly } =
        await stored();
      return (
        JSON.stringify([
          highlight,
          trigger,
          hiddenCategories,
          hiddenLanguages,
          firstMentionOnly,
        ]) === JSON.stringify(['both', 'click', ['law'], ['mt'], true])
      );
    }, 'all five choices');
    for (const page of [first, second])
      await eventually(
        () =>
          page.evaluate(
            () =>
              document.querySelector<HTMLInputElement>('input[value=both]')?.checked === true &&
              document.querySelector<HTMLInputElement>('input[value=click]')?.checked === true &&
              document.querySelector<HTMLInputElement>('#terms input[value=law]')?.checked ===
                false,
          ),
        'the choices in both windows',
      );
  });

  it('loses none of the rules that two windows add at once', async () => {
    const pages = [await open(), await open()];
    await Promise.all(
      pages.map(async (page, window) => {
        for (let index = 0; index < 15; index += 1) await addSite(page, `s${index}.w${window}.eu`);
      }),
    );
    await eventually(
      async () => Object.keys((await stored()).sites).length === 30,
      'all thirty rules',
    );
  });

  it('previews the marks with their contrast, in any colour', async () => {
    const page = await open();
    await setValue(page, '.own-color input', '#ffee00');
    await says(page, '#marking fieldset .hint', 'nearest shade');
    const style = await page.$eval('.paper.light .marked', (mark) => {
      const { textDecorationLine, textDecorationColor } = getComputedStyle(mark);
      return `${textDecorationLine} ${textDecorationColor}`;
    });
    expect(style).toMatch(/^underline rgb\((?!255, 238, 0)/);
    await check(page, 'input[name=highlight][value=none]');
    await eventually(
      () =>
        page.$eval('.paper.light .marked', (mark) =>
          getComputedStyle(mark).textDecorationLine.startsWith('none'),
        ),
      'no mark',
    );
  });

  it('lists site rules readably, to be searched, edited, removed and had back', async () => {
    const page = await open();
    await addSite(page, 'https://münchen.example/rathaus');
    await says(page, '#rules', 'münchen.example');
    await says(page, '.done-bar', 'münchen.example was added');
    expect((await stored()).sites).toEqual({ 'xn--mnchen-3ya.example': 'off' });
    await addSite(page, 'two words');
    await says(page, '#site-problem', 'two words');
    await addSite(page, 'example.org:8080');
    await says(page, '#rules', 'example.org:8080');
    expect(await textOf(page, '#site-problem')).toBe('');

    await setValue(page, '#sites input[type=search]', 'münch');
    await eventually(async () => (await page.$$('#rules li')).length === 1, 'one rule found');
    await setValue(page, '#sites input[type=search]', '');
    await press(page, 'Edit: example.org:8080', '#rules');
    await page.waitForSelector('#rules .inline input:focus');
    await page.keyboard.press('Escape');
    await press(page, 'Edit: example.org:8080', '#rules');
    await setValue(page, '#rules .inline input', 'example.com');
    await press(page, 'Save', '#rules');
    await says(page, '.done-bar', 'example.com was changed');
    expect((await stored()).sites).toEqual({
      'xn--mnchen-3ya.example': 'off',
      'example.com': 'off',
    });
    await press(page, 'Remove: münchen.example', '#rules');
    await says(page, '.done-bar', 'münchen.example was removed');
    expect((await stored()).sites).toEqual({ 'example.com': 'off' });
    await press(page, 'Undo', '.done-bar');
    await eventually(
      async () => Object.keys((await stored()).sites).length === 2,
      'both rules to be stored',
    );
    await says(page, '#rules', 'münchen.example');
  });

  it('shows hidden terms by name and brings them back', async () => {
    await session.setSettings({ mutedEntries: ['investai'] });
    const page = await open();
    await press(page, 'Show again: InvestAI', '#terms');
    await eventually(async () => (await stored()).mutedEntries.length === 0, 'no hidden term');
  });

  it('names a hidden term of the reader’s own as the glossary writes it', async () => {
    const term = { term: 'Öfen', forms: [], definition: 'x', language: 'de' as const };
    await session.setGlossary([term]);
    await session.setSettings({ mutedEntries: [idOf(term)] });
    const page = await open();
    await eventually(
      () =>
        page
          .$eval('#terms .list [lang=de]', ({ textContent }) => textContent === 'Öfen')
          .catch(() => false),
      'the term',
    );
  });

  it('reports stored values it cannot use, keeps the others and clears up when told to', async () => {
    await session.inExtension(() =>
      chrome.storage.sync.set({ hoverDelay: 'fast', badge: false, aura: 1 }),
    );
    const page = await open();
    await says(page, '[role=alert] .problems', 'hoverDelay: must be a number, not "fast"');
    await says(page, '[role=alert] .problems', 'aura');
    await press(page, 'Remove unusable values', 'main');
    await eventually(async () => (await page.$('[role=alert] .problems')) === null, 'no problem');
    const items = await session.inExtension(() => chrome.storage.sync.get(null));
    expect(items).toEqual({ version: 2, badge: false });
  });

  it('says where settings stay on this computer, until there is room again', async () => {
    await session.inExtension(() => chrome.storage.local.set({ settings: { hoverDelay: 700 } }));
    const page = await open();
    const said = 'some settings stay on this computer only';
    await says(page, 'main > .preview-box', said);
    expect(await textOf(page, '#card output')).toBe('700 milliseconds');
    await check(page, 'input[name=highlight][value=both]');
    await eventually(async () => !(await textOf(page, 'main')).includes(said), 'the end of it');
    expect((await stored()).hoverDelay).toBe(700);
  });

  it('sets the delay of cards by arrow keys', async () => {
    const page = await open();
    await page.bringToFront();
    await page.focus('#delay');
    await page.keyboard.press('ArrowRight');
    await says(page, '#card output', '350 milliseconds');
    await eventually(async () => (await stored()).hoverDelay === 350, 'the delay');
    await check(page, 'input[name=trigger][value=click]');
    await page.waitForSelector('#delay:disabled');
  });

  it('lists the keys the browser has for each command', async () => {
    const page = await open();
    const commands = await session.inExtension(() => chrome.commands.getAll());
    await eventually(
      async () => (await page.$$('#shortcuts dt')).length === commands.length,
      'all commands',
    );
    const rows = await page.$$eval('#shortcuts dl div', (all) =>
      all.map(({ textContent }) => textContent),
    );
    const next = commands.find((command) => command.name === 'next-term');
    expect(rows[0]).toBe(`Explain the next term${next?.shortcut || 'none'}`);
    // Chromium lets its reader alone change them.
    if (name === 'chrome') return;
    await session.inExtension(() =>
      (chrome.commands as unknown as { update: (change: object) => Promise<void> }).update({
        name: 'next-term',
        shortcut: 'Alt+Shift+Y',
      }),
    );
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await says(page, '#shortcuts dd', 'Alt+Shift+Y');
  });

  it('has no accessibility violation, and fits 320 pixels, light and dark', async () => {
    await session.setSettings({
      sites: { 'xn--mnchen-3ya.example': 'off', 'example.org': 'on' },
      mutedEntries: ['investai'],
      trigger: 'hold',
    });
    const page = await open();
    await chooseFile(page, 'glossary', file('term,definition\nKernteam,De kern\n,x', '.csv'));
    await page.waitForSelector('#glossary .preview-box');
    for (const language of ['en', 'de', 'el'] as const) {
      await session.inExtension(
        (cardLanguage) => chrome.storage.sync.set({ cardLanguage }),
        language,
      );
      await eventually(
        () => page.evaluate((wanted) => document.documentElement.lang === wanted, language),
        language,
      );
      for (const scheme of name === 'chrome'
        ? (['light', 'dark'] as const)
        : (['light'] as const)) {
        if (name === 'chrome') await setScheme(page, scheme);
        await page.setViewport({ width: 1100, height: 900 });
        if (scheme === 'light' || language === 'en') expect(await violations(page)).toEqual([]);
        if (language === 'en') expect(await fixedTexts(page)).toEqual([]);
        if (name === 'chrome') await shoot(page, `options-${language}-${scheme}`);
        await page.setViewport({ width: 320, height: 800 });
        expect(await cutOff(page)).toEqual([]);
        const [row, text] = await page.$$eval(
          '#glossary tbody :is(tr, tr > :nth-child(3))',
          (all) => all.map(({ clientWidth }) => clientWidth),
        );
        expect(text, 'a definition as wide as its row').toBe(row);
        const [edge, own] = await page.$$eval('.swatches, .own-color', (all) =>
          all.map((element) => element.getBoundingClientRect().left),
        );
        expect(own, 'the own colour in line with the others').toBe(edge);
        const weights = await page.$eval('#privacy dl', (list) =>
          ['dt', 'dd'].map((part) =>
            Number(getComputedStyle(list.querySelector(part) as Element).fontWeight),
          ),
        );
        expect(weights, 'what stands above told from what stands below').toEqual([600, 400]);
        if (name === 'chrome') await shoot(page, `options-${language}-${scheme}-320`);
      }
    }
    const named = await page.$$eval('select option[lang]', (options) =>
      options.map(({ lang, textContent }) => `${lang} ${textContent}`),
    );
    expect(named).toEqual(expect.arrayContaining(['el Ελληνικά', 'ga Gaeilge', 'mt Malti']));
  });
});

async function addSite(page: Page, site: string): Promise<void> {
  await setValue(page, '#new-site', site);
  await eventually(
    () =>
      page.evaluate((wanted) => {
        const field = document.querySelector('#new-site') as HTMLInputElement;
        const button = field.form?.querySelector('button') as HTMLButtonElement;
        if (field.value !== wanted || button.disabled) return false;
        button.click();
        return true;
      }, site),
    'the site to be added',
  );
}
