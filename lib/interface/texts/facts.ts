import { createTexts } from '../texts.ts';
import type facts from './facts.json';

/** Texts of a fact wherever it is shown: card, popup, side panel and explorer. In all 24 languages. */
export const factsText = createTexts<keyof typeof facts.en>();
