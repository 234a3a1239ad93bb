import { describe, expect, it } from 'vitest';
import { browserNames } from '../commands/browsers.ts';
import { defaultSettings } from '../settings/schema.ts';
import { isOwnLook, markSheet, marksFile } from './marks.ts';

const selectors = (sheet: string) => sheet.match(/[^\s{},]*::highlight\([^)]*\)/g) ?? [];
const looks = (['underline', 'tint', 'both', 'none'] as const).map((highlight) => ({
  highlight,
  highlightColor: '#0b8a6f',
}));

describe('the sheet of the marks', () => {
  it('has rules for the root alone in Chromium, where each rule for all elements costs each of them', () => {
    for (const look of looks)
      for (const selector of selectors(markSheet(look, 'chrome')))
        expect(selector).toMatch(/^:root::highlight/);
  });

  it('has rules for all elements in Firefox, where marks inherit nothing', () => {
    for (const look of looks)
      for (const selector of selectors(markSheet(look, 'firefox')))
        expect(selector).toMatch(/^::highlight/);
  });

  it('names the same marks in both, and for every look', () => {
    const names = (sheet: string) => new Set(sheet.match(/eu-ai-lens-[\w-]+/g));
    for (const browser of browserNames)
      for (const look of looks)
        expect(names(markSheet(look, browser))).toEqual(
          names(markSheet(defaultSettings, 'chrome')),
        );
  });

  it.each(browserNames)('is below the reader’s own in the file for every page in %s', (browser) => {
    const { contents } = marksFile(browser);
    expect(contents).toBe(`@layer eu-ai-lens {${markSheet(defaultSettings, browser)}}`);
  });

  it('leaves nothing of the usual look where the reader has another', () => {
    for (const look of looks) {
      const [, term] = /highlight\(eu-ai-lens-term-10\) \{([^}]*)\}/.exec(
        markSheet(look, 'firefox'),
      ) as unknown as [string, string];
      expect(term).toMatch(/^text-decoration: none; background-color: transparent;/);
    }
  });

  it('is the reader’s own with another colour or another kind of mark', () => {
    expect(isOwnLook(defaultSettings)).toBe(false);
    expect(isOwnLook({ ...defaultSettings, highlightColor: '#0b8a6f' })).toBe(true);
    expect(isOwnLook({ ...defaultSettings, highlight: 'tint' })).toBe(true);
    expect(isOwnLook({ highlight: 'none', highlightColor: '#0b8a6f' })).toBe(false);
  });
});
