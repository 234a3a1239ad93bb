import type { CueKind, NounKind } from './cues.ts';
import { type FigureFact, isFineMaximum } from './facts.ts';

/**
 * Subjects that articles speak of without a name: "in Europe only 13.5 percent use this technology".
 * Their figures are compared only as `matches` and `superseded`, and only where all of the words stand in the sentence.
 */
export interface Topic {
  entry: string;
  unit: string;
  /** Every one of them must be in the sentence. */
  cues: CueKind[];
  /** One of them must be. */
  nouns: NounKind[];
  /** Each must stand somewhere in the paragraph. */
  around?: CueKind[];
  /** None of them may be in the figure's clause. */
  not: CueKind[];
  /** Which facts may be meant. */
  facts: (fact: FigureFact) => boolean;
  /** The figure's own clause must have one of these. */
  inClause?: CueKind[];
  /** Once the paragraph has all of the words, figures of later sentences are compared that nobody gives by chance. */
  goesOn?: boolean;
}

const isLarge = (fact: FigureFact) => typeof fact.value === 'number' && fact.value >= 1e11;

export const topics: readonly Topic[] = [
  {
    entry: 'eu-enterprise-ai-adoption',
    unit: 'percent',
    cues: ['ai', 'europe', 'use'],
    nouns: ['companies'],
    not: ['world', 'subset'],
    goesOn: true,
    facts: (fact) =>
      fact.supersededBy !== undefined || fact.value === 20 || fact.country !== undefined,
  },
  {
    entry: 'global-ai-adoption',
    unit: 'percent',
    cues: ['ai', 'world', 'use'],
    nouns: ['companies', 'organisations'],
    not: ['subset'],
    inClause: ['world'],
    facts: () => true,
  },
  {
    entry: 'investai',
    unit: 'EUR',
    cues: ['europe', 'invest'],
    around: ['ai'],
    nouns: [],
    not: ['world'],
    facts: (fact) => fact.value === 2e11,
  },
  {
    entry: 'global-genai-investment',
    unit: 'USD',
    cues: ['private', 'ai', 'invest'],
    nouns: [],
    not: [],
    facts: (fact) => isLarge(fact) || fact.country !== undefined,
  },
  {
    entry: 'global-genai-investment',
    unit: 'USD',
    cues: ['private', 'generative', 'invest'],
    nouns: [],
    not: [],
    facts: (fact) => fact.value === 3.39e10,
  },
  ...['EUR', 'percent'].map(
    (unit): Topic => ({
      entry: 'ai-act',
      unit,
      cues: ['ai', 'fine', 'banned'],
      nouns: [],
      not: [],
      facts: isFineMaximum,
    }),
  ),
  {
    entry: 'european-ai-tech-declaration',
    unit: 'number',
    cues: ['europe'],
    nouns: ['chief-executives'],
    not: ['world'],
    facts: () => true,
  },
];

/** With what the days of the AI Act may be about without its name. */
export const topicEntries: readonly string[] = [
  ...new Set([...topics.map((topic) => topic.entry), 'high-risk-ai-system']),
];

/** A paragraph about AI or technology: only there can a figure be about a subject that has no name. */
export const topicWords =
  /(?<!\p{L})(?:AI|IA|KI|MI|DI|TI|UI|IS|SI|ΤΝ|ΑΙ|ИИ|CEO)(?!\p{L})|intel|tekoäly|techno|tecno|tehno|teknik|teknolo|τεχν|техно|изкуств|dirbtin|mākslīg|umetn|umjetn|umělá|umelá/u;

/** Letters of one of them, which is quick to see. */
export const topicLetters =
  /AI|IA|KI|MI|DI|TI|UI|IS|SI|ΤΝ|ΑΙ|ИИ|CEO|intel|tekoäly|techno|tecno|tehno|teknik|teknolo|τεχν|техно|изкуств|dirbtin|mākslīg|umetn|umjetn|umělá|umelá/;
