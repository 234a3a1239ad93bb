import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { budgets, findOverweight } from './budgets.ts';

describe('the budgets of the build', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'eu-ai-lens-budgets-'));
    for (const { script } of budgets) writeFileSync(join(folder, script), 'a');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are kept by scripts up to their weight', () => {
    writeFileSync(join(folder, 'page.js'), 'a'.repeat(45 * 1024));
    expect(findOverweight(folder)).toEqual([]);
  });

  it('name what is heavier, minified or compressed', () => {
    writeFileSync(join(folder, 'page.js'), 'a'.repeat(45 * 1024 + 103));
    writeFileSync(join(folder, 'reader.js'), randomBytes(9 * 1024));
    expect(findOverweight(folder)).toEqual([
      'page.js: 45.1 KB of 45, compressed 0.1 of 16',
      'reader.js: 9.0 KB of 20, compressed 9.0 of 8',
    ]);
  });
});
