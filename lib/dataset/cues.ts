import type { Language } from '../languages.ts';
import words from './cues.json' with { type: 'json' };
import jurisdictionWords from './jurisdictions.json' with { type: 'json' };

/**
 * Words that make an ambiguous name likely, by language, in pattern syntax: `policy` words belong to the EU,
 * none to member states or law as such, which have commissions too, `aiAct` words to the AI Act alone;
 * `abroad` words name countries outside the Union otherwise than beside their laws (`jurisdictions`),
 * or compare with ours what is theirs, our name included: "unlike the EU AI Act".
 */
export const cueWords: Partial<Record<Language, Record<'policy' | 'aiAct' | 'abroad', string[]>>> =
  words;

/**
 * Names of countries and states outside the Union whose laws are talked about beside ours, as they stand beside a law's name:
 * adjectives, genitives, acronyms; `everywhere` in all languages, with `acts` their AI laws by name, in any language,
 * and `laws` what else tells them. In pattern syntax.
 */
export const jurisdictions: Partial<Record<Language | 'everywhere' | 'acts' | 'laws', string[]>> =
  jurisdictionWords;
