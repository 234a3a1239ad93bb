import { loadDataset } from '../dataset/load.ts';
import { openKnowledge } from '../evaluation/terms.ts';
import type { Language } from '../languages.ts';
import { spotPage } from '../spotting/page.ts';
import { figureEntry } from './entries.ts';
import { readFigures } from './figures.ts';

const { lexicon } = openKnowledge();
const entries = new Map(loadDataset().entries.map((entry) => [entry.id, figureEntry(entry)]));

/** For tests: the figures of a page of these paragraphs as "surface entry verdict". */
export function judge(language: Language, ...paragraphs: string[]): string[] {
  const lexicons = language === 'en' ? [lexicon('en')] : [lexicon(language), lexicon('en')];
  const terms = spotPage(paragraphs.map((text) => ({ text, lexicons })));
  return paragraphs.flatMap((text, index) =>
    readFigures(text, language, terms[index] ?? [], entries).map(
      ({ start, end, entry, verdict, isHistory }) =>
        `${text.slice(start, end)} ${entry} ${verdict}${isHistory ? ' as history' : ''}`,
    ),
  );
}
