import { createTexts } from '../texts.ts';
import texts from './search.json' with { type: 'json' };

/** What popup and explorer say of a search. */
export const searchText = createTexts(texts);
