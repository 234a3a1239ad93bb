import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import words from './cues/words.json' with { type: 'json' };
import { judge } from './figures.fixture.ts';

describe('a verdict', () => {
  it('is "superseded" for every earlier value of a series, also as a lower bound', () => {
    expect(judge('nl', 'De Commissie wil minstens 13 “AI Factories” opzetten.')).toEqual([
      '13 ai-factories superseded',
    ]);
    expect(judge('en', 'EuroHPC has 19 AI Factories, up from seven.')).toEqual([
      '19 ai-factories matches',
      'seven ai-factories superseded as history',
    ]);
  });

  it.each([
    ['at its own date', 'In December 2024, EuroHPC chose 7 AI Factories.', true],
    ['at a later day', 'On 3 January 2025, EuroHPC had 7 AI Factories.', true],
    ['as of long ago', 'Two years ago, EuroHPC had 7 AI Factories.', true],
    ['beside new ones', 'EuroHPC: six new sites join the existing 13 AI Factories.', true],
    ['beside other things', 'EuroHPC runs 13 AI Factories, most of them in existing halls.', false],
    ['in its year', 'In 2024 seven AI Factories were chosen by EuroHPC.', true],
    ['in its year on a list', 'LUMI of EuroHPC was the fifth fastest in the world in 2024.', true],
    ['in a plan that says so', 'The AI Continent Action Plan names 13 AI Factories.', true],
    ['after its time', 'In November 2025, EuroHPC had 7 AI Factories.', false],
    ['before its time', 'Since May 2020, EuroHPC has had 7 AI Factories.', false],
    ['in a plan that says other', 'The AI Continent Action Plan names 7 AI Factories.', false],
    ['without a date', 'EuroHPC has 7 AI Factories.', false],
    ['with the years of a budget', 'Horizon Europe: €95.5 billion (2021 to 2027)', false],
  ])('is history %s', (_, text, isHistory) => {
    expect(judge('en', text)).toEqual([
      expect.stringMatching(isHistory ? / superseded as history$/ : / superseded$/),
    ]);
  });

  it.each(languages)('is history beside each word for what there is in %s', (language) => {
    for (const word of words[language].existing) {
      const text = `EuroHPC: ${word.replace('~', '')} 13 AI Factories`;
      expect(judge(language, text), word).toEqual(['13 ai-factories superseded as history']);
    }
  });

  it('is "differs" only for more than the record has', () => {
    expect(judge('en', 'The EU has 27 AI Factories of EuroHPC.')).toEqual([
      '27 ai-factories differs',
    ]);
    expect(judge('en', 'The EU has 3 AI Factories of EuroHPC.')).toEqual([]);
  });

  it('of a day is that of the subject before it, where its own sentence names none', () => {
    const about = 'In the AI Act the rules for high-risk AI systems come later. They';
    expect(judge('en', `${about} apply from 2 December 2027.`)).toEqual([
      '2 December 2027 high-risk-ai-system matches',
    ]);
    expect(judge('en', `${about} were due on 2 August 2026, now on 2 December 2027.`)).toEqual([
      '2 August 2026 high-risk-ai-system superseded as history',
      '2 December 2027 high-risk-ai-system matches',
    ]);
  });
});

it('accuses no sum that is told in more ways than one or is of another, no law of a country, no wish', () => {
  for (const text of [
    'The whole IT4LIA AI Factory has a budget of 455 million euros.',
    'Europe invests 24 billion euros in five AI Factories of the largest kind.',
    'The Recovery and Resilience Facility has a budget of 650 billion euros.',
    'Europe counts 32 AI Factories and Antennas.',
    'The NIS2 Directive entered into force on 6 December 2025.',
    'The AI-Act-Law entered into force on 6 December 2025.',
    'New AI Act rules entered into force on 27 July 2026.',
    'The EU has 76 AI gigafactory bids.',
    'The EU needs 50 AI Factories.',
    'In 2026 the EU has 27 AI Factories of EuroHPC.',
    'Horizon Europe and Digital Europe have a budget of 101 billion euros.',
    'InvestAI is dwarfed by the 600 billion euros that the large firms invest.',
    'The EU budget of 1,200 billion euros pays for Horizon Europe.',
  ])
    expect(judge('en', text).join()).not.toContain('differs');
});

it.each([
  ['en', 'The EU received 67 AI Factories proposals.'],
  ['en', 'Europe’s AI Factories serve 63 AI factory users.'],
  ['en', 'The EU lists 43 AI Factories and data centres.'],
  ['en', 'A network of 40 European AI Factories is the goal.'],
  ['en', 'EuroHPC picked 27 new AI Factories in the EU.'],
  ['en', 'There are 151 European Digital Innovation Hubs in the EU.'],
  ['en', 'EuroHPC quantum computers: eight in Europe.'],
  ['en', 'The EU funds 17 Common European Data Spaces.'],
  ['de', 'Ziel der EU sind 50 KI-Fabriken.'],
  ['de', 'Bis 2030 sollen es 45 KI-Fabriken in der EU werden.'],
  ['de', 'In der EU gibt es 27 KI-Fabriken und Antennen.'],
  ['fr', 'L’Europe vise 50 usines d’IA.'],
  ['es', 'La UE tendrá 35 fábricas de IA en 2030.'],
  ['it', 'L’UE punta a 50 AI Factory.'],
  ['sv', 'EU siktar på 50 AI-fabriker.'],
] as const)(
  'accuses no count that is a goal, is to come, may have grown or is of more than the things: %s: %s',
  (language, text) => {
    expect(judge(language, text).join()).not.toContain('differs');
  },
);

it.each([
  ['en', 'The EU now has 27 AI Factories in 16 countries.', '27'],
  ['en', 'The EU AI Factories: 27.', '27'],
  ['en', 'In the EU the number of AI Factories rises to 27.', '27'],
  ['de', 'In der EU gibt es 27 KI-Fabriken.', '27'],
  ['fr', 'L’UE compte 27 usines d’IA.', '27'],
] as const)(
  'accuses a count that is more than the record has: %s: %s',
  (language, text, surface) => {
    expect(judge(language, text)[0]).toBe(`${surface} ai-factories differs`);
  },
);
