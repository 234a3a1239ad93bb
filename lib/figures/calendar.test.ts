import { expect, it } from 'vitest';
import { judge } from './figures.fixture.ts';

it.each([
  [
    'The transparency obligations of the AI Act apply from 2 August 2026.',
    ['2 August 2026 transparency-obligations matches'],
  ],
  [
    'The AI Act’s rules for high-risk AI systems apply from 2 August 2026.',
    ['2 August 2026 high-risk-ai-system superseded'],
  ],
  [
    'Most of the AI Act has applied since 2 August 2026; rules for high-risk AI systems come later.',
    ['2 August 2026 ai-act matches'],
  ],
  [
    'Apart from high-risk AI systems, the AI Act applies from 2 August 2026.',
    ['2 August 2026 ai-act matches'],
  ],
  [
    'The AI Act applies from 2 August 2026, apart from high-risk AI systems.',
    ['2 August 2026 ai-act matches'],
  ],
  ['The AI Act: 2 August 2026, the original high-risk date.', []],
])('a day is that of its narrowest subject, unless that is left out: %s', (text, figures) => {
  expect(judge('en', text)).toEqual(figures);
});

it.each([
  [
    'Under the AI Act, high-risk obligations apply from 2 December 2027.',
    ['2 December 2027 high-risk-ai-system matches'],
  ],
  ['Under the AI Act, high-risk obligations apply from 3 March 2027.', []],
  ['The GDPR is old; high-risk obligations apply from 2 December 2027.', []],
  [
    'Under the AI Act, high-risk obligations move: they apply from 2 December 2027, not 2 August 2026.',
    [
      '2 December 2027 high-risk-ai-system matches',
      '2 August 2026 high-risk-ai-system superseded as history',
    ],
  ],
])('"high-risk" is the AI Act’s, wherever in a text: %s', (text, figures) => {
  expect(judge('en', text)).toEqual(figures);
  expect(judge('en', `It is new. ${text}`)).toEqual(figures);
});

it.each([
  ['The AI Act entered into force in August 2024.', ['August 2024 ai-act matches']],
  ['The AI Act entered into force in September 2024.', []],
  ['The AI Act entered into force on 1 September 2024.', ['1 September 2024 ai-act differs']],
  ['The AI Act did not enter into force on 1 September 2024.', []],
  ['Had the AI Act entered into force on 1 September 2024, it would matter.', []],
  ['The AI Act and the GDPR entered into force on 1 September 2024.', []],
  ['The law on fines beside the AI Act entered into force on 1 September 2024.', []],
  [
    'Adopted on 1 September 2023, the AI Act entered into force on 1 August 2024.',
    ['1 August 2024 ai-act matches'],
  ],
  ['The AI Act entered into force on 2 August 2025.', []],
  ['The AI Act, as amended, entered into force on 9 August 2026.', []],
  ['The AI Act entered into force in the EEA on 5 March 2026.', []],
  ['The AI Act entered into force on 5 March 2026 in the EEA.', []],
  [
    'The AI Act entered into force on 1 August 2024 and applies from 2 August 2026.',
    ['1 August 2024 ai-act matches', '2 August 2026 ai-act matches'],
  ],
])(
  'a law has one day of entry into force, and only that is held against it: %s',
  (text, figures) => {
    expect(judge('en', text)).toEqual(figures);
  },
);
