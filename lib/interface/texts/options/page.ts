import { createTexts } from '../../texts.ts';
import texts from './page.json' with { type: 'json' };

/** Texts of the options page itself and words that several of its sections use. */
export const optionsText = createTexts(texts);
