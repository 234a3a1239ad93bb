import { createTexts } from '../texts.ts';
import type card from './card.json';

/** Texts of the card, in all 24 languages. */
export const cardText = createTexts<keyof typeof card.en>();
