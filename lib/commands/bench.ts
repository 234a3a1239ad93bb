import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readArguments } from './arguments.ts';
import { breakDownChanges, breakDownReading } from './bench/breakdown.ts';
import {
  type Changes,
  changesOfAct,
  changesOfSmallPages,
  changesOfTenActs,
  measureChanges,
} from './bench/changes.ts';
import { measureFrames } from './bench/frames.ts';
import { type Lab, openLab } from './bench/lab.ts';
import { measureMarkJs } from './bench/mark-js.ts';
import { serveBench } from './bench/pages.ts';
import { measureReading } from './bench/reading.ts';
import { budgets, type Row, tabulate } from './bench/rows.ts';
import { measureStyling } from './bench/styling.ts';
import { browserNames } from './browsers.ts';
import { homeFolder } from './serve.ts';

/**
 * Measures the built extension in real browsers beside what could be done in its place: the floor (walking the
 * text and reading every character), mark.js with the same terms, a bare mutation observer. What counts as our
 * work is written at `measureReading` and `measureChanges`.
 */
const groups = ['act', 'no-terms', 'ten-acts', 'changes', 'frames'] as const;
type Group = (typeof groups)[number];

const usage = `Usage: npm run bench [-- OPTION...]
  --browser ${browserNames.join('|')}   this browser only
  --only ${groups.join('|')}   these rows only; may be given several times
  --page FILE   this page in place of all others
  --quick       fewer repetitions, without the ten acts: a minute
  --breakdown   where the time on the act (or the page) goes, by module and function
  --json        one array of rows`;

const values = readArguments(usage, () => {
  const parsed = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      breakdown: { type: 'boolean', default: false },
      browser: { type: 'string' },
      only: { type: 'string', multiple: true },
      page: { type: 'string' },
    },
  });
  const { browser, only } = parsed.values;
  return {
    ...parsed.values,
    browser: browser === undefined ? undefined : oneOf(browserNames, '--browser', browser),
    only: only?.map((group) => oneOf(groups, '--only', group)),
  };
});
const counts = values.quick
  ? { readings: 2, changes: 10, frames: 1, spellings: 8 }
  : { readings: 5, changes: 50, frames: 3, spellings: 26 };
const wanted =
  values.only ?? (values.quick ? groups.filter((group) => group !== 'ten-acts') : groups);

const site = await serveBench();
const rows: Row[] = [];
try {
  const own = values.page === undefined ? undefined : site.add(readPage(values.page));
  for (const name of values.browser === undefined ? browserNames : [values.browser]) {
    const lab = await openLab(name, values.breakdown ? 'development' : 'production');
    try {
      if (values.breakdown) await printBreakdown(lab, own);
      else if (own === undefined) await measureAll(lab);
      else await measureOwn(lab, own, values.page as string);
    } finally {
      await lab.close();
    }
  }
} finally {
  site.close();
}
if (values.json) console.log(JSON.stringify(rows));
else if (!values.breakdown) console.table(tabulate(rows));
if (rows.some((row) => row.verdict === 'over')) process.exitCode = 1;

async function measureOwn(lab: Lab, path: string, title: string): Promise<void> {
  const options = { title, path, runs: counts.readings, timesFloor: budgets.large };
  rows.push(...(await measureReading(lab, site, options)).rows.all);
}

async function measureAll(lab: Lab): Promise<void> {
  const steps: Record<Group, () => Promise<void>> = {
    act: async () => {
      const title = 'an act of 1.04 million characters';
      const options = { title, path: '/act', runs: counts.readings, timesFloor: budgets.large };
      const ours = await measureReading(lab, site, options);
      const others = await measureMarkJs(lab, site, title, counts.spellings, ours);
      const styling = await measureStyling(lab, site, { title, path: '/act', runs: counts.frames });
      rows.push(...ours.rows.all, ...others.all, ...styling.all);
      await change(lab, changesOfAct);
    },
    'no-terms': async () => {
      const options = {
        title: 'the same without our terms',
        path: '/no-terms',
        runs: Math.ceil(counts.readings / 2),
        timesFloor: budgets.withoutTerms,
      };
      rows.push(...(await measureReading(lab, site, options)).rows.all);
      const { title, path } = options;
      rows.push(...(await measureStyling(lab, site, { title, path, runs: counts.frames })).all);
    },
    'ten-acts': async () => {
      // One act again, beside the ten: the machine may be slower now than it was.
      const one = await measureReading(lab, site, { title: 'one act', path: '/act', runs: 2 });
      const ten = await measureReading(lab, site, {
        title: 'ten acts',
        path: '/ten-acts',
        runs: 2,
      });
      ten.rows.ratio('against ten times one act', ten.total / (10 * one.total), {
        atMost: budgets.linearity,
      });
      rows.push(...ten.rows.all);
      await change(lab, changesOfTenActs);
    },
    changes: () => change(lab, changesOfSmallPages),
    frames: async () => {
      rows.push(...(await measureFrames(lab, site, counts.frames)).all);
    },
  };
  for (const group of groups) {
    if (!wanted.includes(group)) continue;
    console.error(`${lab.name}: ${group}`);
    await steps[group]();
  }
}

async function printBreakdown(lab: Lab, own: string | undefined): Promise<void> {
  const isWanted = (group: Group) => values.only === undefined || values.only.includes(group);
  if (own !== undefined || isWanted('act')) await breakDownReading(lab, site, own ?? '/act');
  if (own === undefined && isWanted('no-terms')) await breakDownReading(lab, site, '/no-terms');
  if (own === undefined && isWanted('changes')) await breakDownChanges(lab, site);
  if (own === undefined && isWanted('frames')) await breakDownReading(lab, site, '/frames');
}

async function change(lab: Lab, kinds: readonly Changes[]): Promise<void> {
  for (const kind of kinds)
    rows.push(...(await measureChanges(lab, site, kind, counts.changes)).all);
}

function readPage(file: string): string {
  return readFileSync(resolve(homeFolder(), file), 'utf8');
}

function oneOf<Name extends string>(names: readonly Name[], option: string, given: string): Name {
  const found = names.find((name) => name === given);
  if (found === undefined) throw new Error(`${option}: there is no "${given}"`);
  return found;
}
