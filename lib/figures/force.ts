import { type FigureEntry, type FigureFact, isSameDate } from './facts.ts';
import type { Judgement } from './judge.ts';
import type { WrittenDate } from './numbers/dates.ts';
import { clauseAround, type NamedTerm, type Scope } from './scope.ts';

/** "The AI Act entered into force on 2 August 2025": it did not, though parts of it apply since then. */
export function isSaidOfForce(
  scope: Scope,
  date: WrittenDate,
  others: readonly WrittenDate[],
  term: NamedTerm,
  entry: FigureEntry,
): boolean {
  const clause = clauseAround(scope, date.start, date.end);
  // "It entered into force on 1 August 2024 and applies from 2 August 2026"
  const before = others.findLast(({ end }) => end <= date.start)?.end ?? 0;
  const isLast = !others.some(({ start }) => start >= date.end && start < clause.end);
  const said = scope.run.slice(Math.max(clause.start, before), isLast ? clause.end : date.start);
  return (
    entry.facts.some(isForceDay) &&
    (isSubject(scope, date, term) || isBehindForce(scope, date, term)) &&
    scope.cues.has('force', said) &&
    !scope.cues.has('apply', said)
  );
}

/** A law has one day of entry into force: another one, said of this law alone, differs. */
export function differingForce(
  scope: Scope,
  date: WrittenDate,
  isForce: boolean,
  others: readonly WrittenDate[],
  nearest: NamedTerm | undefined,
): Judgement | undefined {
  if (!isForce || nearest === undefined || scope.cues.has('hypothetical', scope.text))
    return undefined;
  // Each country has a day of its own for a directive.
  if (nearest.entry.endsWith('-directive') || isQualified(scope, date, nearest)) return undefined;
  if (!isSubject(scope, date, nearest)) return undefined;
  if (new Set(scope.terms.map((term) => term.entry)).size !== 1 || scope.actors.length > 0)
    return undefined;
  const entry = scope.entries.get(nearest.entry) as FigureEntry | undefined;
  const days = entry?.facts.filter(isForceDay) ?? [];
  const [day] = days;
  if (entry === undefined || day === undefined || days.length > 1) return undefined;
  // "Adopted on 21 May, it entered into force on 1 August": a sentence that gives the day has another for something else.
  const isGiven = others.some((other) => isSameDate(String(day.value), other.value));
  // A date of application is often said to be one of force.
  const isOther = isGiven || entry.facts.some((fact) => isSameDate(String(fact.value), date.value));
  return isOther || date.value.length < 10
    ? undefined
    : { entry, verdict: 'differs', fact: day, record: day };
}

/**
 * Whether the law itself is what enters into force: "the AI Act entered into force on" is it, "the law implementing
 * the AI Act" and, behind it, "viranomaisten toimivaltuuksia sääntelevät lait" are not. Articles and "that" are short.
 */
function isSubject(scope: Scope, date: WrittenDate, term: NamedTerm): boolean {
  const isBehind = date.end <= term.start;
  const lead = isBehind ? date.end : clauseAround(scope, term.start, term.end).start;
  const verb = Math.max(term.end, clauseAround(scope, date.start, date.end).start);
  return !/\S{6}/.test(scope.run.slice(lead, term.start)) && date.start - verb < forceLength;
}

/** "Od 2 sierpnia 2025 roku w całej Unii wchodzi w życie AI Act": right behind the verb, however far from the day. */
function isBehindForce({ cues, run }: Scope, date: WrittenDate, term: NamedTerm): boolean {
  const lead = run.slice(date.end, term.start);
  const verb = cues.places('force', lead).at(-1);
  return verb !== undefined && !/\S{6}/.test(lead.slice(verb.end));
}

/** "The AI Act guidelines came into force", "l'AI Act modifié", "das NIS2-Umsetzungsgesetz": but for a verb nothing else of it may be named, nor another place. */
function isQualified({ cues, end, language, run }: Scope, date: WrittenDate, term: NamedTerm) {
  const isBehind = date.end <= term.start;
  const rest = run.slice(term.end, isBehind ? end : date.start);
  const next = rest.slice(0, cues.places('force', rest)[0]?.start ?? (isBehind ? 0 : undefined));
  // In English the verb is one of the words for it.
  const words = next.match(/\p{L}{5,}/gu) ?? [];
  return (
    /^-|^,[^,]+,/.test(next) ||
    // "In the EEA", "im EWR"
    /\s\p{Lu}{3}/u.test(run.slice(term.end, end)) ||
    (!/[,;]/.test(next) && words.length > (language === 'en' ? 0 : 1))
  );
}

export const isForceDay = (fact: FigureFact) =>
  fact.predicate === 'entered-into-force-on' && fact.status !== 'disputed';

/** Characters between a law and its day, most of them the verb: "officially entered into force across the EU on". */
const forceLength = 60;
