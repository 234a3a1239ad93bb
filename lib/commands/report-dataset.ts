import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { coverageOf } from '../dataset/coverage.ts';
import { formatProblem, loadDataset } from '../dataset/load.ts';
import { compilePack } from '../dataset/pack.ts';
import { ageingFacts, entriesWithoutFigure, reportDataset } from '../dataset/report.ts';
import { datasetAsOf, datasetVersion } from '../dataset/validate.ts';
import { percent } from '../evaluation/scores.ts';
import { type Language, languages } from '../languages.ts';
import { readArguments } from './arguments.ts';

const { values } = readArguments('Usage: npm run dataset:report [-- --json]', () =>
  parseArgs({ options: { json: { type: 'boolean', default: false } } }),
);
const { entries, problems } = loadDataset();
const report = reportDataset(entries);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) process.exitCode = 1;

if (values.json) console.log(JSON.stringify(report));
else {
  console.log(
    `Dataset ${datasetVersion}, as of ${datasetAsOf}: ${report.entries} entries, ${report.facts} facts, ` +
      `${percent(report.officialShare)} of them from official sources`,
  );
  console.log('\nEntries by category');
  const byCategory = Object.entries(coverageOf(entries).byCategory);
  console.table(Object.fromEntries(byCategory.sort(([, a], [, b]) => b - a)));
  console.log('\nNames and missing texts by language; pack sizes in bytes');
  console.table(
    Object.fromEntries(
      languages.map((language) => [
        language,
        { ...report.languages[language], ...sizes(language) },
      ]),
    ),
  );
  const ageing = ageingFacts(entries, datasetAsOf);
  console.log(`\nStanding figures older than 12 months: ${ageing.length}`);
  for (const { entry, fact } of ageing)
    console.log(`  ${fact.asOf}  ${entry}: ${fact.id} (${fact.source.url})`);
  const wordsOnly = entriesWithoutFigure(entries);
  console.log(`\nEntries without a figure or date: ${wordsOnly.length}`);
  for (const entry of wordsOnly) console.log(`  ${entry}`);
}

function sizes(language: Language): { raw: number; gzip: number } {
  const pack = JSON.stringify(compilePack(language, entries));
  return { raw: Buffer.byteLength(pack), gzip: gzipSync(pack).length };
}
