import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import words from './cues/words.json' with { type: 'json' };
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
  ['The AI Act applies from 2 August 2026 and for high-risk AI systems later.', []],
  [
    'High-risk AI systems and general-purpose AI models have until 2 August 2026 under the AI Act.',
    [],
  ],
  [
    'Critics of high-risk obligations under the AI Act are loud; on 2 August 2026 most of it applies.',
    ['2 August 2026 ai-act matches'],
  ],
  ['High-risk AI systems, says the author, who on 2 August 2026 turned 50.', []],
  [
    'The Digital Omnibus moves the rules for high-risk AI systems to 2027, but 2 August 2026 stays a deadline.',
    [],
  ],
  [
    'The Digital Omnibus is on the rules for high-risk AI systems, and 2 August 2026 is a deadline.',
    ['2 August 2026 high-risk-ai-system superseded'],
  ],
  [
    'The Digital Omnibus is on the rules for high-risk AI systems, and 2 August 2026 is a deadline; 3 May 2027 is none.',
    ['2 August 2026 high-risk-ai-system superseded'],
  ],
  ['Brussels, 2 August 2026 – The AI Act’s rules for high-risk AI systems apply later.', []],
  [
    '2 August 2026 – The AI Act’s rules for high-risk AI systems apply.',
    ['2 August 2026 high-risk-ai-system superseded'],
  ],
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
  ['The AI Act did not enter into force on 2 August 2025.', []],
  ['The AI Act entered into force on 13 June 2024.', []],
  ['The NIS2 Directive entered into force on 17 October 2024.', []],
  ['In force since 2 August 2024: the AI Act.', ['2 August 2024 ai-act differs']],
  ['On 2 August 2024 the guidelines on the AI Act entered into force.', []],
  ['The AI Act entered into force on 2 August 2024 in Germany.', []],
  ['Adopted on 21 May 2024, the AI Act entered into force on 2 August 2024.', []],
  ['The AI Act, as amended, entered into force on 9 August 2026.', []],
  ['The AI Act entered into force in the EEA on 5 March 2026.', []],
  ['The AI Act entered into force on 5 March 2026 in the EEA.', []],
  [
    'The AI Act was adopted on 13 June 2024 and entered into force on 1 August 2024.',
    ['13 June 2024 ai-act matches', '1 August 2024 ai-act matches'],
  ],
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

it.each([
  ['The bans apply from 2 February 2025.', ['2 February 2025 ai-act matches']],
  ['It entered into force in August 2024.', ['August 2024 ai-act matches']],
  ['The bans apply from February 2025.', []],
  ['The bans apply from 3 February 2025.', []],
  ['Germany’s law applies from 2 February 2025.', []],
  ['By 2 August 2025 the Member States had to name authorities.', []],
  ['The talks are on 2 August 2026; high-risk systems are their subject.', []],
])(
  'a day that no name stands beside is that of the law before it, where it has one: %s',
  (text, figures) => {
    expect(judge('en', `The AI Act is law. ${text}`)).toEqual(figures);
  },
);

it.each([
  ['Since February 2025 some AI systems may not be sold under the AI Act.', []],
  ['Since February 2025 bans of the AI Act apply to AI systems.', ['February 2025 ai-act matches']],
  ['In August 2025 the firm trained its general-purpose AI model beside the AI Act.', []],
  [
    'From August 2025 general-purpose AI models must follow the AI Act.',
    ['August 2025 general-purpose-ai-model matches'],
  ],
  ['In August 2024 the firm hired lawyers for the AI Act.', []],
  ['In August 2024 the AI Act came into force.', ['August 2024 ai-act matches']],
  [
    'On 6 February 2025 guidelines said what AI systems are under the AI Act.',
    ['6 February 2025 ai-system matches'],
  ],
  [
    'In July 2026 came the first harmonised standards for the AI Act.',
    ['July 2026 harmonised-standard matches'],
  ],
  ['The AI Act asks of each Member State a test bed by 2 August 2026.', []],
  ['The AI Act applies from 2 August 2026 in all Member States.', ['2 August 2026 ai-act matches']],
])('a month of papers and a day of states are none of what they are on: %s', (text, figures) => {
  expect(judge('en', text)).toEqual(figures);
});

it('a law is in force since one month, which is not that of its bans', () => {
  const of = 'le règlement européen sur l’intelligence artificielle, l’AI Act, est en vigueur.';
  expect(judge('fr', `Depuis février 2025, ${of}`)).toEqual([]);
  expect(judge('fr', `Depuis août 2024, ${of}`)).toEqual(['août 2024 ai-act matches']);
});

it.each([
  ['The AI Act is law. Our course on high-risk AI systems starts on 2 August 2026.', []],
  ['Applications for the post beside the AI Act must be submitted by 2 August 2026.', []],
  ['The AI Act is law. The course starts on 2 February 2025.', []],
  [
    'The consultation on obligations for high-risk AI systems under the AI Act runs until 2 August 2026.',
    [],
  ],
])('a day on which something else begins is not that of a law: %s', (text, figures) => {
  expect(judge('en', text)).toEqual(figures);
});

it.each([
  [
    'In August 2025 guidelines came out on the obligations of general-purpose AI models under the AI Act.',
    [],
  ],
  [
    'In February 2024, a firm was fined for a breach of obligations under the Digital Services Act.',
    [],
  ],
  [
    'From August 2025, general-purpose AI models must follow the AI Act.',
    ['August 2025 general-purpose-ai-model matches'],
  ],
  [
    'August 2025: obligations of general-purpose AI models under the AI Act.',
    ['August 2025 general-purpose-ai-model matches'],
  ],
  [
    'The AI Act is law. The Digital Omnibus delays its high-risk obligations to December 2027.',
    ['December 2027 high-risk-ai-system matches'],
  ],
])(
  'a month in which something is about rules is not that in which they apply: %s',
  (text, figures) => {
    expect(judge('en', text)).toEqual(figures);
  },
);

it('a month of force is not that of one duty of the law', () => {
  const text = 'L’obligation de formation à l’AI Act entre en vigueur en août 2025.';
  expect(judge('fr', text)).toEqual([]);
});

it.each([
  ['pl', 'Od 2 sierpnia 2025 roku w całej Unii Europejskiej wchodzi w życie AI Act.', []],
  ['fr', 'Le 2 août 2025 est officiellement entré en vigueur l’AI Act.', []],
  [
    'it',
    'Il 2 agosto 2025 sono entrate in vigore le regole dell’AI Act.',
    ['2 agosto 2025 ai-act matches'],
  ],
] as const)(
  'right behind the verb the law itself enters into force, in %s: %s',
  (language, text, figures) => {
    expect(judge(language, text)).toEqual(figures);
  },
);

it.each([
  ['apply from 2 August 2026', ''],
  ['were first due on 2 August 2026 and postponed', ' as history'],
  ['were originally to apply from 2 August 2026', ' as history'],
  ['do not apply from 2 August 2026', ' as history'],
  ['should have applied from 2 August 2026', ' as history'],
  ['apply from 2 August 2026, but not to all', ' as history'],
  ['were to apply from 2 August 2026', ' as history'],
  ['were pushed beyond the deadline of 2 August 2026', ' as history'],
  ['apply next year instead of from 2 August 2026', ' as history'],
])('a page that says itself that a day was put off is not accused: obligations %s', (said, how) => {
  expect(
    judge('en', `The AI Act is law. Its obligations for high-risk AI systems ${said}.`),
  ).toEqual([`2 August 2026 high-risk-ai-system superseded${how}`]);
});

it.each([
  'The strictest rules of the AI Act were originally to apply from 2 August 2026.',
  'The AI Act is law. Its strictest rules were originally to apply from 2 August 2026.',
])('a day that was put off is not that of all else, though it has the same: %s', (text) => {
  expect(judge('en', text)).toEqual([]);
});

it.each([
  [
    'de',
    'Statt am 2. August 2026 gelten die Regeln der KI-Verordnung für Hochrisiko-KI-Systeme erst Ende 2027.',
  ],
  [
    'pl',
    'Zamiast 2 sierpnia 2026 r. przepisy AI Act o systemach AI wysokiego ryzyka zaczną obowiązywać pod koniec 2027 r.',
  ],
  [
    'cs',
    'Místo 2. srpna 2026 začnou povinnosti aktu o AI pro vysoce rizikové systémy AI platit až koncem roku 2027.',
  ],
] as const)('a sentence that has the new year knows, in %s', (language, text) => {
  expect(judge(language, text)).toEqual([]);
});

it('what stays is not what moves', () => {
  const text =
    'Under the AI Act high-risk obligations move to 2 December 2027, but those of transparency stay at 2 August 2026.';
  expect(judge('en', text)).toEqual(['2 December 2027 high-risk-ai-system matches']);
});

describe.each(languages)('in %s', (language) => {
  const { apply, event, highRisk, hypothetical, moved } = words[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const told = (word: string) =>
    judge(
      language,
      `AI Act. ${highRisk[0]} ${apply[0]} ${day.format(Date.UTC(2026, 7, 2))} ${word}`.replaceAll(
        '~',
        '',
      ),
    ).join();

  it('a day that stood is one that the page knows to be put off beside each word for that', () => {
    expect(told('')).toMatch(/superseded$/);
    for (const word of moved) expect(told(word), word).toMatch(/as history$/);
    for (const word of hypothetical)
      expect(told(word), word).toMatch(word.includes('2027') ? /^$/ : /as history$/);
  });

  it('a day is that of something else beside each word for an event', () => {
    for (const word of event) expect(told(word), word).toBe('');
  });
});
