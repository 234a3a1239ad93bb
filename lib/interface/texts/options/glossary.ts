import { createTexts } from '../../texts.ts';
import texts from './glossary.json' with { type: 'json' };

/** Texts of the section on the reader’s own terms. */
export const glossaryText = createTexts(texts);
