import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brief, hostileText, thirteen } from './briefing.fixture.ts';
import { toCsv } from './csv.ts';

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
