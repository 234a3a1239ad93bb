import { parseArgs } from 'node:util';
import { builtExtension } from './build.ts';
import { launch } from './launch.ts';
import { readPage } from './read-page.ts';
import { addressOf, servePages } from './serve.ts';

const usage = 'Usage: npm run --silent annotate -- [--json] FILE_OR_URL...';

const { values, positionals } = readArguments();
const server = await servePages();
const browser = await launch({
  browser: 'chrome',
  headless: true,
  extension: builtExtension('chrome'),
});
try {
  for (const input of positionals) {
    const page = await browser.newPage();
    try {
      const found = await readPage(browser, page, addressOf(input, server));
      const terms = found.terms.map(({ entry, text, start, end }) => ({ entry, text, start, end }));
      if (values.json)
        console.log(
          JSON.stringify({
            input,
            language: found.language ?? null,
            terms,
            figures: found.figures,
          }),
        );
      else {
        console.log(`\n${input} (${found.language ?? 'language unknown'}): ${terms.length} terms`);
        if (terms.length > 0) console.table(terms);
      }
    } catch (error) {
      console.error(`${input}: ${(error as Error).message}`);
      process.exitCode = 1;
    } finally {
      await page.close();
    }
  }
} finally {
  await browser.close();
  server.close();
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
