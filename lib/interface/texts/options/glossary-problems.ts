import { createTexts } from '../../texts.ts';
import texts from './glossary-problems.json' with { type: 'json' };

/** Texts about what is wrong with an imported glossary. */
export const glossaryProblemsText = createTexts(texts);
