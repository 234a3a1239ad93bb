import { expect, it } from 'vitest';
import { judge } from './figures.fixture.ts';

const share = (surface: string, verdict = 'matches') =>
  `${surface} percent eu-enterprise-ai-adoption ${verdict}`;

it.each([
  [
    'In Europe 20 percent of companies use AI, far behind Denmark (42 percent).',
    [share('20'), share('42')],
  ],
  ['In Europe 20 percent of companies use AI; Denmark: 42 percent.', [share('20'), share('42')]],
  [
    'In Europe companies use AI more: Romania comes last with 5.2 percent and Denmark first with 42 percent.',
    [share('5.2'), share('42')],
  ],
  [
    'Denmark leads: 42 percent of its companies use AI, in Europe it is 20 percent.',
    [share('42'), share('20')],
  ],
  ['In Germany 20 percent of companies use AI, says Eurostat.', []],
  ['Germany, where the EU’s law is debated, 20 percent of companies use AI.', []],
  ['In Germany, the largest economy of the EU, 20 percent of companies use AI.', []],
  ['In Germany companies are wary; in the EU, 20 percent of companies use AI.', [share('20')]],
  ['In Europe, companies use AI. In Denmark it is 42 percent.', [share('42')]],
  [
    'In Europe, companies use AI. A year ago it was 13.5 percent.',
    [share('13.5', 'superseded as history')],
  ],
  ['In Europe, companies use AI. It was 8 percent.', []],
  ['Companies use AI. It was 13.5 percent.', []],
  ['Eurostat: 13.5 percent of companies use AI.', [share('13.5', 'superseded')]],
  ['The EU AI Act is in force. 13.5 percent of companies use AI.', []],
])('a share is that of whom its clause names: %s', (text, figures) => {
  expect(judge('en', text)).toEqual(figures);
});

it.each([
  ['EuroHPC has 13 AI Factories, two of them in Germany.', 1],
  ['EuroHPC has 13 AI Factories, so that Europe depends less on the United States and China.', 1],
  ['Nvidia delivers; EuroHPC builds 13 AI Factories.', 1],
  ['Nvidia, the chip maker, plans 13 AI Factories for EuroHPC.', 0],
  ['China has 13 AI factories; EuroHPC helps.', 0],
  ['Germany’s TechGiant and 13 AI Factories of EuroHPC.', 0],
  ['In Spain, EuroHPC has 13 AI Factories.', 0],
  ['In Denmark, the Commission said that the EU has 13 AI Factories.', 1],
])('a count is nobody else’s: %s', (text, count) => {
  expect(judge('en', text)).toHaveLength(count);
});

it.each([
  ['The German AI Factory HammerHAI of EuroHPC costs 85 million euros.', 1],
  ['HammerHAI, the AI Factory of EuroHPC, gets 85 million euros, the government says.', 1],
  ['EuroHPC’s JUPITER costs 500 million euros; the government is glad.', 1],
  ['Germany’s government pays 85 million euros for HammerHAI, the AI Factory of EuroHPC.', 0],
  ['For EuroHPC’s JUPITER the government pays 500 million euros.', 0],
])('a sum is what all of it costs, and not what its government gives: %s', (text, count) => {
  expect(judge('en', text)).toHaveLength(count);
});

it.each([
  ['Private investment in generative AI was $33.9 billion.', 1],
  ['Banned AI uses bring fines of up to €35 million.', 1],
  ['Banned AI uses bring fines of up to TRY 35 million or 7 percent.', 0],
  ['Europe is to invest €200 billion in AI.', 1],
  ['Europe is to invest €200 billion in technology.', 0],
  ['Europe and the world are to invest €200 billion in AI.', 0],
])('a figure without a name is told where all words of its subject stand: %s', (text, count) => {
  expect(judge('en', text)).toHaveLength(count);
});
