import { type FigureEntry, type FigureFact, isEarlier, standingFact } from './facts.ts';
import { type Fit, fitOf } from './fits.ts';
import type { Quantity } from './numbers/quantity.ts';
import type { ShownVerdict } from './verdict.ts';

/** What a figure may be about: an entry and the facts of it that are of the same kind. */
export interface Candidate {
  entry: FigureEntry;
  facts: readonly FigureFact[];
  /** Smaller is nearer. */
  distance: number;
  /** Whether the binding is sure enough to call the figure an earlier one. */
  maySupersede: boolean;
  /** Whether subject, predicate and frame are surely the same. */
  mayDiffer: boolean;
  /** Less than the record cannot be a part of it either. */
  isWhole?: boolean;
}

export interface Judgement {
  entry: FigureEntry;
  verdict: ShownVerdict;
  /** The fact the figure equals; for `differs` the one it does not. */
  fact: FigureFact;
  record: FigureFact;
  /** The text says itself that it is past. */
  isHistory?: boolean;
}

/**
 * Compares a figure with everything it may be about. In this order, since a false accusation costs more than silence:
 * it equals what stands, it equals an earlier value, it comes close to what stands, it cannot be part of what stands.
 */
export function judge(figure: Quantity, candidates: readonly Candidate[]): Judgement | undefined {
  const near = [...candidates].sort((a, b) => a.distance - b.distance);
  return (
    near
      .map((candidate) => matching(figure, candidate, 'rounded'))
      .find((found) => found !== undefined) ??
    near.map((candidate) => earlier(figure, candidate)).find((found) => found !== undefined) ??
    near
      .map((candidate) =>
        wasOnce(figure, candidate) ? undefined : matching(figure, candidate, 'loose'),
      )
      .find((found) => found !== undefined) ??
    differing(figure, near)
  );
}

function matching(figure: Quantity, candidate: Candidate, wanted: Fit): Judgement | undefined {
  const fact = closest(
    candidate.facts.filter((each) => !isEarlier(each)),
    figure,
    wanted,
  );
  return fact === undefined
    ? undefined
    : { entry: candidate.entry, verdict: 'matches', fact, record: fact };
}

function earlier(figure: Quantity, candidate: Candidate): Judgement | undefined {
  if (!candidate.maySupersede || figure.range !== undefined) return undefined;
  const fact = closest(candidate.facts.filter(isEarlier), figure, 'rounded');
  if (fact === undefined) return undefined;
  const record = standingFact(fact, candidate.entry.facts);
  if (record === fact || record.value === fact.value) return undefined;
  return { entry: candidate.entry, verdict: 'superseded', fact, record };
}

/** "Around 95.5 billion" is the budget of before, even where nothing says that it is out of date. */
const wasOnce = (figure: Quantity, { facts }: Candidate): boolean =>
  closest(facts.filter(isEarlier), figure, 'rounded') !== undefined;

/** Only more than all the record has: less may be a part of it. And only against a record that is no lower bound. */
function differing(figure: Quantity, candidates: readonly Candidate[]): Judgement | undefined {
  const [candidate] = candidates;
  if (candidate?.mayDiffer !== true || figure.alternative !== undefined) return undefined;
  if (figure.range !== undefined || figure.bound === 'nearly') return undefined;
  const told = candidate.facts.filter(({ status }) => status !== 'planned');
  const values = told.map((fact) => Number(fact.value));
  const standing = told.filter((fact) => !isEarlier(fact));
  const record = standing.sort((a, b) => Number(b.value) - Number(a.value))[0];
  if (record === undefined || record.bound === 'at-least' || record.bound === 'more-than')
    return undefined;
  // "Up to" more says nothing against a plain value, but all against a highest one.
  if (figure.bound === 'at-most' && record.bound !== 'at-most') return undefined;
  if (candidate.isWhole === true && figure.value < Number(record.value))
    return { entry: candidate.entry, verdict: 'differs', fact: record, record };
  if (figure.value <= Math.max(...values) * 1.05) return undefined;
  return { entry: candidate.entry, verdict: 'differs', fact: record, record };
}

function closest(
  facts: readonly FigureFact[],
  figure: Quantity,
  wanted: Fit,
): FigureFact | undefined {
  const readings = [figure.value, figure.alternative].filter((value) => value !== undefined);
  return facts
    .flatMap((fact) => {
      const recorded = Number(fact.value);
      const isCount = fact.unit === 'count' || fact.unit === 'rank';
      const fitting = readings.some(
        (value) => fitOf(recorded, { ...figure, value }, isCount) === wanted,
      );
      return fitting ? [{ fact, off: Math.abs(recorded - figure.value) }] : [];
    })
    .sort((a, b) => a.off - b.off)[0]?.fact;
}
