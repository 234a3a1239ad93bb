import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openLab } from './bench/lab.ts';
import { measureChanges, measureFloor, measurePage, type Row } from './bench/measure.ts';
import { serveBench } from './bench/pages.ts';
import { type BrowserName, browserNames } from './browsers.ts';

const usage = `Usage: npm run bench [-- --json] [--browser ${browserNames.join('|')}] [--page FILE]`;

const { values } = readArguments();
const site = await serveBench();
const rows: Row[] = [];
try {
  const own = values.page === undefined ? undefined : site.add(readPage(values.page));
  for (const name of values.browser === undefined
    ? browserNames
    : [values.browser as BrowserName]) {
    const lab = await openLab(name);
    try {
      if (own !== undefined) {
        const floor = await measureFloor(lab, site, own);
        rows.push(...(await measurePage(lab, site, values.page as string, own, floor, 5)));
        continue;
      }
      const floor = await measureFloor(lab, site, '/act');
      const large = await measurePage(
        lab,
        site,
        'an act of 1.04 million characters',
        '/act',
        floor,
        5,
      );
      rows.push(...large);
      rows.push(
        ...(await measurePage(lab, site, 'the same without our terms', '/no-terms', floor, 3)),
      );
      rows.push(...(await measurePage(lab, site, 'ten acts', '/ten-acts', floor * 10, 5)));
      rows.push(...(await measureChanges(lab, site)));
    } finally {
      await lab.close();
    }
  }
} finally {
  site.close();
}
if (values.json) console.log(JSON.stringify(rows));
else console.table(rows);
if (rows.some((row) => row.verdict === 'over')) process.exitCode = 1;

function readPage(file: string): string {
  // npm runs scripts in the project's folder and keeps the reader's own here.
  return readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8');
}

function readArguments() {
  try {
    const parsed = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        browser: { type: 'string' },
        page: { type: 'string' },
      },
    });
    const { browser } = parsed.values;
    if (browser === undefined || browserNames.some((name) => name === browser)) return parsed;
    console.error(`unknown browser: ${browser}\n${usage}`);
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
  }
  process.exit(2);
}
