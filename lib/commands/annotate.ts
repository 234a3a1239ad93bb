import { parseArgs } from 'node:util';
import type { PageDescription } from '../page/bridge.ts';
import { builtExtension } from './build.ts';
import { launch } from './launch.ts';
import { readPages } from './read-pages.ts';
import { addressOf, servePages } from './serve.ts';

const usage = 'Usage: npm run --silent annotate -- [--json] FILE_OR_URL...';
/** Measured on two cores: two tabs read half as many pages a second, eight no more. */
const tabs = 4;

const { values, positionals } = readArguments();
// Somebody who pipes into `head` has read enough.
process.stdout.on('error', () => process.exit());
const server = await servePages();
const extension = builtExtension('chrome');
try {
  const results = readPages(positionals, {
    launch: () => launch({ browser: 'chrome', headless: true, extension }),
    addressOf: (input) => addressOf(input, server),
    tabs,
  });
  for await (const { input, description, error } of results)
    if (description !== undefined) print(input, description);
    else {
      console.error(`${input}: ${error?.message}`);
      process.exitCode = 1;
    }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  server.close();
}

function print(input: string, { language, terms: found, figures }: PageDescription): void {
  const terms = found.map(({ entry, text, start, end }) => ({ entry, text, start, end }));
  if (values.json) {
    console.log(JSON.stringify({ input, language: language ?? null, terms, figures }));
    return;
  }
  console.log(`\n${input} (${language ?? 'language unknown'}): ${terms.length} terms`);
  if (terms.length > 0) console.table(terms);
}

function readArguments() {
  try {
    const parsed = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (parsed.positionals.length > 0) return parsed;
    console.error(usage);
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
  }
  process.exit(2);
}
