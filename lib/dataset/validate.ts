import * as v from 'valibot';
import { type Entry, entrySchema, type Fact } from './schema.ts';

/** The day the records were last gone through; no fact may be dated later. */
export const datasetAsOf = '2026-11-24';
export const datasetVersion = '2026.11.24';

/** One thing wrong with the dataset: which file, which entry, which field, and why. */
export interface Problem {
  file: string;
  entry: string;
  field: string;
  reason: string;
}

/**
 * Reads one entry from parsed JSON.
 * @param file name to put in the problems
 * @returns the entry, or the problems that keep it from being one
 */
export function readEntry(file: string, json: unknown): Entry | Problem[] {
  const result = v.safeParse(entrySchema, json);
  if (result.success) return result.output;
  const entry = typeof json === 'object' && json !== null && 'id' in json ? String(json.id) : '?';
  return result.issues.map((issue) => ({
    file,
    entry,
    field: v.getDotPath(issue) ?? '(file)',
    reason: issue.message,
  }));
}

/** What the schema cannot see: agreement within an entry and between entries. Sorted by file. */
export function findProblems(entries: readonly Entry[]): Problem[] {
  const ids = new Set(entries.map((entry) => entry.id));
  return entries.flatMap((entry) => {
    const problem = (field: string, reason: string): Problem => ({
      file: `${entry.id}.json`,
      entry: entry.id,
      field,
      reason,
    });
    const dangling = entry.related
      .filter((related) => !ids.has(related) || related === entry.id)
      .map((related) => problem('related', `no entry "${related}"`));
    return [...dangling, ...entry.facts.flatMap((fact) => factProblems(entry, fact, problem))];
  });
}

function factProblems(
  entry: Entry,
  fact: Fact,
  problem: (field: string, reason: string) => Problem,
): Problem[] {
  const found: Problem[] = [];
  const report = (field: string, reason: string) =>
    found.push(problem(`facts.${fact.id}.${field}`, reason));
  if (entry.facts.filter((other) => other.id === fact.id).length > 1)
    report('id', 'used by two facts');
  const wanted = fact.unit === 'date' ? 'string' : fact.unit === 'text' ? 'object' : 'number';
  if (typeof fact.value !== wanted)
    report('value', `${fact.unit} needs a ${wanted}, got ${JSON.stringify(fact.value)}`);
  if (fact.unit === 'date' && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(String(fact.value)))
    report('value', `"${fact.value}" is not an ISO date`);
  if (fact.unit === 'count' && fact.counts === undefined)
    report('counts', 'a count must say what it counts');
  if (fact.asOf > datasetAsOf)
    report('asOf', `${fact.asOf} lies after the dataset (${datasetAsOf})`);
  if (fact.source.date > datasetAsOf)
    report('source.date', `${fact.source.date} lies in the future`);
  if ((fact.status === 'superseded') !== (fact.supersededBy !== undefined))
    report('supersededBy', 'goes with status "superseded", and only with it');
  if (fact.supersededBy !== undefined) {
    const chain = new Set([fact.id]);
    let next: Fact | undefined = fact;
    while (next?.supersededBy !== undefined) {
      const successor: string = next.supersededBy;
      if (chain.has(successor)) {
        report('supersededBy', `the chain comes back to "${successor}"`);
        break;
      }
      chain.add(successor);
      next = entry.facts.find((other) => other.id === successor);
      if (next === undefined) report('supersededBy', `no fact "${successor}" in this entry`);
      else if (next.unit !== fact.unit) report('supersededBy', `"${successor}" has another unit`);
    }
  }
  return found;
}
