import type { ShownEntry } from '../dataset/shown.ts';
import { findCandidates } from '../spotting/candidates.ts';
import { foldText } from '../spotting/fold.ts';
import { openPack } from '../spotting/lexicon.ts';
import type { Pack } from '../spotting/pack.ts';

/**
 * The entry a reader's selection names: by its name in any language, else by the longest name found in it,
 * of those as long by that of the first pack.
 * The reader asked, so that no evidence is needed; but the law of another country is none of ours.
 */
export function lookUp(
  text: string,
  entries: readonly ShownEntry[],
  packs: readonly Pack[],
): string | undefined {
  const wanted = foldText(text);
  const named = entries.find(({ name }) =>
    Object.values(name).some((inLanguage) => foldText(inLanguage) === wanted),
  );
  if (named !== undefined) return named.id;
  const lexicons = packs.map(openPack);
  const english = lexicons.filter(({ language }) => language === 'en');
  const [longest] = lexicons
    .flatMap((lexicon) => findCandidates(text, [...new Set([lexicon, ...english])]))
    .filter(({ lacks }) => lacks !== 'refused')
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  return longest?.entry;
}
