import { createTexts } from '../../texts.ts';
import texts from './dataset.json' with { type: 'json' };

/** Texts of the section on the records of this release. */
export const datasetText = createTexts(texts);
