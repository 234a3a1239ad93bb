import { clauseAround, type NamedTerm, type Scope } from './scope.ts';

/**
 * Whether a sum is said to be a national government's: "70 million from the government", not "70 million from the EU".
 * Such a sum is no share of the EU's, and where nothing is named between the two, "the government gives 70 million for
 * the AI factory", not the whole of what is named either.
 */
export function isGovernments(
  scope: Scope,
  figure: { start: number; end: number },
  term: NamedTerm,
  predicate: string,
): boolean {
  const { start, end } = clauseAround(scope, figure.start, figure.end);
  const clause = scope.run.slice(start, end);
  const away = (place: { start: number; end: number }) =>
    Math.max(start + place.start - figure.end, figure.start - start - place.end);
  const [payer] = scope.cues
    .places('government', clause)
    .sort((one, other) => away(one) - away(other));
  if (payer === undefined) return false;
  if (scope.cues.places('europe', clause).some((place) => away(place) < away(payer))) return false;
  const isBetween =
    (term.start >= start + payer.end && term.end <= figure.start) ||
    (term.start >= figure.end && term.end <= start + payer.start);
  // "The government pays for JUPITER 500 million", "vlada za JUPITER plača 500 milijonov"
  const pays = scope.cues.has('invest', clause.slice(payer.end, Math.max(0, figure.start - start)));
  return predicate === 'eu-contribution' || (predicate === 'budget' && (pays || !isBetween));
}
