import type { LocalizedText } from '../dataset/schema.ts';
import type { ShownEntry } from '../dataset/shown.ts';
import { categoryLabel, predicateLabel } from '../interface/labels.ts';
import { stateOf } from '../interface/state.ts';
import { cardTexts } from '../interface/texts/in-full.ts';
import type { Language } from '../languages.ts';
import type { CardEntry } from '../messages.ts';

/** An entry as the card is sent it, with the labels and texts it shows. */
export function cardEntry(
  wanted: string,
  language: Language,
  entries: readonly ShownEntry[],
): CardEntry | undefined {
  const entry = entries.find((candidate) => candidate.id === wanted);
  if (entry === undefined) return undefined;
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
  return { entry: spokenIn(language, entry), labels, related, texts: cardTexts(language) };
}

/** The entry with its texts in one language and English: in all 24 they are most of what it is. */
function spokenIn(language: Language, entry: ShownEntry): ShownEntry {
  const spoken = ({ en, [language]: own }: LocalizedText) =>
    own === undefined ? { en } : { en, [language]: own };
  return {
    ...entry,
    definition: spoken(entry.definition),
    state: entry.state && spoken(entry.state),
    facts: entry.facts.map((fact) => ({
      ...fact,
      value: typeof fact.value === 'object' ? spoken(fact.value) : fact.value,
      qualifier: fact.qualifier && spoken(fact.qualifier),
    })),
  };
}
