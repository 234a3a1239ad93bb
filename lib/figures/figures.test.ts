import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlRuns } from '../evaluation/runs.ts';
import { judge } from './figures.fixture.ts';

describe('a figure is compared with the fact it is about', () => {
  it('by the noun a number counts', () => {
    expect(
      judge('en', 'EuroHPC has 19 AI Factories in 16 member states, with 12 supercomputers.'),
    ).toEqual(['19 ai-factories matches', '16 ai-factories matches', '12 eurohpc-ju matches']);
    expect(
      judge('nl', 'De EU wil “AI Gigafactories” met elk 100.000 geavanceerde chips bouwen.'),
    ).toEqual(['100.000 ai-gigafactories matches']);
    expect(
      judge('en', 'The supercomputer KarolAIna will have about 340 state-of-the-art AI chips.'),
    ).toEqual(['340 karolaina matches']);
  });

  it('by the term of its own clause', () => {
    expect(
      judge(
        'en',
        'Breaches of the GDPR cost up to €20 million or 4%, those of the AI Act up to €35 million or 7% of turnover.',
      ),
    ).toEqual(['€35 million ai-act matches', '7% ai-act matches']);
  });

  it('a place in the world, but no exascale machine and no day', () => {
    expect(judge('en', 'The supercomputer JUPITER is the fourth fastest in the world.')).toEqual([
      'fourth jupiter superseded',
    ]);
    expect(
      judge('en', 'JUPITER, a supercomputer, is the fourth exascale one in the world.'),
    ).toEqual([]);
    expect(judge('de', 'Am 5. September kam der Rechner JUPITER auf die TOP500-Liste.')).toEqual(
      [],
    );
  });

  it('not where the sum is that of another name', () => {
    expect(judge('en', 'The Commission funds the €200 billion InvestAI fund.')).toEqual([]);
    expect(judge('en', 'The InvestAI fund invests €300 billion.')).toEqual([
      '€300 billion investai-facility differs',
    ]);
  });

  it('not where it is the money of a national government', () => {
    expect(
      judge('nl', 'De AI-fabriek in Groningen kan rekenen op 70 miljoen euro van het kabinet.'),
    ).toEqual([]);
    expect(
      judge('nl', 'De AI-fabriek in Groningen kan rekenen op 70 miljoen euro van de EU.'),
    ).toEqual(['70 miljoen euro nlaif matches']);
  });

  it.each([
    [0, 'Das Ministerium zahlt 500 Millionen Euro für den EuroHPC-Rechner JUPITER.'],
    [0, '500 Millionen Euro zahlt das Ministerium für den EuroHPC-Rechner JUPITER.'],
    [1, 'Laut Ministerium kostet der EuroHPC-Rechner JUPITER 500 Millionen Euro.'],
    [1, '500 Millionen Euro kostet der EuroHPC-Rechner JUPITER laut Ministerium.'],
  ])('and tells %i figures where a government pays for what is named: %s', (count, text) => {
    expect(judge('de', text)).toHaveLength(count);
    expect(judge('de', `Das ist neu. ${text}`)).toHaveLength(count);
  });

  it('not as an old sum where the record has the same of a part', () => {
    expect(judge('en', 'About €20 billion is to flow into AI gigafactories in the EU.')).toEqual(
      [],
    );
    expect(
      judge('en', 'In all €20 billion of public and private money is for AI gigafactories.'),
    ).toEqual(['€20 billion ai-gigafactories superseded']);
    expect(judge('en', 'InvestAI is to raise €20 billion for AI gigafactories.')).toEqual([
      '€20 billion investai matches',
    ]);
  });

  it('not as either end of a range', () => {
    expect(judge('es', 'La UE prevé entre cinco y siete gigafactorías de IA.')).toEqual([]);
  });

  it('and none is wrong that the text corrects itself', () => {
    expect(
      judge('en', 'InvestAI is to mobilise €500 billion, we wrote; it is €200 billion.'),
    ).toEqual(['€200 billion investai matches']);
    expect(
      judge('de', 'Die EU nennt 19 KI-Fabriken, ein Blogger aus Graz 32 KI-Fabriken in Europa.'),
    ).toEqual(['19 ai-factories matches', '32 ai-factories differs']);
  });

  it('as often as it is said', () => {
    expect(judge('en', 'The EU has 19 AI Factories. Of the 19 AI Factories most are new.')).toEqual(
      ['19 ai-factories matches', '19 ai-factories matches'],
    );
  });

  it('as a part where it is said to be one', () => {
    expect(judge('en', 'Of the EU, 13 of the 19 AI Factories have a new machine.')).toEqual([
      '19 ai-factories matches',
    ]);
    expect(judge('nl', 'Van de 19 Europese AI-fabrieken staan er zeven in kleine landen.')).toEqual(
      ['19 ai-factories matches'],
    );
  });

  it('not with that of Europe where only a law or a later word is European', () => {
    expect(
      judge('de', '13,5 Prozent der Betriebe im Kreis nutzen KI; die KI-Verordnung der EU gilt.'),
    ).toEqual([]);
  });

  it('by its subject where the subject has no name', () => {
    expect(
      judge(
        'nl',
        'Volgens de AI Act-site past 78 procent van de bedrijven wereldwijd AI toe, terwijl in Europa slechts 13,5 procent deze technologie gebruikt.',
      ),
    ).toEqual([
      '78 procent global-ai-adoption superseded',
      '13,5 procent eu-enterprise-ai-adoption superseded',
    ]);
    expect(judge('en', 'Europe is to invest €200 billion in AI.')).toEqual([
      '€200 billion investai matches',
    ]);
  });

  it('within newspaper rounding', () => {
    expect(judge('en', 'Horizon Europe has nearly €100 billion to spend.')).toEqual([
      '€100 billion horizon-europe matches',
    ]);
    expect(judge('en', 'Horizon Europe has €94 billion to spend.')).toEqual([
      '€94 billion horizon-europe matches',
    ]);
    expect(judge('en', 'Horizon Europe has $93.5 billion to spend.')).toEqual([]);
  });
});

describe('a figure is left alone', () => {
  it.each([
    ['that is somebody else’s', 'Nvidia is to build 13 AI Factories for EuroHPC members.'],
    [
      'that is a member state’s',
      'Germany spends €200 billion of its own money, InvestAI or no InvestAI.',
    ],
    ['that counts a part', 'The first seven AI Factories of EuroHPC are at work.'],
    ['that is one end of a range', 'EuroHPC spoke of 7 to 13 AI Factories.'],
    ['that numbers an article', 'See Article 13 and page 7 of the AI Act.'],
    ['that is a law’s number', 'The AI Act is Regulation (EU) 2024/1689.'],
    ['that may be a part of what stands', 'InvestAI gives €3 billion to start-ups.'],
    ['that is only wished for', 'Parliament wanted InvestAI to mobilise €300 billion.'],
  ])('%s', (_, text) => {
    expect(judge('en', text).filter((figure) => !figure.endsWith('matches'))).toEqual([]);
  });

  it('that ends its line, whatever the next one begins with', () => {
    expect(judge('en', 'EuroHPC on AI Factories: there are 16\nMember states pay.')).toEqual([]);
  });

  it.each([
    ['of part of the firms', 'In Europe 13.5 percent of large companies use AI.'],
    ['of others than firms', 'In Europe 13.5 percent of pupils use AI.'],
    ['of the world', 'In Europe and the whole world 13.5 percent of companies use AI.'],
  ])('that is a share %s', (_, text) => {
    expect(judge('en', text)).toEqual([]);
    expect(judge('en', 'In Europe 13.5 percent of companies use AI.')).toHaveLength(1);
  });

  it('on the long scale', () => {
    expect(judge('es', 'InvestAI movilizará 200 billones de euros, según un error.')).toEqual([
      '200 billones de euros investai differs',
    ]);
    expect(judge('es', 'InvestAI movilizará 200.000 millones de euros.')).toEqual([
      '200.000 millones de euros investai matches',
    ]);
  });
});

it.each([
  ['en', 'Seven AI Factories facts you should know about EuroHPC.', 0],
  ['en', 'Seven AI Factories across Europe help EuroHPC.', 1],
  ['de', 'Die EU fördert 13 KI-Fabriken-Antennen.', 0],
  ['de', 'Die EU fördert 13 KI-Fabriken - mehr nicht.', 1],
] as const)(
  'takes no number of what is named after the things for theirs: %s: %s',
  (language, text, count) => {
    expect(judge(language, text)).toHaveLength(count);
  },
);

it('calls no old day or sum right because the next sentence is vague', () => {
  expect(
    judge(
      'en',
      'The AI Act entered into force on 1 August 2024. On 2 August 2026 its high-risk regime takes effect.',
    ),
  ).toEqual(['1 August 2024 ai-act matches', '2 August 2026 high-risk-ai-system superseded']);
  expect(
    judge('en', 'Horizon Europe funds research. The programme has around €95.5 billion.'),
  ).toEqual([]);
});

it('tells which figures of the sample article are out of date', () => {
  const page = join(import.meta.dirname, '../../tests/pages/sample-article.nl.html');
  const runs = htmlRuns(readFileSync(page, 'utf8'), 'nl').map((run) => run.text);
  const found = judge('nl', ...runs);
  for (const figure of [
    '13 ai-factories superseded',
    '13,5 procent eu-enterprise-ai-adoption superseded',
    '200 miljard euro investai matches',
    '20 miljard euro investai matches',
    '100.000 ai-gigafactories matches',
  ])
    expect(found).toContain(figure);
});

it.each([
  'The AI start-up raised 1.3 billion euros for critical technologies.',
  'The ministry gives 1.3 billion euros for key technologies such as AI.',
])('what a programme is for does not make a sum its own: %s', (text) => {
  expect(judge('en', text)).toEqual([]);
});
