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

it.each([
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
