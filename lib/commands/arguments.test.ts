import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it.each([
  ['annotate', [], 'No file or address given.'],
  ['bench', ['--only', 'everything'], '--only: there is no "everything"'],
  ['evaluate', ['--language', 'ru'], 'Not an official EU language: ru'],
  ['report-dataset', ['--language'], "Unknown option '--language'"],
  ['start', ['--browser', 'lynx'], 'unknown browser: lynx'],
])('%s says what is wrong with its arguments, and how it is used', (command, given, reason) => {
  const file = join(import.meta.dirname, `${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...given], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.split('\n').slice(0, 2)).toEqual([reason, expect.stringMatching(/^Usage: npm /)]);
});
