import type { Language } from '../../languages.ts';
import type { Catalogues } from '../texts.ts';
import card from './card.json' with { type: 'json' };
import { cardText } from './card.ts';
import facts from './facts.json' with { type: 'json' };
import { factsText } from './facts.ts';

/**
 * 26 KB in 24 languages: the background and the extension's own pages hold them by importing this;
 * the card is sent those of its reader (`CardEntry.texts`).
 */
Object.assign(cardText.catalogues, card);
Object.assign(factsText.catalogues, facts);

export interface CardTexts {
  card: Catalogues<keyof typeof card.en>;
  facts: Catalogues<keyof typeof facts.en>;
}

/** What the card has to say to a reader of a language. */
export function cardTexts(language: Language): CardTexts {
  return { card: { [language]: card[language] }, facts: { [language]: facts[language] } };
}
