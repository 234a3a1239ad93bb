import type { Fact } from './schema.ts';

/** The facts of an entry as they are shown: key figures by rank, then the other standing facts; superseded ones show under their successor. */
export function shownFacts(facts: readonly Fact[]): { key: Fact[]; rest: Fact[] } {
  const standing = facts.filter((fact) => fact.status !== 'superseded');
  const key = standing
    .filter((fact) => fact.key !== undefined)
    .sort((a, b) => (a.key as number) - (b.key as number));
  return { key, rest: standing.filter((fact) => fact.key === undefined) };
}

/** The values a fact replaced, newest first, however long the chain. */
export function earlierValues<Dated extends Pick<Fact, 'id' | 'supersededBy' | 'asOf'>>(
  fact: Dated,
  facts: readonly Dated[],
): Dated[] {
  const earlier: Dated[] = [];
  const successors = new Set<string | undefined>([fact.id]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const candidate of facts)
      if (successors.has(candidate.supersededBy) && !successors.has(candidate.id)) {
        successors.add(candidate.id);
        earlier.push(candidate);
        grew = true;
      }
  }
  return earlier.sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
}

/** The latest day (ISO date) on which one of the facts held; empty without facts. */
export function newestDate(facts: readonly Fact[]): string {
  return (
    facts
      .map((fact) => fact.asOf)
      .sort()
      .at(-1) ?? ''
  );
}

/** A change from one value to another is said in words; three are worth a drawing. */
const leastSteps = 3;

/** The numbers of a fact's series, oldest first; empty where there are too few to draw. */
export function stepsOf(fact: Fact, facts: readonly Fact[]): Fact[] {
  if (typeof fact.value !== 'number') return [];
  const steps = [...earlierValues(fact, facts).toReversed(), fact].filter(
    (step) => step.unit === fact.unit,
  );
  return steps.length < leastSteps ? [] : steps;
}
