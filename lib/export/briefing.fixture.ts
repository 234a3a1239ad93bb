import fc from 'fast-check';
import { loadDataset } from '../dataset/load.ts';
import { datasetAsOf, datasetVersion } from '../dataset/validate.ts';
import type { Language } from '../languages.ts';
import type { DescribedFigure, DescribedTerm } from '../page/bridge.ts';
import { createBriefing } from './briefing.ts';
import type { Briefing } from './schema.ts';

export const { entries } = loadDataset();
const dataset = { version: datasetVersion, asOf: datasetAsOf, entries };

export const term = (entry: string, text: string, sentence: string, start = 0): DescribedTerm => ({
  entry,
  text,
  sentence,
  start,
  end: start + text.length,
});

export const article = [
  term('ai-factories', 'AI Factories', 'The EU now has 13 AI Factories.', 15),
  term('investai', 'InvestAI', 'InvestAI is to mobilise 200 billion euros.', 32),
  term('ai-factories', 'AI Factories', 'AI Factories stand in 16 countries.', 90),
];

/** The briefing of a page; by default one that says 13 AI Factories. */
export function brief(
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
export const thirteen = factories?.facts.find(
  (fact) => fact.value === 13 && fact.status === 'superseded',
) as { id: string };

export const figure: DescribedFigure = {
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
export const oftenNamed = Array.from({ length: 7 }, (_, index) =>
  term('investai', 'InvestAI', `InvestAI, time ${index}.`, index),
);

/** Every entry of the dataset, in one page. */
export const everything = entries.map((entry, index) =>
  term(entry.id, entry.name.en, 'Named.', index),
);

/** What a page may hold to break out of a document. */
export const hostileText = fc
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
