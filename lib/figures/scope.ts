import type { Language } from '../languages.ts';
import { type Actor, actorsIn } from './actors.ts';
import { type Cues, cuesOf } from './cues.ts';
import type { FigureEntry, FigureFact } from './facts.ts';
import type { Quantity } from './numbers/quantity.ts';
import type { Sentence } from './sentences.ts';

/** An accepted mention of an entry in a run, as `lib/spotting` reports it. */
export interface NamedTerm {
  start: number;
  end: number;
  entry: string;
}

/** A sentence with all that may decide what its figures are about; offsets are those of the run. */
export interface Scope extends Sentence {
  run: string;
  text: string;
  language: Language;
  cues: Cues;
  terms: NamedTerm[];
  /** Terms of the sentences before it in the same paragraph, the nearest last. */
  earlier: NamedTerm[];
  /** Its numbers. */
  quantities: readonly Quantity[];
  readonly actors: Actor[];
  /** Where clauses part: punctuation and words of contrast. */
  readonly breaks: number[];
  entries: ReadonlyMap<string, FigureEntry>;
}

/** Full stops and commas inside numbers part nothing. */
const punctuation = /[;:()–—!?]|,(?!\d)|\s-\s/gu;

export function createScope(
  run: string,
  sentence: Sentence,
  language: Language,
  terms: readonly NamedTerm[],
  entries: ReadonlyMap<string, FigureEntry>,
  quantities: readonly Quantity[],
): Scope {
  const text = run.slice(sentence.start, sentence.end);
  const cues = cuesOf(language);
  const own = terms.filter((term) => term.start >= sentence.start && term.end <= sentence.end);
  const isInTerm = (at: number) => own.some((term) => term.start <= at && at < term.end);
  let actors: Actor[] | undefined;
  let breaks: number[] | undefined;
  return {
    ...sentence,
    run,
    text,
    language,
    cues,
    quantities,
    terms: own,
    earlier: terms.filter((term) => term.end <= sentence.start),
    get actors() {
      actors ??= actorsIn(text, language)
        .map((actor) => ({
          ...actor,
          start: actor.start + sentence.start,
          end: actor.end + sentence.start,
        }))
        .filter((actor) => !isInTerm(actor.start));
      return actors;
    },
    get breaks() {
      breaks ??= [
        ...[...text.matchAll(punctuation)].map((match) => match.index),
        ...cues.places('contrast', text).map((place) => place.start),
      ]
        .map((at) => at + sentence.start)
        .filter((at) => !isInTerm(at))
        .sort((a, b) => a - b);
      return breaks;
    },
    entries,
  };
}

/** The clause around a place: from the break before it to the break after it. */
export function clauseAround(scope: Scope, start: number, end: number): Sentence {
  let from = scope.start;
  let to = scope.end;
  for (const at of scope.breaks) {
    if (at < start) from = at + 1;
    else if (at >= end) {
      to = at;
      break;
    }
  }
  return { start: from, end: to };
}

/** A figure's clause with all that leads up to it from the figure before: "in farming, 13.5 percent of firms". */
export function leadOf(scope: Scope, figure: Sentence): string {
  const before = scope.quantities.findLast(({ end }) => end <= figure.start);
  const { end } = clauseAround(scope, figure.start, figure.end);
  return scope.run.slice(before?.end ?? scope.start, end);
}

/** A break between a figure and a term counts as much as so many characters. */
const breakLength = 40;

/** Characters between a figure and a term, breaks included. */
export function distance(scope: Scope, figure: Sentence, term: Sentence): number {
  const from = Math.min(figure.end, term.end);
  const to = Math.max(figure.start, term.start);
  const parted = scope.breaks.filter((at) => at >= from && at < to).length;
  return Math.max(0, to - from) + breakLength * parted;
}

/** The last subjects before the sentence, unless it has one of their kind itself: of two laws the figure is that of the nearer. */
export function earlierSubjects({ terms, earlier, entries }: Scope): NamedTerm[] {
  const categoryOf = (term: NamedTerm) => entries.get(term.entry)?.category;
  const own = new Set(terms.map(categoryOf));
  return earlier
    .slice(-3)
    .reverse()
    .filter((term) => !own.has(categoryOf(term)));
}

/** Companies (`company`) and countries a figure belongs to, other than the entry's own. */
export function ownersOf(
  scope: Scope,
  figure: Sentence & Partial<Quantity>,
  entry: FigureEntry,
): string[] {
  const foreign = scope.actors.filter(
    (actor) =>
      (actor.country === undefined || actor.country !== entry.country) &&
      !isRival(scope, figure, actor),
  );
  if (foreign.length === 0) return [];
  const clause = clauseAround(scope, figure.start, figure.end);
  const inClause = foreign.filter(
    (actor) => actor.start >= clause.start && actor.end <= clause.end,
  );
  const before = foreign.filter((actor) => actor.end <= figure.start);
  const last = before.at(-1);
  if (inClause.length > 0)
    return (last !== undefined && haveOneEach(scope, inClause) ? [last] : inClause).map(nameOf);
  // "behind Denmark (42 percent)", "Denmark: 42 percent"
  if (last !== undefined && /^\s*[(:]\s*$/.test(scope.run.slice(last.end, figure.start)))
    return [nameOf(last)];
  // "Nvidia, the chip maker, plans 20 AI factories": the subject stands in an earlier clause.
  if (last === undefined) return [];
  const between = scope.run.slice(last.end, figure.start);
  const isNamedAfter = scope.terms.some(
    (term) => term.start >= last.end && term.end <= figure.start,
  );
  if ((isNamedAfter || scope.cues.has('europe', between)) && !isPlaceAhead(scope, last)) return [];
  if (scope.cues.has('europe', scope.run.slice(clause.start, clause.end))) return [];
  return before.filter((actor) => actor.start - scope.start < 30).map(nameOf);
}

/** "In Spain, EuroHPC has 13 AI Factories": all that follows is there, whoever is named. */
const isPlaceAhead = ({ run, start }: Scope, place: Actor) =>
  run[place.end] === ',' && /^\s*(?:\p{L}{1,5}\s)?$/u.test(run.slice(start, place.start));

/** "76 bids, so that Europe depends less on the United States and China": the figure before is Europe's. */
const isRival = ({ cues, run }: Scope, { end }: Sentence, { country, start }: Actor) =>
  (country === 'US' || country === 'CN') &&
  start > end &&
  cues.has('europe', run.slice(end, start));

/** "Romania comes last with 5.2 percent and Denmark first with 42": a figure behind each. */
const haveOneEach = ({ quantities, end }: Scope, actors: readonly Actor[]): boolean =>
  actors.every((actor, index) =>
    quantities.some(
      (figure) => figure.start >= actor.end && figure.end <= (actors[index + 1]?.start ?? end),
    ),
  );

/** The facts a figure with these owners can be: a country's own figure for its own facts, all else for nobody's. */
export function ownFacts(facts: readonly FigureFact[], owners: readonly string[]): FigureFact[] {
  return facts.filter((fact) =>
    fact.country === undefined
      ? owners.length === 0
      : owners.length > 0 && owners.every((owner) => owner === fact.country),
  );
}

const nameOf = (actor: Actor) => actor.country ?? 'company';
