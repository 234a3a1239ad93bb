import fc from 'fast-check';
import { marked, type Token } from 'marked';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { htmlProblems } from '../../tests/html-problems.ts';
import { loadDataset } from '../dataset/load.ts';
import { datasetAsOf, datasetVersion } from '../dataset/validate.ts';
import { oneLine } from '../interface/one-line.ts';
import type { Language } from '../languages.ts';
import type { DescribedFigure, DescribedTerm } from '../page/bridge.ts';
import { createBriefing } from './briefing.ts';
import { toCsv } from './csv.ts';
import { fileName, formats } from './formats.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { type Briefing, briefingSchema } from './schema.ts';

const { entries } = loadDataset();
const dataset = { version: datasetVersion, asOf: datasetAsOf, entries };

const term = (entry: string, text: string, sentence: string, start = 0): DescribedTerm => ({
  entry,
  text,
  sentence,
  start,
  end: start + text.length,
});

const article = [
  term('ai-factories', 'AI Factories', 'The EU now has 13 AI Factories.', 15),
  term('investai', 'InvestAI', 'InvestAI is to mobilise 200 billion euros.', 32),
  term('ai-factories', 'AI Factories', 'AI Factories stand in 16 countries.', 90),
];

function brief(
  language: Language = 'en',
  title = 'An article',
  terms = article,
  read = figure,
): Briefing {
  return createBriefing({
    page: { title, address: 'https://news.example/a_(b)?c=<d>&e="f"' },
    frames: [
      {
        frame: 0,
        description: { language: 'en', terms, figures: terms === article ? [read] : [] },
      },
    ],
    dataset,
    language,
    readAt: new Date('2026-11-24T10:15:00Z'),
  });
}

const factories = entries.find((entry) => entry.id === 'ai-factories');
const thirteen = factories?.facts.find(
  (fact) => fact.value === 13 && fact.status === 'superseded',
) as { id: string };

const figure: DescribedFigure = {
  entry: 'ai-factories',
  text: '13',
  start: 11,
  end: 13,
  mention: 0,
  value: 13,
  unit: 'count',
  verdict: 'superseded',
  fact: thirteen.id,
  record: { value: 19, unit: 'count', asOf: '2025-10-10' },
};

/** An entry named in more sentences than documents quote. */
const oftenNamed = Array.from({ length: 7 }, (_, index) =>
  term('investai', 'InvestAI', `InvestAI, time ${index}.`, index),
);

/** Every entry of the dataset, in one page. */
const everything = entries.map((entry, index) => term(entry.id, entry.name.en, 'Named.', index));

describe('a briefing', () => {
  it('keeps entries in the order of their first mention, with all their mentions', () => {
    const { entries: found } = brief();
    expect(found.map((entry) => [entry.id, entry.mentions.map(({ start }) => start)])).toEqual([
      ['ai-factories', [15, 90]],
      ['investai', [32]],
    ]);
  });

  it('numbers sources as they are cited, the figure checks first, and frames facts as the record does', () => {
    const { sources, figures, entries: found } = brief();
    expect(sources.map((source) => source.number)).toEqual(sources.map((_, index) => index + 1));
    const record = found[0]?.facts.find((fact) => fact.id === figures[0]?.record);
    expect(record).toMatchObject({ value: 19, source: 1 });
    for (const entry of found)
      for (const fact of entry.facts) {
        const original = entries
          .find(({ id }) => id === entry.id)
          ?.facts.find(({ id }) => id === fact.id);
        expect(sources[fact.source - 1]?.url).toBe(original?.source.url);
        expect(fact.qualifier?.text).toBe(original?.qualifier?.en);
      }
  });

  it('has each fact of an entry once', () => {
    for (const { id, facts } of brief('en', 'All', everything).entries)
      expect(facts.map((fact) => fact.id).sort()).toEqual(
        entries
          .find((entry) => entry.id === id)
          ?.facts.map((fact) => fact.id)
          .sort(),
      );
  });

  it('finds the sentence of a figure, and leaves out figures of entries it does not know', () => {
    expect(brief().figures[0]?.sentence).toBe('The EU now has 13 AI Factories.');
    expect(brief('en', 'x', []).figures).toEqual([]);
  });

  it('leaves out figures of facts the record does not know', () => {
    expect(brief('en', 'x', article, { ...figure, fact: 'of-a-newer-dataset' }).figures).toEqual(
      [],
    );
  });

  it('holds whatever the dataset holds, in every language, as its schema says', () => {
    for (const language of ['en', 'nl', 'el', 'mt'] as const) {
      const json = JSON.parse(formats.json.write(brief(language, 'All', everything)));
      expect(v.safeParse(briefingSchema, json).issues).toBeUndefined();
      expect(json.entries.length).toBe(entries.length);
    }
  });
});

describe('HTML', () => {
  it('is valid for every entry and every language', async () => {
    for (const language of ['en', 'nl', 'de', 'fr', 'el'] as const)
      expect(await htmlProblems(toHtml(brief(language)))).toEqual([]);
    expect(await htmlProblems(toHtml(brief('nl', 'All', everything)))).toEqual([]);
    expect(await htmlProblems(toHtml(brief('en', '', [])))).toEqual([]);
  });

  it('leads every citation to its source', () => {
    const html = toHtml(brief('en', 'All', everything));
    const cited = new Set([...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]));
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    expect(cited.size).toBeGreaterThan(100);
    expect([...cited].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('quotes a page in its language, five sentences of an entry at most', () => {
    const html = toHtml(brief('fr', 'x', oftenNamed));
    expect(html.match(/<blockquote lang="en" dir="auto">/g)).toHaveLength(5);
    expect(html).toContain('et 2 autres passages');
    expect(toHtml(brief('fr'))).not.toContain('autres passages');
  });

  it('stays valid and runs nothing whatever a page says', async () => {
    const hostile = '</title><script>alert(1)</script>"\' onload=x <img src=//evil.example>&amp;';
    const html = toHtml(brief('en', hostile, [term('investai', 'InvestAI', hostile)]));
    expect(await htmlProblems(html)).toEqual([]);
    expect(html).not.toMatch(/<(script|img)/);
  });
});

describe('Markdown', () => {
  const linksOf = (markdown: string): { href: string; text: string }[] => {
    const links: { href: string; text: string }[] = [];
    marked.walkTokens(marked.lexer(markdown), (token: Token) => {
      if (token.type === 'link' || token.type === 'image')
        links.push({ href: token.href, text: token.text });
    });
    return links;
  };

  it('links every citation to the address its number has in the list of sources', () => {
    const briefing = brief('en', 'All', everything);
    const citations = linksOf(toMarkdown(briefing)).filter(({ text }) => /^\\?\[/.test(text));
    expect(citations.length).toBeGreaterThan(500);
    for (const { href, text } of citations) {
      const number = Number(/\d+/.exec(text)?.[0]);
      expect(decodeURI(href)).toBe(decodeURI(briefing.sources[number - 1]?.url as string));
    }
  });

  it('says what the page has, what stands and what was before', () => {
    const markdown = toMarkdown(brief(), 'UTC');
    expect(markdown).toContain('# An article');
    expect(markdown).toContain('Read on 24 November 2026');
    expect(markdown).toMatch(
      /This page: 13 \(an earlier figure\)\. Record: 19.* \(as of 10 October 2025\) \[\\\[1\\\]\]\(https:/,
    );
    expect(markdown).toContain('> The EU now has 13 AI Factories.');
    expect(markdown.trimEnd()).toMatch(/\n---\n\n.*EU AI Lens.*$/);
    expect(toMarkdown(brief('fr'), 'UTC')).toContain('Cette page\u00a0: 13');
  });

  it('shows a title letter by letter as the page has it', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const html = marked.parse(toMarkdown(brief('en', title)), { async: false });
        const heading = /<h1>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
        expect(unescapeHtml(heading)).toBe(oneLine(title) || 'Page without a title');
      }),
      { numRuns: 300 },
    );
  });

  it('shows what a page says as text and nothing else', () => {
    const plain = new Set(
      linksOf(toMarkdown(brief('en', 'x', [term('investai', 'I', 'x')]))).map(({ href }) => href),
    );
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = toMarkdown(brief('en', text, [term('investai', 'InvestAI', text)]));
        for (const { href } of linksOf(markdown)) expect(plain).toContain(href);
        const kinds = new Set<string>();
        marked.walkTokens(marked.lexer(markdown), (token) => void kinds.add(token.type));
        for (const kind of ['html', 'code', 'codespan', 'image', 'table', 'del'])
          expect(kinds, markdown).not.toContain(kind);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a page without terms, of unknown language', () => {
  const unnamed: Briefing = { ...brief('en', 'x', []), page: { ...brief().page, language: null } };

  it.each([
    ['Markdown', toMarkdown],
    ['HTML', toHtml],
  ])('has in %s a line that says so, and no empty part', (_, write) => {
    const text = write(unnamed);
    expect(text).toContain('No EU AI terms found on this page.');
    expect(text).not.toMatch(/lang="null"|<section|<h2|^## /m);
  });
});

describe('the address of a page', () => {
  const at = (address: string): Briefing => ({ ...brief(), page: { ...brief().page, address } });

  it.each(['https://news.example/', 'HTTP://news.example/', 'file:///home/a%20b.html'])(
    'is a link: %s',
    (address) => {
      expect(toHtml(at(address))).toContain(`<a href="${address}">`);
      expect(toMarkdown(at(address))).toContain(`<${address}>`);
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ex.html', 'xhttps://evil.example'])(
    'is text: %s',
    (address) => {
      expect(toHtml(at(address))).not.toContain(`href="${address}`);
      expect(toMarkdown(at(address))).not.toContain(`<${address}`);
    },
  );
});

describe('CSV', () => {
  it('has a row for every fact and gives back whatever it took', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const briefing = brief('en', title);
        const [header, ...rows] = readCsv(toCsv(briefing)) as [string[], ...string[][]];
        const cells = (name: string) => rows.map((row) => row[header.indexOf(name)]);
        const facts = briefing.entries.flatMap(({ id, facts }) =>
          facts.map((fact) => ({ entry: id, fact: fact.id })),
        );
        expect(cells('entry')).toEqual(facts.map(({ entry }) => entry));
        expect(cells('fact')).toEqual(facts.map(({ fact }) => fact));
        for (const row of rows) {
          expect(row.length).toBe(header.length);
          const cell = row[header.indexOf('page_title')] as string;
          expect(cell).not.toMatch(/(?:^|;)[=+\-@\t\r]/);
          expect(cell.replaceAll("'", '')).toBe(title.replaceAll("'", ''));
          const number = Number(row[header.indexOf('source_number')]);
          expect(row[header.indexOf('source_url')]).toBe(briefing.sources[number - 1]?.url);
        }
      }),
      { numRuns: 50 },
    );
  });
});

it('lets no page begin a cell of CSV with a formula, wherever spreadsheets begin one', () => {
  const titles = ['=1+1', 'Prices;=1+1', 'a;-b;@c', 'Europe: 1 + 1; 2 = 2'];
  const written = titles.map((title) => {
    const [header, row] = readCsv(toCsv(brief('en', title))) as [string[], string[]];
    return row[header.indexOf('page_title')];
  });
  expect(written).toEqual(["'=1+1", "Prices;'=1+1", "a;'-b;'@c", 'Europe: 1 + 1; 2 = 2']);
});

it('says in CSV what a number counts', () => {
  const [header, ...rows] = readCsv(toCsv(brief())) as [string[], ...string[][]];
  const cell = (row: string[], name: string) => row[header.indexOf(name)];
  const thirteenth = rows.find((row) => cell(row, 'fact') === thirteen.id) as string[];
  expect(['value', 'unit', 'counts'].map((name) => cell(thirteenth, name))).toEqual([
    '13',
    'count',
    'self',
  ]);
});

describe('the name of a file', () => {
  it('is one that every file system takes', () => {
    expect(fileName(brief('en', '../../etc: "AI" — Ευρώπη?'), 'html')).toBe(
      'eu-ai-lens-2026-11-24-etc-AI-Ευρώπη.html',
    );
    expect(fileName(brief('en', `${'a'.repeat(59)}𝔸b`), 'csv')).toBe(
      `eu-ai-lens-2026-11-24-${'a'.repeat(59)}.csv`,
    );
    expect(fileName(brief('en', '???'), 'csv')).toBe('eu-ai-lens-2026-11-24-page.csv');
  });
});

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'[ ] ( ) < > ` * _ # ! & | ~ \\ " \' , = + - @ > 1. \n \r\n \t ``` --- *** <b> &lt; [a](javascript:x) <https://evil.example> https://evil.example ![i](x) ~~a~~ =1+1'.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' ').trim());

/** What marked escapes. */
const unescapeHtml = (html: string) =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => {
    const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
    return signs[entity.slice(1, -1)] as string;
  });

function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
