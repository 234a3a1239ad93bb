import { type FigureEntry, type FigureFact, isEarlier, isSameDate, standingFact } from './facts.ts';
import { differingForce, isForceDay, isSaidOfForce } from './force.ts';
import type { Judgement } from './judge.ts';
import type { WrittenDate } from './numbers/dates.ts';
import { isApplication, isListed, isOfElse, isOfEvent, isOfRules, isRuleDay } from './rule-days.ts';
import { clauseAround, distance, earlierSubjects, type NamedTerm, type Scope } from './scope.ts';
import type { Sentence } from './sentences.ts';

/**
 * Compares a date with those of the entries named in its sentence.
 * The same day is right for one subject and out of date for another (2 August 2026: transparency duties, high-risk systems),
 * so a more specific subject goes before the AI Act itself, and a date that nobody's record has is left alone
 * unless the clause says which one it is.
 */
export function judgeDate(
  scope: Scope,
  date: WrittenDate,
  others: readonly WrittenDate[],
): Judgement | undefined {
  const found = dayOf(scope, date, others);
  return found !== undefined && isRuleDay(found.fact) && isOfElse(scope, date, found.verdict)
    ? undefined
    : found;
}

function dayOf(
  scope: Scope,
  date: WrittenDate,
  others: readonly WrittenDate[],
): Judgement | undefined {
  const { cues, run } = scope;
  // "Brussels, 2 August 2026 – The rules for high-risk systems"
  if (
    /^[^,]{3,20},\s(?:\p{L}+\s)?$/u.test(run.slice(0, date.start)) &&
    /^\s[–—-]\s/.test(run.slice(date.end))
  )
    return undefined;
  const clause = clauseAround(scope, date.start, date.end);
  const clauseText = run.slice(clause.start, clause.end);
  // "It did not enter into force in 2025, as some write": the page says as much itself.
  const isForce = cues.has('force', clauseText) && !cues.has('denied', scope.text);
  const isMoved = others.some((other) => isStandingDay(scope.entries.get(highRisk), other));
  const named = [...scope.terms, ...highRiskWords(scope, isMoved ? scope : clause)]
    .map((term) => ({ term, away: distance(scope, date, term) }))
    .sort((a, b) => rank(a.term.entry) - rank(b.term.entry) || a.away - b.away);
  const seen = new Set<string>();
  let standing: Said | undefined;
  let old: Said | undefined;
  let isNarrower = false;
  for (const { term, away } of named) {
    const entry = scope.entries.get(term.entry);
    if (entry === undefined || seen.has(entry.id)) continue;
    seen.add(entry.id);
    const same = entry.facts.filter(
      (fact) =>
        fact.things === undefined &&
        isSameDate(String(fact.value), date.value) &&
        !isOtherDay(scope, date, entry, fact),
    );
    const isOther = isSaidOfForce(scope, date, others, term, entry);
    const fact = same.find((each) => !isEarlier(each) && !(isOther && !isForceDay(each)));
    const earlier = same.find(isEarlier);
    if (same.length === 0 && isWith(scope, date, others, term))
      isNarrower ||= entry.facts.some(isApplication);
    if (fact !== undefined && !(isNarrower && entry.id === 'ai-act' && isApplication(fact)))
      standing ??= { entry, fact, record: fact, term, away };
    else if (earlier !== undefined && entry.id !== 'ai-act' && !isExcepted(scope, term)) {
      const record = standingFact(earlier, entry.facts);
      if (record !== earlier) old ??= { entry, fact: earlier, record, term, away };
    }
  }
  if (old !== undefined) {
    const { record, term, away } = old;
    const isGiven = others.some((other) => isSameDate(String(record.value), other.value));
    if (standing !== undefined && isNearer(standing, old, clause, isGiven)) {
      // "High-risk systems and models for general purposes have until 2 August 2026"
      const [one, other] = [standing, old].map(({ term: { start, end } }) =>
        clauseAround(scope, start, end),
      );
      return !isGiven && one?.start === other?.start
        ? undefined
        : { ...standing, verdict: 'matches' };
    }
    // "The AI Act applies from 2 August 2026 and for high-risk systems later": whose day is it?
    const isBehind = standing?.term && standing.term.end <= date.start && term.start >= date.end;
    const isApplied = away < 240 && (isForce || isOfRules(scope, scope.text) || isOfEvent(scope));
    const isSaid = isGiven
      ? // "High-risk systems move to 2 December 2027, but transparency stays at 2 August 2026"
        !cues.has('contrast', run.slice(term.end, date.start))
      : isApplied && !isKnown(scope, old, others);
    if (isBehind || !isSaid) return undefined;
    // "Originally due on 2 August 2026, they were postponed", "should have applied", "but": the page knows.
    const around = clauseAround(scope, date.start, date.end + 2);
    const said = run.slice(around.start, around.end);
    const isHistory =
      cues.has('moved', run) ||
      cues.has('denied', said) ||
      cues.has('hypothetical', said) ||
      cues.has('contrast', run.slice(date.end, scope.end));
    return { ...old, verdict: 'superseded', ...(isHistory ? { isHistory } : {}) };
  }
  if (standing !== undefined)
    return isOriginal(scope, date, clause, standing)
      ? undefined
      : { ...standing, verdict: 'matches' };
  return (
    givenBefore(scope, date, others, isForce) ??
    differingForce(scope, date, isForce, others, named[0]?.term)
  );
}

/** Whether a name and a day stand in one clause, and no other day between them. */
function isWith(scope: Scope, date: WrittenDate, others: readonly WrittenDate[], term: NamedTerm) {
  const { start, end } = clauseAround(scope, date.start, date.end);
  return (
    term.start >= start &&
    term.end <= end &&
    !others.some(
      (other) =>
        (other.start >= term.end && other.end <= date.start) ||
        (other.start >= date.end && other.end <= term.start),
    )
  );
}

/** "Apart from high-risk systems the AI Act applies from 2 August 2026." */
function isExcepted(scope: Scope, term: NamedTerm): boolean {
  const clause = clauseAround(scope, term.start, term.end);
  const from = Math.max(clause.start, term.start - exceptLength);
  const to = Math.min(clause.end, term.end + exceptLength);
  return scope.cues.has('except', scope.run.slice(from, to));
}

/** Characters between what is left out and the word for it: "med undtagelse af reglerne om". */
const exceptLength = 36;

/** "High-risk obligations from August 2026", beside the AI Act or what changed it: its high-risk systems without their name. */
function highRiskWords({ cues, earlier, run, terms }: Scope, clause: Sentence): NamedTerm[] {
  const text = run.slice(clause.start, clause.end);
  const isAct = [...earlier, ...terms].some(({ entry }) =>
    /^(?:ai-act|digital-omnibus)$/.test(entry),
  );
  if (!isAct || !(isOfRules({ cues }, text) || cues.has('force', text))) return [];
  return cues.places('highRisk', text).map(({ start, end }) => ({
    start: clause.start + start,
    end: clause.start + end,
    entry: highRisk,
  }));
}

/**
 * "In August 2025 a model for general purposes came out": a month alone is that of a rule only where it is said with it
 * that rules apply, and of papers on AI systems, which come out as those do, never.
 */
function isOtherDay(
  scope: Scope,
  date: WrittenDate,
  { category }: FigureEntry,
  fact: FigureFact,
): boolean {
  const { cues, run, text } = scope;
  if (fact.value === date.value) return false;
  if (!isRuleDay(fact)) return fact.predicate === 'published-on' && category === 'concept';
  // "In August 2025, they apply", "August 2025: they apply"
  const clause = clauseAround(scope, date.start, date.end + 2);
  const said = run.slice(clause.start, clause.end);
  return (
    !(['apply', 'banned', 'moved'] as const).some((kind) => cues.has(kind, said)) &&
    !(isListed(scope, date) && cues.has('duty', said)) &&
    // "The AI Act is in force since February 2025": what a law has one day for is none of the others.
    !(cues.has('force', text) && (category !== 'law' || fact.predicate !== 'applies-from'))
  );
}

/** "Rules for high-risk systems move to 2027 and 2028, but 2 August 2026 stays a day to keep", "instead of then at the end of 2027". */
function isKnown({ text }: Scope, old: Said, others: readonly WrittenDate[]) {
  const year = String(old.record.value).slice(0, 4);
  const dates = others.filter(({ value }) => value.startsWith(year));
  return text.split(year).length > dates.length + 1;
}

/**
 * "The AI Act: August 2026, the original high-risk date": nothing says that the Act applies from then. And what it asks
 * of states has days of its own: "each Member State must have a sandbox by 2 August 2026".
 */
const isOriginal = (scope: Scope, date: WrittenDate, clause: Sentence, { entry }: Said) =>
  rank(entry.id) > 0 &&
  (scope.cues.hasNoun('countries', scope.run.slice(clause.start, date.start)) ||
    (isOldHighRiskDay(scope, date) &&
      (scope.cues.has('moved', scope.run.slice(scope.start, date.end)) ||
        !isOfRules(scope, scope.run.slice(clause.start, clause.end)))));

/** A day that high-risk systems had, where they or a delay are spoken of. */
const isOldHighRiskDay = ({ cues, entries, text }: Scope, { value }: WrittenDate) =>
  (cues.has('highRisk', text) || cues.has('moved', text)) &&
  entries
    .get(highRisk)
    ?.facts.some((fact) => isEarlier(fact) && isSameDate(String(fact.value), value));

const isStandingDay = (entry: FigureEntry | undefined, { value }: WrittenDate) =>
  entry?.facts.some((fact) => !isEarlier(fact) && isSameDate(String(fact.value), value));

const highRisk = 'high-risk-ai-system';

/** What a day is to one of the named. */
interface Said extends Omit<Judgement, 'verdict'> {
  term: NamedTerm;
  away: number;
}

const isIn = ({ term }: Said, clause: Sentence) =>
  term.start >= clause.start && term.end <= clause.end;

/**
 * Whether a day is rather that of what stands: of the nearer, and the AI Act's only where what is narrower is spoken of
 * in another clause. Beside the new day of the other it must be said of what stands there and then.
 */
function isNearer(standing: Said, old: Said, clause: Sentence, isGiven: boolean): boolean {
  if (isIn(standing, clause) !== isIn(old, clause)) return isIn(standing, clause);
  const isNear = standing.away < old.away && (!isGiven || isIn(standing, clause));
  return rank(standing.entry.id) === 0 && isNear;
}

/** A day that a subject of the sentences before has: "The bans apply from 2 February 2025." */
function givenBefore(
  scope: Scope,
  date: WrittenDate,
  others: readonly WrittenDate[],
  isForce: boolean,
): Judgement | undefined {
  // "It entered into force in August 2024": of other days a month is too many.
  // Nor of states: "By 2 August 2025 the Member States had to name authorities."
  if (
    !(date.value.length > 9 || isForce) ||
    scope.actors.length > 0 ||
    scope.cues.hasNoun('countries', scope.text)
  )
    return undefined;
  // "Models for general purposes … Most high-risk duties: from 2 August 2026."
  if (isOldHighRiskDay(scope, date)) return undefined;
  for (const term of earlierSubjects(scope)) {
    const entry = scope.entries.get(term.entry);
    const fact = entry?.facts.find(
      (each) =>
        each.things === undefined &&
        (each.value === date.value ||
          (isForceDay(each) && isSameDate(String(each.value), date.value))),
    );
    if (entry === undefined || fact === undefined) continue;
    if (!isEarlier(fact)) return { entry, verdict: 'matches', fact, record: fact };
    // "was due on 12 November 2026, now on 3 December 2026"
    const record = standingFact(fact, entry.facts);
    if (others.some((other) => other.value === record.value))
      return { entry, verdict: 'superseded', fact, record };
  }
  return undefined;
}

/** General subjects last. */
const rank = (entry: string) => (entry === 'ai-act' ? 1 : 0);
