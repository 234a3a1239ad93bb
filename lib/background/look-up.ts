import type { ShownEntry } from '../dataset/shown.ts';
import { type Candidate, findCandidates } from '../spotting/candidates.ts';
import { foldText } from '../spotting/fold.ts';
import { openPack } from '../spotting/lexicon.ts';
import type { Pack } from '../spotting/pack.ts';

/**
 * The entry a reader's selection names: an own term, else by its name in any language, else by the longest name found
 * in it, of those as long by that of the first pack.
 * The reader asked, so that no evidence is needed; but the law of another country is none of ours.
 * @param own the packs of the reader's own terms, which come first on pages too
 */
export function lookUp(
  text: string,
  entries: readonly ShownEntry[],
  packs: readonly Pack[],
  own: readonly Pack[] = [],
): string | undefined {
  const ownTerm = longestIn(text, own);
  if (ownTerm !== undefined && lengthOf(ownTerm) === text.length) return ownTerm.entry;
  const wanted = foldText(text);
  const named = entries.find(({ name }) =>
    Object.values(name).some((inLanguage) => foldText(inLanguage) === wanted),
  );
  return named?.id ?? longestIn(text, [...own, ...packs])?.entry;
}

function longestIn(text: string, packs: readonly Pack[]): Candidate | undefined {
  const lexicons = packs.map(openPack);
  const english = lexicons.filter(({ language }) => language === 'en');
  return lexicons
    .flatMap((lexicon) => findCandidates(text, [...new Set([lexicon, ...english])]))
    .filter(({ lacks }) => lacks !== 'refused')
    .sort((a, b) => lengthOf(b) - lengthOf(a))[0];
}

const lengthOf = ({ start, end }: Candidate) => end - start;
