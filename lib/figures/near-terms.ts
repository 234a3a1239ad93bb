import type { Candidate } from './judge.ts';
import type { Quantity } from './numbers/quantity.ts';
import { earlierSubjects, type NamedTerm, type Scope } from './scope.ts';

/**
 * What a sentence's own terms may be, else those before it. Institutions act as often as they are spoken of: beside
 * them a figure may still be that of the subject before ("AI Factories … EuroHPC puts 2.6 billion into them"), and a
 * sum that stands there is no old one of theirs ("InvestAI … 20 billion of it is for gigafactories").
 */
export function fromNearTerms(
  scope: Scope,
  figure: Quantity,
  read: (term: NamedTerm, isEarlier: boolean) => Candidate[],
): Candidate[] {
  const own = scope.terms.flatMap((term) => read(term, false));
  const areInstitutions = own.every(({ entry }) => entry.category === 'institution');
  const stands = ({ entry }: NamedTerm) =>
    figure.value >= 1e6 &&
    scope.entries
      .get(entry)
      ?.facts.some((fact) => fact.value === figure.value && fact.status !== 'superseded');
  const before = earlierSubjects(scope).filter((term) => areInstitutions || stands(term));
  return [...own, ...before.flatMap((term) => read(term, true))];
}
