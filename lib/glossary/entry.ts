import type { CardEntry } from '../messages.ts';
import { type GlossaryTerm, idOf } from './term.ts';

/** A term of the reader's own as an entry, which has no facts. */
export function entryOf(term: GlossaryTerm): CardEntry['entry'] {
  return {
    id: idOf(term),
    category: 'concept',
    name: { en: term.term },
    definition: { en: term.definition },
    website: term.link ?? '',
    related: [],
    facts: [],
  };
}
