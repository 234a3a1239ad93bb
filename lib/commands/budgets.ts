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

/** The first is what every page pays; the others are what a page with a term, an open card or a panel beside it pays on top. */
export const budgets: readonly Budget[] = [
  { script: 'page.js', minified: 45, gzip: 16 },
  { script: 'reader.js', minified: 20, gzip: 8 },
  { script: 'card.js', minified: 60, gzip: 24 },
  { script: 'figures.js', minified: 240, gzip: 82 },
  { script: 'annotator.js', minified: 4, gzip: 2 },
];

/** What a script of a built extension weighs, in KB. */
export interface Weight extends Budget {
  budget: Budget;
}

/** @param folder of the built extension */
export function weighScripts(folder: string): Weight[] {
  return budgets.map((budget) => {
    const built = readFileSync(join(folder, budget.script));
    return {
      script: budget.script,
      minified: built.length / kilobyte,
      gzip: gzipSync(built).length / kilobyte,
      budget,
    };
  });
}

/** "page.js: 38.2 KB of 45, compressed 15.3 of 16" */
export const describeWeight = ({ script, minified, gzip, budget }: Weight): string =>
  `${script}: ${minified.toFixed(1)} KB of ${budget.minified}, compressed ${gzip.toFixed(1)} of ${budget.gzip}`;

/** The scripts of a built extension that are heavier than their budget. */
export function findOverweight(folder: string): string[] {
  return weighScripts(folder)
    .filter(({ minified, gzip, budget }) => minified > budget.minified || gzip > budget.gzip)
    .map(describeWeight);
}
