import { createTexts } from '../../texts.ts';
import texts from './problems.json' with { type: 'json' };

/** Texts about settings that cannot be used. */
export const problemsText = createTexts(texts);
