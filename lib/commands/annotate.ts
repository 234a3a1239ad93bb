import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDataset } from '../dataset/load.ts';
import { datasetAsOf, datasetVersion } from '../dataset/validate.ts';
import { createBriefing } from '../export/briefing.ts';
import { type ExportFormat, exportFormats, formats } from '../export/formats.ts';
import { officialLanguage } from '../languages.ts';
import { readArguments } from './arguments.ts';
import { builtExtension } from './build.ts';
import { launch } from './launch.ts';
import type { ReadPage } from './read-page.ts';
import { readPages } from './read-pages.ts';
import { addressOf, homeFolder, publicAddressOf, servePages } from './serve.ts';

const usage = `Usage: npm run --silent annotate -- [--json | --markdown | --html | --csv] FILE_OR_URL...
       npm run --silent annotate -- --output FOLDER [--language TAG] [--markdown] [--html] [--csv] [--json] FILE_OR_URL...`;
/** Measured on two cores: two tabs read a quarter fewer pages a second, eight no more. */
const tabs = 4;

const { inputs, wanted, output, language } = readArguments(usage, () => {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      html: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      output: { type: 'string' },
      language: { type: 'string' },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error('No file or address given.');
  const language = officialLanguage(values.language);
  if (values.language !== undefined && language === undefined)
    throw new Error(`Not an official EU language: ${values.language}`);
  const wanted = exportFormats.filter((format) => values[format]);
  const output = values.output === undefined ? undefined : resolve(homeFolder(), values.output);
  if (output === undefined && wanted.length > 1)
    throw new Error('Only one format can be printed; --output FOLDER takes several.');
  if (output !== undefined && wanted.length === 0) wanted.push(...exportFormats);
  return { inputs: positionals, wanted, output, language };
});
// Somebody who pipes into `head` has read enough.
process.stdout.on('error', () => process.exit());
const dataset = { version: datasetVersion, asOf: datasetAsOf, ...loadDataset() };
const server = await servePages();
const extension = builtExtension('chrome');
try {
  const results = readPages(inputs, {
    launch: () => launch({ browser: 'chrome', headless: true, extension }),
    addressOf: (input) => addressOf(input, server),
    tabs,
  });
  let number = 0;
  for await (const { input, page, error } of results) {
    number += 1;
    if (page === undefined) {
      console.error(`${input}: ${error?.message}`);
      process.exitCode = 1;
    } else if (output !== undefined) save(number, input, page, output);
    else print(input, page);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  server.close();
}

function print(input: string, page: ReadPage): void {
  const [format] = wanted;
  const { description } = page;
  const { figures } = description;
  const terms = description.terms.map(({ entry, text, start, end }) => ({
    entry,
    text,
    start,
    end,
  }));
  if (format === 'json')
    console.log(JSON.stringify({ input, language: description.language ?? null, terms, figures }));
  else if (format !== undefined) process.stdout.write(documentOf(input, page, format));
  else {
    console.log(
      `\n${input} (${description.language ?? 'language unknown'}): ${terms.length} terms, ${figures.length} figures`,
    );
    if (terms.length > 0) console.table(terms);
    if (figures.length > 0)
      console.table(
        figures.map(({ entry, text, start, end, verdict, record }) => ({
          entry,
          text,
          start,
          end,
          verdict,
          record: record.value,
          'as of': record.asOf,
        })),
      );
  }
}

/** One file a page and format, numbered as the inputs are, so that two pages of one name stay apart. */
function save(number: number, input: string, page: ReadPage, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const name = input.replace(/^.*[/\\](?=[^/\\])|\.\w+$/g, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  const digits = String(inputs.length).length;
  for (const format of wanted) {
    const file = `${String(number).padStart(digits, '0')}-${name}.${formats[format].ending}`;
    writeFileSync(join(folder, file), documentOf(input, page, format));
    console.log(join(folder, file));
  }
}

function documentOf(input: string, page: ReadPage, format: ExportFormat): string {
  const briefing = createBriefing({
    page: { title: page.title, address: publicAddressOf(input, page.address) },
    frames: [{ frame: 0, description: page.description }],
    dataset,
    language: language ?? officialLanguage(page.description.language) ?? 'en',
    readAt: new Date(),
  });
  return formats[format].write(briefing);
}
