import { createTexts } from '../../texts.ts';
import texts from './terms.json' with { type: 'json' };

/** Texts of the section on which terms are marked. */
export const termsText = createTexts(texts);
