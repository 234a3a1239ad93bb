import { createTexts } from '../../texts.ts';
import texts from './privacy.json' with { type: 'json' };

/** Texts of the section on data and permissions. */
export const privacyText = createTexts(texts);
