import { createTexts } from '../../texts.ts';
import texts from './marking.json' with { type: 'json' };

/** Texts of the section on marks. In the preview `[[…]]` is a term. */
export const markingText = createTexts(texts);
