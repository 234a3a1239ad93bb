import type { Language } from '../languages.ts';

/** Between what is said and of what: French keeps it clear of the word before, on the same line. */
export const colon = (language: Language) => (language === 'fr' ? '\u00a0: ' : ': ');
