import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../lib/commands/build.ts';
import { launch } from '../../lib/commands/launch.ts';
import { readPages } from '../../lib/commands/read-pages.ts';
import { briefingSchema } from '../../lib/export/schema.ts';
import { openSite, type Site } from './site.ts';

const root = join(import.meta.dirname, '../..');
const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

describe('annotate', () => {
  let folder: string;
  let site: Site;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'eu-ai-lens-annotate-'));
    site = await openSite({
      '/moves-on': { html: page('<meta http-equiv="refresh" content="0;url=/plain-terms">') },
      '/plain-terms': { html: page('<p>InvestAI.</p>') },
      '/holds-on': {
        html: page(`<p>InvestAI.</p><script>alert('!');
          onbeforeunload = (event) => { event.preventDefault(); return 'stay'; };</script>`),
      },
      '/fills-in': {
        html: page(`<main></main><script>setTimeout(() => {
          document.querySelector('main').textContent = 'InvestAI came late.';
        }, 150)</script>`),
      },
      '/tongues': {
        html: page('<p lang="el">Ο Ορίζων Ευρώπη.</p><p lang="fr">Le règlement sur l’IA.</p>'),
      },
    });
    builtExtension('chrome');
  }, 300_000);
  afterAll(() => {
    site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints one line of JSON a page in the order of its inputs, and names those it cannot read', async () => {
    const numbered = Array.from({ length: 12 }, (_, index) => {
      const file = join(folder, `${index}.html`);
      writeFileSync(file, page(`<p>${'The Parliament. '.repeat(index)}InvestAI.</p>`));
      return file;
    });
    // No address could end so.
    numbered[0] = join(folder, '0.v2 #día');
    writeFileSync(numbered[0], 'InvestAI.');
    const missing = join(folder, 'missing.html');
    const pdf = join(folder, 'x.pdf');
    writeFileSync(pdf, '%PDF-1.4\n');
    const binary = join(folder, 'data.bin');
    writeFileSync(binary, new Uint8Array(1000).fill(7));
    const inputs = [
      ...numbered.slice(0, 3),
      missing,
      site.address('/nowhere'),
      ...numbered.slice(3),
      pdf,
      folder,
      binary,
    ];
    const { lines, errors, status } = await annotate(['--json', ...inputs]);
    expect(status).toBe(1);
    expect(lines.map((line) => line.input)).toEqual(numbered);
    expect(lines.map(({ terms }) => terms.map((term) => term.start))).toEqual(
      numbered.map((_, index) => ['The Parliament. '.length * index]),
    );
    expect(errors).toContain(`${missing}: no such file`);
    expect(errors).toContain(`${site.address('/nowhere')}: the page does not load: status 404`);
    expect(errors).toContain(`${pdf}: the page is a PDF`);
    expect(errors).toContain(`${folder}: not a file`);
    expect(errors).toContain(`${binary}: the page does not load: it is no page but a file to save`);
  });

  it('reads the figures of a page that is still read when its first term is found', async () => {
    const file = join(folder, 'long.html');
    const filler = '<p>The committee met in the morning and again in the afternoon.</p>'.repeat(
      20_000,
    );
    writeFileSync(file, page(`<p>EuroHPC has 13 AI Factories.</p>${filler}`));
    const { lines } = await annotate(['--json', file]);
    expect(lines[0]?.figures.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['13', 'superseded'],
    ]);
    const { text } = await annotate([file]);
    expect(text).toMatch(/'ai-factories'.*'13'.*'superseded'.*19.*'2025-10-10'/);
  });

  it('reads pages that move on, ask questions, fill in late or change language', async () => {
    const paths = ['/holds-on', '/moves-on', '/fills-in', '/holds-on', '/tongues', '/plain'];
    const { lines, errors, status } = await annotate(['--json', ...paths.map(site.address)]);
    expect(errors).toBe('');
    expect(status).toBe(0);
    expect(lines.map((line) => line.terms.map((term) => term.entry))).toEqual([
      ['investai'],
      ['investai'],
      ['investai'],
      ['investai'],
      ['horizon-europe', 'ai-act'],
      [],
    ]);
  });

  it('writes a sourced document of each page in every format', async () => {
    const output = join(folder, 'documents');
    const sample = join(root, 'tests/pages/sample-article.nl.html');
    const { errors, status } = await annotate(['--output', output, sample, sample]);
    expect(errors).toBe('');
    expect(status).toBe(0);
    const files = readdirSync(output);
    const names = ['csv', 'html', 'json', 'md'].map((ending) => `sample-article-nl.${ending}`);
    expect(files).toEqual([
      ...names.map((name) => `1-${name}`),
      ...names.map((name) => `2-${name}`),
    ]);
    const briefing = JSON.parse(readFileSync(join(output, '1-sample-article-nl.json'), 'utf8'));
    expect(v.safeParse(briefingSchema, briefing).issues).toBeUndefined();
    expect(briefing.page).toMatchObject({
      title: 'Kan Europa de achterstand in AI nog inhalen?',
      address: pathToFileURL(sample).href,
      language: 'nl',
    });
    expect(briefing.entries.length).toBeGreaterThan(10);
    const { text } = await annotate(['--markdown', sample]);
    expect(text).toContain('# Kan Europa de achterstand in AI nog inhalen?');
    expect(text).toContain('## Bronnen');
  });

  it('starts the browser again when it dies and loses no page', async () => {
    const browsers: Browser[] = [];
    const inputs = Array.from({ length: 20 }, (_, index) => `/plain-terms?${index}`);
    const results = readPages(inputs, {
      launch: async () => {
        const browser = await launch({
          browser: 'chrome',
          headless: true,
          extension: builtExtension('chrome'),
        });
        browsers.push(browser);
        return browser;
      },
      addressOf: site.address,
      tabs: 3,
    });
    const read: [string, number | string][] = [];
    for await (const { input, page, error } of results) {
      read.push([input, page?.description.terms.length ?? (error as Error).message]);
      if (read.length === 5) browsers[0]?.process()?.kill('SIGKILL');
    }
    expect(read).toEqual(inputs.map((input) => [input, 1]));
    expect(browsers.length).toBe(2);
    expect(browsers.map((browser) => browser.connected)).toEqual([false, false]);
  });
});

interface Line {
  input: string;
  terms: { entry: string; start: number }[];
  figures: { text: string; verdict: string }[];
}

interface Outcome {
  text: string;
  /** What was printed, where it is JSON. */
  lines: Line[];
  errors: string;
  status: number;
}

function annotate(words: string[]): Promise<Outcome> {
  const command = spawn(process.execPath, [join(root, 'lib/commands/annotate.ts'), ...words]);
  let output = '';
  let errors = '';
  command.stdout.on('data', (chunk) => {
    output += chunk;
  });
  command.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) => {
    command.on('close', (status) => {
      const lines = output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Line);
      resolve({ text: output, lines, errors, status: status ?? -1 });
    });
  });
}
