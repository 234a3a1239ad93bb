import type { Entry } from '../dataset/schema.ts';
import { categoryLabel, predicateLabel } from '../interface/labels.ts';
import { stateOf } from '../interface/state.ts';
import { cardTexts } from '../interface/texts/in-full.ts';
import type { Language } from '../languages.ts';
import type { CardEntry } from '../messages.ts';

/** An entry as the card is sent it: without what only spotting needs, with the labels and texts it shows. */
export function cardEntry(
  wanted: string,
  language: Language,
  entries: readonly Entry[],
): CardEntry | undefined {
  const found = entries.find((candidate) => candidate.id === wanted);
  if (found === undefined) return undefined;
  const { names: _, context: __, against: ___, ...entry } = found;
  const related = entry.related.flatMap((relatedId) => {
    const other = entries.find((candidate) => candidate.id === relatedId);
    return other === undefined
      ? []
      : [{ id: other.id, name: other.name, category: other.category }];
  });
  const labels = {
    category: categoryLabel(entry.category, language),
    predicates: Object.fromEntries(
      entry.facts.map(({ predicate }) => [predicate, predicateLabel(predicate, language)]),
    ),
    state: stateOf(entry, language),
  };
  return { entry, labels, related, texts: cardTexts(language) };
}
