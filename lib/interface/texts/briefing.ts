import { createTexts } from '../texts.ts';
import texts from './briefing.json' with { type: 'json' };

/** Texts of exported documents, and of what the side panel says the same way. */
export const briefingText = createTexts(texts);
