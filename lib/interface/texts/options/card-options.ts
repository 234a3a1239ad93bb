import { createTexts } from '../../texts.ts';
import texts from './card-options.json' with { type: 'json' };

/** Texts of the section on the card. */
export const cardOptionsText = createTexts(texts);
