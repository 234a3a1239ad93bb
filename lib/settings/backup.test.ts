import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from './backup.ts';
import { defaultSettings, type Settings } from './schema.ts';

const date = new Date('2026-11-24T12:00:00Z');
const glossary = [{ term: 'Kernteam', forms: ['KT'], definition: 'De kern' }];
const settings: Settings = {
  ...defaultSettings,
  hoverDelay: 750,
  sites: { 'example.org': 'off', 'xn--mnchen-3ya.example:8080': 'on' },
  mutedEntries: ['jupiter'],
  hiddenLanguages: ['mt'],
};

describe('a backup', () => {
  it('gives back everything that was saved', () => {
    expect(readBackup(writeBackup(settings, glossary, date))).toEqual({
      settings,
      glossary,
      problems: [],
      glossaryProblems: [],
    });
  });

  it('of version 1 is read too', () => {
    const text = JSON.stringify({
      format: 'eu-ai-lens-backup',
      settings: { settings: { hoverDelay: 750, sites: { 'example.org': 'off' } } },
    });
    expect(readBackup(text)).toEqual({
      settings: { ...defaultSettings, hoverDelay: 750, sites: { 'example.org': 'off' } },
      glossary: undefined,
      problems: [],
      glossaryProblems: [],
    });
  });

  it('that lost its settings is none: all would go back to their defaults', () => {
    const format = 'eu-ai-lens-backup';
    for (const settings of [undefined, null, 'x', [], ['badge']])
      expect(readBackup(JSON.stringify({ format, settings }))).toBe('not-a-backup');
  });

  it('whose glossary cannot be read keeps the one that is stored', () => {
    for (const lost of ['no', [{ term: 'x' }]]) {
      const text = JSON.stringify({
        ...JSON.parse(writeBackup(settings, [], date)),
        glossary: lost,
      });
      expect(readBackup(text)).toMatchObject({ settings, glossary: undefined });
      expect((readBackup(text) as { glossaryProblems: unknown[] }).glossaryProblems).toHaveLength(
        1,
      );
    }
    expect(readBackup(writeBackup(settings, [], date))).toMatchObject({ glossary: [] });
  });

  it('whose glossary can be read in part gives the rest of it', () => {
    const text = JSON.stringify({
      ...JSON.parse(writeBackup(settings, [], date)),
      glossary: [{ term: 'x' }, ...glossary, 7],
    });
    expect(readBackup(text)).toMatchObject({
      glossary,
      glossaryProblems: [
        { row: 1, field: 'definition', reason: 'missing' },
        { row: 3, reason: 'not-a-row' },
      ],
    });
  });

  it('that was edited by hand names the fields it got wrong and keeps the others', () => {
    const text = writeBackup(settings, glossary, date)
      .replace('750', '"slow"')
      .replace('"De kern"', '""');
    const backup = readBackup(text);
    expect(backup).toEqual({
      settings: { ...settings, hoverDelay: 300 },
      glossary: undefined,
      problems: [{ field: 'hoverDelay', expected: 'number', found: '"slow"' }],
      glossaryProblems: [{ row: 1, field: 'definition', reason: 'missing' }],
    });
  });

  it('is told from other files', () => {
    expect(readBackup('{')).toBe('not-json');
    for (const text of ['[]', 'null', '7', '{}', '{"settings":{"badge":false}}'])
      expect(readBackup(text)).toBe('not-a-backup');
  });

  it('of any content is read without failing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (stored, terms) => {
        const text = JSON.stringify({
          format: 'eu-ai-lens-backup',
          settings: stored,
          glossary: terms,
        });
        const backup = readBackup(text);
        if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
          expect(backup).toBe('not-a-backup');
        else
          expect(Object.keys((backup as { settings: Settings }).settings)).toEqual(
            Object.keys(defaultSettings),
          );
      }),
      { numRuns: 1500 },
    );
  });
});
