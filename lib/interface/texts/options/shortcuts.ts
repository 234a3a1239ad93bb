import { createTexts } from '../../texts.ts';
import texts from './shortcuts.json' with { type: 'json' };

/** Texts of the section on keyboard shortcuts. */
export const shortcutsText = createTexts(texts);
