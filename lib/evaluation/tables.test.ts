import { expect, it } from 'vitest';
import { evaluateFigures, readFigurePassages } from './figures.ts';
import { openKnowledge } from './terms.ts';

const { lexicon } = openKnowledge();
const intro = '<p>How the European Union funds artificial intelligence: InvestAI and EuroHPC.</p>';

/** The figures found in an English page. */
function found(html: string): string[] {
  const passage = { id: 'page', lang: 'en', written: 'en', html: true, text: intro + html };
  return evaluateFigures(passage, lexicon).uncalled.map(
    ({ surface, verdict }) => `${surface} ${verdict}`,
  );
}

const row = (name: string, value: string) => `<tr><th>${name}</th><td>${value}</td></tr>`;

it('a row says its figure of the name it begins with', () => {
  expect(found(`<table>${row('AI Factories', '13')}</table>`)).toEqual(['13 superseded']);
  expect(found(`<table>${row('AI Factories', '\n  19<sup>[2]</sup>')}</table>`)).toEqual([
    '19 matches',
  ]);
  expect(found('<dl><dt>Horizon Europe</dt><dd>€95.5 billion</dd></dl>')).toEqual([
    '€95.5 billion superseded',
  ]);
});

const plainRow = (...cells: string[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const headings = (...names: string[]) =>
  `<tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>`;

it.each([
  ['beside its year', row('AI Factories', '2024</td><td>19'), '19 matches'],
  [
    'beside its years',
    row('Horizon Europe', '2021–2027</td><td>€93.5 billion'),
    '€93.5 billion matches',
  ],
  ['with its date behind it', row('AI Factories', '19 [2] (October 2025)'), '19 matches'],
  ['under a year', `<caption>2025</caption>${row('AI Factories', '19')}`, '19 matches'],
  [
    'in the sixth column',
    row('AI Factories', 'a</td><td>b</td><td>c</td><td>d</td><td>19'),
    '19 matches',
  ],
  ['of a label that counts', plainRow('Number of AI Factories', '19'), '19 matches'],
  [
    'under a heading that counts',
    headings('Name', 'Number') + plainRow('AI Factories', '19'),
    '19 matches',
  ],
  [
    'under a heading of money',
    headings('Name', 'Budget') + plainRow('Horizon Europe', '€93.5 billion'),
    '€93.5 billion matches',
  ],
  [
    'under a heading that is none in HTML',
    plainRow('Name', 'Budget') + plainRow('Horizon Europe', '€93.5 billion'),
    '€93.5 billion matches',
  ],
])('a figure is told %s', (_, rows, figure) => {
  expect(found(`<table>${rows}</table>`)).toEqual([figure]);
});

it('each of two names of things that are counted has its number', () => {
  const rows = row('AI Gigafactories', '7') + row('AI Factories', '19');
  expect(found(`<table>${rows}</table>`)).toEqual(['7 matches', '19 matches']);
});

it.each([
  [
    'each description of one term',
    '<dt>InvestAI</dt><dd>€200 billion</dd><dt>Horizon Europe</dt><dd>€93.5 billion</dd>',
    ['€200 billion matches', '€93.5 billion matches'],
  ],
  [
    'none of two descriptions',
    '<dt>Horizon Europe</dt><dd>€93.5 billion</dd><dd>for research</dd>',
    [],
  ],
  ['none of two terms', '<dt>Horizon Europe</dt><dt>InvestAI</dt><dd>€200 billion</dd>', []],
  [
    'what stands in a sentence',
    '<dt>Horizon Europe</dt><dd>It has a budget of €93.5 billion for all years until 2027</dd>',
    ['€93.5 billion matches'],
  ],
  [
    'nothing old in a sentence',
    '<dt>Horizon Europe</dt><dd>It has a budget of €95.5 billion for all years until 2027</dd>',
    [],
  ],
])('a list of descriptions tells %s', (_, list, figures) => {
  expect(found(`<dl>${list}</dl>`)).toEqual(figures);
});

it.each([
  ['an old figure beside its year', row('AI Factories', '2024</td><td>13')],
  ['an old figure of a dated name', row('AI Factories (2025)', '13')],
  ['a date in words', row('Horizon Europe', 'since 2021</td><td>€93.5 billion')],
  ['six other cells', row('AI Factories', 'a</td><td>b</td><td>c</td><td>d</td><td>e</td><td>19')],
  ['a row of more cells', row('AI Factories', '19') + plainRow('InvestAI', 'x', 'y')],
  ['a label that is no heading', plainRow('AI Factories', '19')],
  [
    'a heading of something else',
    headings('Name', 'Signed') + plainRow('Horizon Europe', '€93.5 billion'),
  ],
  [
    'a narrower heading',
    headings('Name', 'Yearly budget') + plainRow('Horizon Europe', '€93.5 billion'),
  ],
  [
    'a heading of a country',
    headings('Name', 'Budget', 'Germany') + plainRow('Horizon Europe', '€93.5 billion', 'yes'),
  ],
  ['two names', row('AI Factories and InvestAI', '19')],
  ['a number of what is done with it', row('Number of AI Factories visited', '19')],
  ['a bare sum', row('InvestAI', '200') + row('AI Factories', '19')],
  ['a value of another name', row('AI Factories', '19 (InvestAI)')],
  ['a caption with a unit', `<caption>Million euro</caption>${row('AI Factories', '13')}`],
  ['a caption with a country', `<caption>Spain</caption>${row('AI Factories', '13')}`],
  ['an old caption', `<caption>As of March 2025</caption>${row('AI Factories', '13')}`],
  ['a row that heads others', `<tr><td>Running</td><td></td></tr>${row('AI Factories', '13')}`],
  ['a second figure', row('AI Factories', '19</td><td>6')],
  ['a country', row('AI Factories', 'Spain</td><td>19')],
  ['more than the name', row('Visits of AI Factories', '13')],
  ['articles', row('AI Factories', '13 articles')],
  ['shares', row('AI Act', '7 %')],
  ['days', row('AI Act', '1 August 2024')],
  ['more than the record has', row('EU AI Factories', '27')],
  ['tags', row('AI Factories', '13') + row('InvestAI', '7')],
  ['two paragraphs', row('AI Factories', '<p>13</p><p>7</p>')],
])('a row is silent beside %s', (_, rows) => {
  expect(found(`<table>${rows}</table>`)).toEqual([]);
});

it('no table of the corpus is told more than its labels', () => {
  const told = readFigurePassages()
    .filter(({ html }) => html)
    .flatMap((passage) => evaluateFigures(passage, lexicon).uncalled);
  expect(told).toEqual([]);
});
