import type { NounKind } from './cues.ts';
import type { Candidate } from './judge.ts';
import { digits, isCurrency, type Quantity } from './numbers/quantity.ts';
import { clauseAround, leadOf, ownersOf, ownFacts, type Scope } from './scope.ts';
import { topics } from './topics.ts';

/** What a figure may be about beside no name of it, by the words of the sentence (`topics.ts`). */
export function topicCandidates(
  scope: Scope,
  figure: Quantity,
  unit: string,
  kinds: readonly NounKind[] = [],
): Candidate[] {
  const { cues, text } = scope;
  const clause = clauseAround(scope, figure.start, figure.end);
  const clauseText = scope.run.slice(clause.start, clause.end);
  return topics.flatMap((topic) => {
    const entry = scope.entries.get(topic.entry);
    if (entry === undefined || topic.unit !== unit) return [];
    // "Fines of up to TRY 35 million or 7 percent" are those of another law.
    if (unit === 'percent' && scope.quantities.some(isForeignSum)) return [];
    const isNamed = (said: string) =>
      topic.cues.every((kind) => kind === 'europe' || cues.has(kind, said)) &&
      (topic.nouns.length === 0 ||
        topic.nouns.some(
          (kind) => kinds.includes(kind) || (unit !== 'number' && cues.hasNoun(kind, said)),
        ));
    const isOwn =
      isNamed(text) &&
      (!topic.cues.includes('europe') ||
        isOfEurope(scope, clause.end) ||
        // What is Denmark's is not said to be Europe's.
        ownersOf(scope, figure, entry).length > 0);
    const before = scope.run.slice(0, scope.start);
    const speaksOf =
      (isOwn ||
        (topic.goesOn === true &&
          scope.terms.length === 0 &&
          isNamed(before) &&
          cues.has('europe', before))) &&
      (topic.around ?? []).every((kind) => cues.has(kind, scope.run)) &&
      !topic.not.some((kind) =>
        cues.has(kind, kind === 'subset' ? leadOf(scope, figure) : clauseText),
      ) &&
      (topic.inClause ?? []).every((kind) => cues.has(kind, clauseText));
    if (!speaksOf) return [];
    const facts = ownFacts(entry.facts, ownersOf(scope, figure, entry)).filter(
      (fact) =>
        (fact.unit === unit || (unit === 'number' && fact.unit === 'count')) &&
        topic.facts(fact) &&
        (isOwn || fact.country !== undefined || digits(figure) > 2),
    );
    return [{ entry, facts, distance: 200, maySupersede: true, mayDiffer: false }];
  });
}

const isForeignSum = ({ unit }: Quantity) => isCurrency(unit) && unit !== 'EUR';

/** "13.5 percent of the firms in Thuringia, says the chamber; the EU's AI Act …": neither a law nor what comes later says whose firms. */
function isOfEurope(scope: Scope, to: number): boolean {
  if (/Eurostat|Евростат/i.test(scope.text)) return true;
  return scope.cues
    .places('europe', scope.run.slice(scope.start, to))
    .some(
      ({ start }) =>
        !scope.terms.some(
          (term) =>
            term.start <= scope.start + start &&
            term.end > scope.start + start &&
            scope.entries.get(term.entry)?.category === 'law',
        ),
    );
}
