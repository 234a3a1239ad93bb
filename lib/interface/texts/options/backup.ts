import { createTexts } from '../../texts.ts';
import texts from './backup.json' with { type: 'json' };

/** Texts of the section on saving and restoring everything. */
export const backupText = createTexts(texts);
