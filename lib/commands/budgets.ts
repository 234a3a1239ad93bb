import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const kilobyte = 1024;

/** What a script that is put into pages may weigh at most, in KB of 1,024 bytes. */
export interface Budget {
  script: string;
  minified: number;
  gzip: number;
}

/** Those of DESIGN.md: what every page pays, and what a page with a term or an open card pays on top. */
export const budgets: readonly Budget[] = [
  { script: 'page.js', minified: 45, gzip: 16 },
  { script: 'reader.js', minified: 20, gzip: 8 },
  { script: 'card.js', minified: 60, gzip: 24 },
];

/** Says of each script of a built extension that is heavier than its budget by how much. */
export function findOverweight(folder: string): string[] {
  return budgets.flatMap(({ script, minified, gzip }) => {
    const built = readFileSync(join(folder, script));
    return [
      exceeds(`${script}, minified`, built.length, minified),
      exceeds(`${script}, compressed`, gzipSync(built).length, gzip),
    ].flatMap((problem) => problem ?? []);
  });
}

function exceeds(what: string, bytes: number, budget: number): string | undefined {
  if (bytes <= budget * kilobyte) return undefined;
  return `${what}: ${(bytes / kilobyte).toFixed(1)} KB, budget ${budget} KB`;
}
