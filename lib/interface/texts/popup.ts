import { createTexts } from '../texts.ts';
import texts from './popup.json' with { type: 'json' };

/** Texts of the toolbar popup. */
export const popupText = createTexts(texts);
