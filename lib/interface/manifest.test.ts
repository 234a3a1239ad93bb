import { expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { localeFiles, manifestText } from './manifest.ts';
import { shortcutsText } from './texts/options/shortcuts.ts';

/** What Chrome takes: https://developer.chrome.com/docs/extensions/reference/manifest/description */
const longestDescription = 132;

const files = localeFiles();

it('has a file for each language', () => {
  const paths = languages.map((language) => `_locales/${language}/messages.json`);
  expect(files.map(({ relativeDest }) => relativeDest)).toEqual(paths);
});

it.each(files)(
  'says what the manifest refers to in $relativeDest',
  ({ relativeDest, contents }) => {
    const language = languages.find((tag) => relativeDest.includes(`/${tag}/`)) ?? 'en';
    const messages = JSON.parse(contents);
    const named = (text: string) => messages[/^__MSG_(\w+)__$/.exec(text)?.[1] ?? '']?.message;
    expect(named(manifestText('command-next-term'))).toBe(
      shortcutsText(language, 'command-next-term'),
    );
    const description = named(manifestText('description'));
    expect(description.length).toBeGreaterThan(40);
    expect(description.length).toBeLessThanOrEqual(longestDescription);
  },
);
