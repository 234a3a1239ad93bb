import { createTexts } from '../texts.ts';
import texts from './menu.json' with { type: 'json' };

/** Texts of the browser's own menus; `%s` is where the browser puts the selection. */
export const menuText = createTexts(texts);
