import type { Entry, Fact } from '../dataset/schema.ts';
import type { Predicate } from '../dataset/vocabulary.ts';
import type { Language } from '../languages.ts';
import { colon } from './colon.ts';
import { formatDate } from './format.ts';
import { predicateLabel } from './labels.ts';
import { localized, type Phrase } from './localized.ts';

/** The dates that say best where a thing stands, the most telling first. */
const telling: Predicate[] = [
  'entered-into-force-on',
  'inaugurated-on',
  'selected-on',
  'adopted-on',
  'launched-on',
  'published-on',
  'founded-on',
  'announced-on',
];

/**
 * One short line on where an entry stands: the one written for it, else its most telling date
 * ("in force since: 10 December 2024"). Undefined when the records hold neither.
 */
export function stateOf(
  entry: Pick<Entry, 'state' | 'facts'>,
  language: Language,
): Phrase | undefined {
  if (entry.state !== undefined) return localized(entry.state, language);
  const found = telling
    .map((predicate) => entry.facts.find((fact) => tells(fact, predicate)))
    .find((fact) => fact !== undefined);
  if (found === undefined) return undefined;
  const label = predicateLabel(found.predicate, language);
  // As the lines that are written begin.
  const start = label.charAt(0).toLocaleLowerCase(language);
  return {
    text: start + label.slice(1) + colon(language) + formatDate(String(found.value), language),
    language,
  };
}

/** A date with a qualifier is about a part of the thing only. */
function tells(fact: Fact, predicate: Predicate): boolean {
  return (
    fact.predicate === predicate &&
    fact.unit === 'date' &&
    fact.status === 'current' &&
    fact.qualifier === undefined
  );
}
