import type { Language } from '../languages.ts';
import words from './cues.json' with { type: 'json' };

/**
 * Words that make an ambiguous name likely, by language, in pattern syntax:
 * `policy` words belong to EU or technology policy, `aiAct` words to the AI Act alone.
 */
export const cueWords: Partial<Record<Language, { policy: string[]; aiAct: string[] }>> = words;
