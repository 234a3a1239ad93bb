import type { CueKind } from './cues.ts';

/** What a sentence must say for a fact of a narrower frame to be meant. */
export interface Frame {
  /** A word of this kind must stand in the sentence. */
  frame?: CueKind;
  /** ISO 3166-1 code: the figure is that country's. */
  country?: string;
  /** The money of the country an entry stands in. */
  isNational?: boolean;
  /** What came first, was paid so far, or is in prices of another year: others may well give more. */
  isPart?: boolean;
  /** The entry whose things it counts: the AI Continent Action Plan names 13 AI Factories, and always will; a day is that entry's alone. */
  things?: string;
}

/** Read from the fact's English qualifier: "20 billion for AI Gigafactories" is not the 20 billion of private money alone. */
const frames: [RegExp, CueKind][] = [
  [/^private (?:money|share)|private share/, 'private'],
  [/\b(?:a|per) (?:project|site|company) in\b|\ba company\b/, 'eachOf'],
  [/^generative/, 'generative'],
  // "The Chips Act made chips 20 percent dearer"
  [/\bworld (?:market|production)/, 'world'],
];

const country =
  /(?:promised by|highest:|lowest:|all AI,) (Denmark|Romania|Germany|Spain|Portugal|Poland|United States|China)/;
const codes: Record<string, string> = {
  Denmark: 'DK',
  Romania: 'RO',
  Germany: 'DE',
  Spain: 'ES',
  Portugal: 'PT',
  Poland: 'PL',
  'United States': 'US',
  China: 'CN',
};

const things: [RegExp, string][] = [
  [/^AI Factories\b/, 'ai-factories'],
  [/^AI Gigafactories\b/, 'ai-gigafactories'],
  [/regulatory sandboxes$/, 'regulatory-sandbox'],
];

export function frameOf(qualifier: string | undefined): Frame {
  if (qualifier === undefined) return {};
  const frame = frames.find(([expression]) => expression.test(qualifier))?.[1];
  const code = codes[country.exec(qualifier)?.[1] ?? ''];
  const counted = things.find(([expression]) => expression.test(qualifier))?.[1];
  return {
    ...(frame && { frame }),
    ...(code && { country: code }),
    ...(/\bstate share$/.test(qualifier) && { isNational: true }),
    ...(/^first |^paid |\d prices|prices of/.test(qualifier) && { isPart: true }),
    ...(counted && { things: counted }),
  };
}
