import type { ShownEntry } from '../dataset/shown.ts';
import { foldText } from '../spotting/fold.ts';
import { openPack } from '../spotting/lexicon.ts';
import { findForms, joinTries } from '../spotting/match.ts';
import type { Pack } from '../spotting/pack.ts';

/**
 * The entry a reader's selection names: by its name in any language, else by the longest form found in it.
 * The reader asked, so that no evidence is needed.
 */
export function lookUp(
  selected: string,
  entries: readonly ShownEntry[],
  packs: Partial<Record<string, Pack>>,
): string | undefined {
  const text = selected.trim();
  const wanted = foldText(text);
  const named = entries.find(({ name }) =>
    Object.values(name).some((inLanguage) => foldText(inLanguage) === wanted),
  );
  if (named !== undefined) return named.id;
  let longest = 0;
  let found: string | undefined;
  for (const pack of Object.values(packs)) {
    if (pack === undefined) continue;
    const lexicon = openPack(pack);
    findForms(joinTries([lexicon.names]), text, (start, end, form) => {
      if (end - start <= longest) return;
      longest = end - start;
      found = lexicon.entry(form);
    });
  }
  return found;
}
