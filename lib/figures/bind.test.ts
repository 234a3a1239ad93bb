import { describe, expect, it } from 'vitest';
import { judge } from './figures.fixture.ts';

/** Sentences with the figures that are told of them, and what of them is not. */
type Case = readonly [text: string, ...figures: string[]];

describe('a sum is that of the name it stands beside', () => {
  it.each<Case>([
    ['Horizon Europe – EUR 95.5 bn', 'EUR 95.5 bn horizon-europe superseded'],
    [
      'Horizon Europe, as everybody in Brussels who works on research knows, 95.5 bn euros',
      '95.5 bn euros horizon-europe superseded',
    ],
    ['Horizon Europe, as everybody in Brussels who works on research knows, 96 bn euros'],
    ['Horizon Europe has 95.5 points.'],
    ['The successor of Horizon Europe has a budget of €95.5 billion.'],
    ['Horizon Europe’s successor has a budget of €95.5 billion.'],
    ['InvestAI gives 20 billion euros more.'],
    ['AI Gigafactories cost between 3 and 5 billion euros each.'],
    ['EuroLLM of the EU has 22 billion parameters.', '22 billion eurollm matches'],
    ['41 European CEOs signed the declaration on AI.', '41 european-ai-tech-declaration matches'],
  ])('%s', (text, ...figures) => {
    expect(judge('en', text)).toEqual(figures);
  });
});

describe('of the sentence before, the EU’s share is told only where the EU is spoken of', () => {
  it.each<Case>([
    ['The Commission plans AI gigafactories. The one in Vienna may cost 5 billion euros.'],
    [
      'The Commission plans AI gigafactories. The EU pays up to 5 billion euros.',
      '5 billion euros ai-gigafactories matches',
    ],
    [
      'AI gigafactories are a plan of EuroHPC. It pays up to 5 billion euros.',
      '5 billion euros ai-gigafactories matches',
    ],
  ])('%s', (text, ...figures) => {
    expect(judge('en', text)).toEqual(figures);
  });
});

describe('a fine is one where the text speaks of fines', () => {
  it.each<Case>([
    ['Fines under the AI Act reach €15 million.', '€15 million ai-act matches'],
    [
      'Fines under the AI Act reach €15 million or 3% of turnover.',
      '€15 million ai-act matches',
      '3% ai-act matches',
    ],
    [
      'The AI Act has three tiers of fines. Wrong information costs €7.5 million or 1 percent.',
      '€7.5 million ai-act matches',
      '1 percent ai-act matches',
    ],
    [
      'Fines for banned AI practices under the AI Act reach €30 million.',
      '€30 million ai-act differs',
    ],
    ['Fines under the AI Act reach €30 million.'],
    ['A start-up working on the AI Act raised €15 million.'],
    ['3 percent of towns know the AI Act.'],
    ['AI Act: 7 percent less growth, they say; others speak of fines.'],
    ['The GDPR allows for fines of 7% of turnover.'],
  ])('%s', (text, ...figures) => {
    expect(judge('en', text)).toEqual(figures);
  });
});

describe('a figure of a narrower frame is told where the text has that frame', () => {
  it.each<Case>([
    [
      'The European Chips Act aims at a share of 20 percent of the world market.',
      '20 percent european-chips-act matches',
    ],
    ['The European Chips Act aims at 20 percent in 2030.', '20 percent european-chips-act matches'],
    ['The European Chips Act made chips 20 percent dearer.'],
    ['AI gigafactories need €20 billion of private money.', '€20 billion ai-gigafactories matches'],
    ['AI gigafactories need €20 billion.'],
  ])('%s', (text, ...figures) => {
    expect(judge('en', text)).toEqual(figures);
  });
});

describe('a sum is accused only as the whole of what it is said of', () => {
  it.each<Case>([
    ['InvestAI will mobilise €300 billion.', '€300 billion investai differs'],
    ['InvestAI will mobilise €300 billion, says Germany.', '€300 billion investai differs'],
    ['Germany: InvestAI will mobilise €300 billion.'],
    ['InvestAI will not mobilise €300 billion.'],
    ['InvestAI could mobilise €300 billion.'],
    ['The Commission will mobilise €300 billion with InvestAI.'],
    ['Horizon Europe invests €300 billion.', '€300 billion horizon-europe differs'],
    ['Horizon Europe invests €300 billion from 2028.'],
    ['Horizon Europe and Digital Europe invest €300 billion.'],
  ])('%s', (text, ...figures) => {
    expect(judge('en', text)).toEqual(figures);
  });
});
