import * as v from 'valibot';
import { type Entry, entrySchema, type Fact, type Source } from './schema.ts';
import type { Predicate, Unit } from './vocabulary.ts';

/** The day the records were last gone through; no fact may be dated later. */
export const datasetAsOf = '2026-11-29';
export const datasetVersion = datasetAsOf.replaceAll('-', '.');

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
  const first = new Map<string, Source>();
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
    return [
      ...dangling,
      ...entry.facts.flatMap((fact) => factProblems(entry, fact, problem)),
      ...sourceProblems(entry, first, problem),
    ];
  });
}

/** A page is quoted in many places; whoever corrects its date in one must not leave it in another. */
function sourceProblems(
  entry: Entry,
  first: Map<string, Source>,
  problem: (field: string, reason: string) => Problem,
): Problem[] {
  return entry.facts.flatMap(({ id, source }) => {
    const page = `${source.url} ${source.title}`;
    const known = first.get(page) ?? source;
    first.set(page, known);
    return (['publisher', 'date', 'kind'] as const)
      .filter((field) => source[field] !== known[field])
      .map((field) =>
        problem(
          `facts.${id}.source.${field}`,
          `"${source[field]}", elsewhere "${known[field]}" for the same page`,
        ),
      );
  });
}

type Report = (field: string, reason: string) => void;

function factProblems(
  entry: Entry,
  fact: Fact,
  problem: (field: string, reason: string) => Problem,
): Problem[] {
  const found: Problem[] = [];
  const report: Report = (field, reason) =>
    found.push(problem(`facts.${fact.id}.${field}`, reason));
  if (entry.facts.filter((other) => other.id === fact.id).length > 1)
    report('id', 'used by two facts');
  if (fact.key !== undefined && entry.facts.find((other) => other.key === fact.key) !== fact)
    report('key', `rank ${fact.key} is taken by another fact`);
  const rival = entry.facts.find((other) => isSameFigure(other, fact));
  if (rival !== undefined && rival !== fact)
    report('value', `"${rival.id}" says otherwise: supersede one, qualify them, or dispute both`);
  checkValue(fact, report);
  checkDates(fact, report);
  checkSuccession(entry, fact, report);
  return found;
}

/** Two standing facts that a reader cannot tell apart. Texts may go on in a second fact. */
const isSameFigure = (one: Fact, other: Fact) =>
  one.status === 'current' &&
  other.status === 'current' &&
  one.unit !== 'text' &&
  one.unit === other.unit &&
  one.predicate === other.predicate &&
  one.counts === other.counts &&
  one.qualifier?.en === other.qualifier?.en;

/** Predicates whose percentages are parts of a whole. */
const shares = new Set<Predicate>(['share', 'fine-maximum-share']);

/** Units of things that cannot be halved. */
const wholeUnits = new Set<Unit>(['count', 'rank', 'qubits', 'days']);

function checkValue({ value, unit, counts, bound, predicate }: Fact, report: Report): void {
  const wanted = unit === 'date' ? 'string' : unit === 'text' ? 'object' : 'number';
  if (typeof value !== wanted)
    report('value', `${unit} needs a ${wanted}, got ${JSON.stringify(value)}`);
  if (bound !== undefined && typeof value !== 'number')
    report('bound', `"${bound}" goes with a number; of a ${unit} say it in the qualifier`);
  if (unit === 'count' && counts === undefined) report('counts', 'a count must say what it counts');
  if (typeof value === 'number') {
    if (value < 0) report('value', `${value} lies below zero`);
    if (unit === 'percent' && shares.has(predicate) && value > 100)
      report('value', `a share of ${value} lies above 100 %`);
    if (wholeUnits.has(unit) && !Number.isInteger(value))
      report('value', `${value} is not a whole number`);
  }
}

function checkDates(fact: Fact, report: Report): void {
  const dates: [field: string, date: string][] = [
    ['asOf', fact.asOf],
    ['source.date', fact.source.date],
  ];
  if (fact.unit === 'date') dates.push(['value', String(fact.value)]);
  for (const [field, date] of dates) if (!isDate(date)) report(field, `"${date}" is no such day`);
  if (
    fact.unit === 'date' &&
    fact.status === 'planned' &&
    String(fact.value) < datasetAsOf.slice(0, String(fact.value).length)
  )
    report('value', `${fact.value} was planned and has passed: say what came of it`);
  if (fact.asOf > datasetAsOf)
    report('asOf', `${fact.asOf} lies after the dataset (${datasetAsOf})`);
  // Laws set days to come; no page has counted what there will be.
  if (
    typeof fact.value === 'number' &&
    fact.asOf.slice(0, fact.source.date.length) > fact.source.date
  )
    report('asOf', `${fact.asOf} lies after its source (${fact.source.date})`);
  if (fact.source.date > datasetAsOf)
    report('source.date', `${fact.source.date} lies in the future`);
}

/** Whether a partial ISO date is on the calendar: 2025, 2025-02, 2025-02-28, but not 2025-02-30. */
function isDate(date: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(date)) return false;
  const full = `${date}-01-01`.slice(0, 10);
  const day = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(full);
}

function checkSuccession(entry: Entry, fact: Fact, report: Report): void {
  if ((fact.status === 'superseded') !== (fact.supersededBy !== undefined))
    report('supersededBy', 'goes with status "superseded", and only with it');
  const chain = new Set([fact.id]);
  let current: Fact | undefined = fact;
  while (current?.supersededBy !== undefined) {
    const { supersededBy, unit, asOf }: Fact = current;
    if (chain.has(supersededBy as string)) {
      report('supersededBy', `the chain comes back to "${supersededBy}"`);
      return;
    }
    chain.add(supersededBy as string);
    current = entry.facts.find((other) => other.id === supersededBy);
    if (current === undefined) {
      report('supersededBy', `no fact "${supersededBy}" in this entry`);
      return;
    }
    if (current.unit !== unit) report('supersededBy', `"${supersededBy}" has another unit`);
    if (current.asOf < asOf.slice(0, current.asOf.length))
      report('supersededBy', `"${supersededBy}" (${current.asOf}) is older`);
  }
}
