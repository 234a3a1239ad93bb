import type { NounKind } from './cues.ts';
import { grammarOf } from './numbers/grammar.ts';
import type { Quantity } from './numbers/quantity.ts';
import { clauseAround, type NamedTerm, type Scope } from './scope.ts';

/** What a bare number counts: things of a term's own name, or a kind of noun. */
export interface Counted {
  term?: NamedTerm;
  kinds: NounKind[];
  /** "six more", "the first seven": a part, not the whole. */
  isPart: boolean;
  /** The noun stands right behind its number. */
  isClose: boolean;
  /** Where the noun begins, when it stands behind the number. */
  at?: number;
}

/** A number and its noun have at most this many words between them: "100,000 of the most advanced AI chips". */
const wordsBetween = 5;
const token = /\S+/gu;
const closing = /[,;:.!?)]$/u;

/** Finds the noun that a number counts: behind it, or before it as in "the number of AI Factories rose to 19" and "AI Factories: 19". */
export function findCounted(scope: Scope, figure: Quantity): Counted | undefined {
  return countedBehind(scope, figure) ?? countedBefore(scope, figure);
}

function countedBehind(scope: Scope, figure: Quantity): Counted | undefined {
  const { run, cues } = scope;
  const before = run.slice(Math.max(scope.start, figure.start - 24), figure.start);
  const isFirst = endsWithCue(scope, before);
  token.lastIndex = behindLink(scope, figure);
  // "el número de", "le nombre total de"
  const isNumberOf = cues.has('number', run.slice(figure.end, figure.end + 24));
  for (let count = 0; count < wordsBetween; count += 1) {
    const match = token.exec(run);
    if (match === null || match.index >= scope.end) return undefined;
    // Quotation marks and the hyphen of "13-AI" stand before the word itself.
    const at = match.index + (/^[^\p{L}\p{N}]*/u.exec(match[0])?.[0].length ?? 0);
    // "19 rules and 13 AI Factories"
    const isNumber = scope.quantities.some(({ start }) => start === at);
    if (isNumber && !isOfMany(scope, figure, at + 1)) return undefined;
    const term = scope.terms.find((candidate) => candidate.start <= at && candidate.end > at);
    const between = run.slice(figure.end, at);
    const isPart = isFirst || cues.has('partial', between) || isOfMany(scope, figure, at);
    if (term !== undefined) return { term, kinds: [], isPart, isClose: true, at };
    const kinds = nounKindsAt(scope, at, match.index + match[0].length);
    // "in 19 EU AI Factories", but not "13 in AI Factories"; "eleva a 19 el número de factorías" has articles.
    if (kinds.length === 0 && cues.has('stop', match[0]) && !isNumberOf) return undefined;
    if (kinds.length > 0) return { kinds, isPart, isClose: true, at };
    if (closing.test(match[0]) || /^[(–—]/u.test(match[0])) return undefined;
  }
  return undefined;
}

/** "22 milliards de paramètres": "de" belongs to the scale. */
function behindLink({ run, language }: Scope, figure: Quantity): number {
  const { link } = grammarOf(language);
  link.lastIndex = figure.end;
  return figure.end + (figure.isScaled ? (link.exec(run)?.[0].length ?? 0) : 0);
}

/** "13 of the 19 AI Factories" */
function isOfMany(scope: Scope, figure: Quantity, to: number): boolean {
  const many = scope.quantities.find(({ start }) => start >= figure.end && start < to);
  if (many === undefined) return false;
  return grammarOf(scope.language).isWhole(scope.run.slice(figure.end, many.start));
}

/** The kinds of a noun, or of the last part of a compound: "H100-chips", "GPU-processorer". */
function nounKindsAt({ run, cues }: Scope, at: number, end: number): NounKind[] {
  // "340 state-of-the-art chips" are no states, "100.000 Hochleistungs-KI-Chips" are chips.
  const kinds = /^[^\s-]+-[^\s-]+-/.test(run.slice(at, end)) ? [] : cues.nounsAt(run, at);
  const hyphen = run.lastIndexOf('-', end - 1);
  return kinds.length === 0 && hyphen > at ? cues.nounsAt(run, hyphen + 1) : kinds;
}

function endsWithCue(scope: Scope, before: string): boolean {
  return scope.cues.places('partial', before).some(({ end }) => /^\s*$/u.test(before.slice(end)));
}

/** "AI Factories: 19", "AI Gigafactories (up to 7)" */
function isLabel({ language }: Scope, between: string): boolean {
  const mark = /^["'”»’]?\s?[:(=]\s?/u.exec(between)?.[0];
  if (mark === undefined) return false;
  const bound = between.slice(mark.length);
  return (
    bound === '' || (bound.split(' ').length < 4 && grammarOf(language).bound(bound) !== undefined)
  );
}

function countedBefore(scope: Scope, figure: Quantity): Counted | undefined {
  const { run, cues } = scope;
  const clause = clauseAround(scope, figure.start, figure.end);
  const directly = scope.terms.find(
    (term) => term.end <= figure.start && isLabel(scope, run.slice(term.end, figure.start)),
  );
  if (directly !== undefined) return { term: directly, kinds: [], isPart: false, isClose: true };
  const term = scope.terms.findLast(
    (candidate) => candidate.start >= clause.start && candidate.end <= figure.start,
  );
  if (figure.isScaled) return undefined;
  if (term === undefined) {
    // "six new AI factories, which brings their number to 19", "ezzel 19-re emelkedik a számuk"
    const to = /[-:]/.test(run[figure.end] ?? '') ? clause.end : figure.start;
    const inClause = run.slice(clause.start, to);
    const last = scope.terms.findLast((candidate) => candidate.end <= figure.start);
    return last !== undefined && cues.has('number', inClause)
      ? { term: last, kinds: [], isPart: false, isClose: false }
      : undefined;
  }
  // "the number of AI Factories", and "MI-gyárak száma", "tekoälytehtaiden määrä" with the noun behind.
  const around = `${run.slice(Math.max(clause.start, term.start - 24), term.start)} | ${run.slice(term.end, figure.start)}`;
  const away = figure.start - term.end;
  const isNumberOf = cues.has('number', around) && away < 50;
  // "Tekoälytehtaita on nyt 19, …": nothing follows that could be counted instead.
  const isPredicate =
    away < 30 && /^[,.;:)!?–—\s]*(?:$|[,.;:)!?–—])/u.test(run.slice(figure.end, figure.end + 3));
  return isNumberOf || isPredicate
    ? { term, kinds: [], isPart: false, isClose: isNumberOf }
    : undefined;
}
