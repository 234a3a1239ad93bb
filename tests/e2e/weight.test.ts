import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { builtExtension } from '../../lib/commands/build.ts';

/** Budgets of the design in KB of 1,024 bytes: what every page pays, and what a page with a term or an open card pays on top. */
const budgets: [script: string, minified: number, gzip: number][] = [
  ['page.js', 45, 16],
  ['reader.js', 20, 8],
  ['card.js', 60, 24],
];

describe.each(browserNames)('the weight of scripts on pages in %s', (name) => {
  it.each(budgets)('%s is at most %d KB, %d KB compressed', (script, minified, gzip) => {
    const built = readFileSync(join(builtExtension(name), script));
    expect(built.length).toBeLessThanOrEqual(minified * 1024);
    expect(gzipSync(built).length).toBeLessThanOrEqual(gzip * 1024);
  });
});
