import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { chooseFile, press, says } from './controls.ts';
import { catchDownloads, savedFile } from './downloads.ts';
import { eventually } from './harness.ts';
import { withOptions } from './with-options.ts';

describe.each(browserNames)('files of the options page in %s', (name) => {
  const { session, open, stored, storedGlossary, storedTerms, file } = withOptions(name);

  it('saves nothing of a broken glossary and names row and field', async () => {
    const page = await open();
    await chooseFile(page, 'glossary', file('{"terms": [', '.json'));
    await says(page, '#glossary .problems', 'not valid JSON');
    expect(
      await page.$eval(
        '#glossary .button.main',
        (button) => (button as HTMLButtonElement).disabled,
      ),
    ).toBe(true);
    await press(page, 'Cancel', '#glossary');
    await chooseFile(
      page,
      'glossary',
      file('term,definition,link\nKernteam,,javascript:1', '.csv'),
    );
    await says(page, '#glossary .problems', 'Row 2 definition: is missing');
    await says(page, '#glossary .problems', 'Row 2 link: is not a web address');
    expect(await storedTerms()).toEqual([]);
  });

  it('shows a glossary before it is saved, and gives it out as it came in', async () => {
    const page = await open();
    const text =
      'term,forms,definition,link,language\r\nKernteam,KT; kernteams,"De kern, kort",https://example.org/,nl\r\n';
    await chooseFile(page, 'glossary', file(`${text}Zonder,,,,\r\n`, '.csv'));
    await says(page, '#glossary tbody', 'De kern, kort');
    await says(page, '#glossary .problems', 'Row 3 definition: is missing');
    expect(await storedTerms()).toEqual([]);
    await press(page, 'Save these terms', '#glossary');
    await eventually(async () => (await storedTerms()).join() === 'Kernteam', 'the saved term');
    await chooseFile(page, 'glossary', file(text, '.csv'));
    await press(page, 'Add to my terms', '#glossary');
    await says(page, '#glossary [role=status]', '1 term of your own');
    expect(await storedTerms()).toEqual(['Kernteam']);
    await catchDownloads(page);
    await press(page, 'Export as CSV', '#glossary');
    expect(await savedFile(page)).toBe(text);
    await press(page, 'Remove all', '#glossary');
    await eventually(async () => (await storedTerms()).length === 0, 'an empty glossary');
    await press(page, 'Undo', '.done-bar');
    await eventually(async () => (await storedTerms()).join() === 'Kernteam', 'the term again');
  });

  it('keeps what it cannot read of the stored terms, says what is wrong, and drops it on demand', async () => {
    const sound = { term: 'Kernteam', forms: [], definition: 'De kern.' };
    const broken = { term: 'Half', forms: 7 };
    await session.inExtension(
      (glossary) => chrome.storage.local.set({ glossary }),
      [sound, broken, 'no term'],
    );
    const page = await open();
    await says(page, '#glossary [role=alert]', 'Stored terms that cannot be read: 2.');
    await says(page, '#glossary .problems', 'Row 2 forms: is not text: 7');
    await says(page, '#glossary .problems', 'Row 3: this is not a term with fields');
    const holds = (items: unknown[]) =>
      eventually(
        async () => isDeepStrictEqual(await storedGlossary(), items),
        `${items.length} stored items`,
      );
    await press(page, 'Remove all', '#glossary');
    await holds([broken, 'no term']);
    await press(page, 'Undo', '.done-bar');
    await holds([sound, broken, 'no term']);
    await press(page, 'Remove unusable values', '#glossary');
    await holds([sound]);
    await eventually(async () => (await page.$('#glossary [role=alert]')) === null, 'no alert');
  });

  it('saves everything to a file and restores it, but nothing from another file', async () => {
    await session.setSettings({ hoverDelay: 750, sites: { 'example.org': 'off' } });
    await session.setGlossary([{ term: 'A', forms: [], definition: 'x' }]);
    const page = await open();
    await catchDownloads(page);
    await press(page, 'Save to a file', '#backup');
    const backup = await savedFile(page);
    await press(page, 'Reset all settings', '#backup');
    await eventually(async () => (await stored()).hoverDelay === 300, 'the defaults');
    await session.setGlossary([]);

    await chooseFile(page, 'backup', file('{"hoverDelay":1}', '.json'));
    await says(page, '#backup .problem', 'is not a backup of EU AI Lens');
    await chooseFile(page, 'backup', file(' '.repeat(5_000_001), '.json'));
    await says(page, '#backup .problem', 'the file is too large (at most 5,000,000 bytes)');
    await chooseFile(page, 'backup', file(backup.replace('"underline"', '"glitter"'), '.json'));
    await says(page, '#backup .problems', 'highlight: must be one of underline, tint, both, none');
    await says(page, '#backup', '2 settings will change. The glossary will hold 1 term.');
    await press(page, 'Restore', '#backup');
    await says(page, '.done-bar', 'The backup was restored.');
    expect(await storedTerms()).toEqual(['A']);
    expect(await stored()).toMatchObject({ hoverDelay: 750, sites: { 'example.org': 'off' } });
    await press(page, 'Undo', '.done-bar');
    await eventually(async () => (await stored()).hoverDelay === 300, 'the state before');
    await eventually(async () => (await storedTerms()).length === 0, 'no glossary');
  });
});
