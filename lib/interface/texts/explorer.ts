import { createTexts } from '../texts.ts';
import texts from './explorer.json' with { type: 'json' };

/** Texts of the dataset explorer. */
export const explorerText = createTexts(texts);
