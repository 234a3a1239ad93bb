import { createTexts } from '../texts.ts';
import texts from './panel.json' with { type: 'json' };

/** Texts of the side panel. */
export const panelText = createTexts(texts);
