import { createTexts } from '../../texts.ts';
import texts from './sites.json' with { type: 'json' };

/** Texts of the section on sites. */
export const sitesText = createTexts(texts);
