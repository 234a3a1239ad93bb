import type { CueKind } from './cues.ts';

/**
 * What a sentence must say for a fact of a narrower frame to be meant, read from the fact's English qualifier:
 * "20 billion for AI Gigafactories" is not the 20 billion of private money alone.
 */
const frames: [RegExp, CueKind][] = [
  [/^private (?:money|share)|private share/, 'private'],
  [/\b(?:a|per) (?:project|site|company) in\b|\ba company\b/, 'eachOf'],
];

export function frameOf(qualifier: string | undefined): CueKind | undefined {
  if (qualifier === undefined) return undefined;
  return frames.find(([expression]) => expression.test(qualifier))?.[1];
}
