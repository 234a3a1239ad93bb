import { countCandidates } from './count-candidates.ts';
import { findCounted } from './counted.ts';
import type { CueKind, NounKind } from './cues.ts';
import { type FigureEntry, type FigureFact, isFineMaximum } from './facts.ts';
import type { Candidate } from './judge.ts';
import { fromNearTerms } from './near-terms.ts';
import { digits, isCurrency, type Quantity } from './numbers/quantity.ts';
import { isGovernments } from './payers.ts';
import { rankCandidates } from './ranks.ts';
import {
  clauseAround,
  distance,
  leadOf,
  type NamedTerm,
  ownersOf,
  ownFacts,
  type Scope,
} from './scope.ts';
import { topicCandidates } from './topic-candidates.ts';

/** What comes in millions besides money. */
const isMassNoun = (kind: NounKind) =>
  kind === 'parameters' || kind === 'chips' || kind === 'people';

/** The entries and facts a figure may be about; empty when it is somebody else's, a part of something, or of a kind with no record. */
export function bind(scope: Scope, figure: Quantity): Candidate[] {
  if (figure.unit === 'points') return [];
  const around = scope.terms.find((term) => term.start < figure.end && term.end > figure.start);
  if (around !== undefined) return nameCandidates(scope, around);
  if (figure.unit === 'number') {
    const counted = figure.isOrdinal ? undefined : findCounted(scope, figure);
    const isAmount = figure.isScaled && figure.value >= 1e6 && !counted?.kinds.some(isMassNoun);
    const ranks = rankCandidates(scope, figure);
    if (ranks.length > 0) return ranks;
    if (counted !== undefined && !isAmount) return countCandidates(scope, figure, counted);
    if (!isAmount) return [];
  }
  const isKind = (fact: FigureFact) =>
    figure.unit === 'number'
      ? fact.unit === 'EUR'
      : fact.unit === figure.unit || (figure.unit === 'flops' && fact.unit === 'flop');
  // "Between three and five billion each": neither is what it costs, nor is "10 billion more".
  const next = /^\s*\p{L}+/u.exec(scope.run.slice(figure.end, scope.end))?.[0] ?? '';
  if (figure.isSpan === true || scope.cues.has('partial', next)) return [];
  return [
    ...namedCandidates(scope, figure, isKind),
    ...topicCandidates(scope, figure, figure.unit === 'number' ? 'EUR' : figure.unit),
  ];
}

/** A name may hold its own number: "41 European CEOs". */
function nameCandidates(scope: Scope, term: NamedTerm): Candidate[] {
  const entry = scope.entries.get(term.entry);
  const facts = entry?.facts.filter((fact) => fact.unit === 'count') ?? [];
  return entry === undefined || facts.length === 0
    ? []
    : [{ entry, facts, distance: 0, maySupersede: false, mayDiffer: false }];
}

function namedCandidates(
  scope: Scope,
  figure: Quantity,
  isKind: (fact: FigureFact) => boolean,
): Candidate[] {
  const { cues, text } = scope;
  const isMoney = figure.unit === 'number' || isCurrency(figure.unit);
  const hasMoneyCue = cues.has('invest', text);
  const clause = clauseAround(scope, figure.start, figure.end);
  const clauseText = scope.run.slice(clause.start, clause.end);
  return fromNearTerms(scope, figure, (term, isEarlier) => {
    const entry = scope.entries.get(term.entry);
    if (entry === undefined || isSucceeded(scope, term)) return [];
    const isNational = entry.category === 'national';
    const kin = entry.facts.filter(
      (fact) =>
        isKind(fact) &&
        // "The Commission plans gigafactories. The one in Vienna may cost 5 billion.": no share of the EU's.
        !(isEarlier && fact.predicate === 'eu-contribution' && !speaksOfEurope(scope)) &&
        (fact.frame === undefined || isFramed(fact.frame, scope, figure, clauseText)) &&
        (!isMoney ||
          isNational ||
          fact.country !== undefined ||
          fact.isNational === true ||
          !isGovernments(scope, figure, term, fact.predicate)),
    );
    if (kin.length === 0) return [];
    const facts = ownFacts(kin, ownersOf(scope, figure, entry));
    if (facts.length === 0) return [];
    const away = isEarlier ? 300 + (scope.start - term.end) : distance(scope, figure, term);
    const isAlone =
      !isNarrower(scope, figure, entry) &&
      scope.terms.every(
        (other) =>
          other.entry === term.entry ||
          distance(scope, figure, other) > away + otherLength ||
          scope.entries.get(other.entry)?.facts.some(isKind) !== true,
      );
    const isStatistic = entry.category === 'statistic';
    const maySupersede = isMoney
      ? !isEarlier &&
        isAlone &&
        (hasMoneyCue || digits(figure) > 2 || away < 40 || isListed(scope, term, figure))
      : figure.unit === 'percent'
        ? !(isEarlier && scope.terms.length > 0) &&
          cues.hasNoun('companies', text) &&
          cues.has('ai', text) &&
          !cues.has('subset', leadOf(scope, figure)) &&
          (!isStatistic || !cues.has('world', clauseText) || entry.id.startsWith('global'))
        : !isEarlier && isAlone;
    const isFine = kin.some(isFineMaximum);
    const mayDiffer =
      !isEarlier &&
      isAlone &&
      !scope.actors.some((actor) => actor.start < clause.end) &&
      (isFine || (isAllOf(scope, entry, facts) && !cues.has('hypothetical', text))) &&
      !cues.has('denied', clauseText) &&
      differingCue(scope, figure, term, isFine) &&
      term.start >= clause.start &&
      term.end <= clause.end;
    return [
      {
        entry,
        facts: finesOrOthers(facts, figure, scope, clauseText),
        distance: away,
        maySupersede,
        mayDiffer,
        // The fines for banned uses are known, and a sentence with a single sum gives no list of them.
        isWhole:
          isFine &&
          cues.has('banned', text) &&
          scope.quantities.filter((other) => other.unit === figure.unit).length === 1,
      },
    ];
  });
}

/**
 * "20 billion of public and private money" is not the private money alone, nor is "20 billion, which states and private
 * firms put into it". A share of the world market need not be called so with its year, or where nobody gives it by chance.
 */
const isFramed = (frame: CueKind, { cues, text }: Scope, figure: Quantity, clause: string) =>
  frame === 'private'
    ? cues.has(frame, clause) && !cues.has('public', text)
    : cues.has(frame, text) || (frame === 'world' && (digits(figure) > 2 || /2030/.test(text)));

/** "20 billion for AI Gigafactories" was once all the money and is now the private part: only beside "public and private" is it surely the old sum. */
const isNarrower = ({ cues, text }: Scope, figure: Quantity, { facts }: FigureEntry) =>
  !(cues.has('public', text) && cues.has('private', text)) &&
  facts.some((fact) => fact.frame === 'private' && fact.value === figure.value);

/** Says so itself or goes on from an institution: "a grant of EuroHPC. It is 70 million euros." */
const speaksOfEurope = ({ cues, earlier, entries, text }: Scope) =>
  cues.has('europe', text) || entries.get(earlier.at(-1)?.entry ?? '')?.category === 'institution';

/**
 * Whether the record has the whole of what one may put beside a name. What a site, a machine or an institution costs or
 * gives depends on who counts: the contract, the hall around it, tax, five years of power; and "Horizon Europe gets 175
 * billion from 2028" is its next budget.
 */
function isAllOf(
  { text }: Scope,
  { category }: FigureEntry,
  facts: readonly FigureFact[],
): boolean {
  const [most] = facts
    .filter(({ status }) => status === 'current')
    .sort((one, other) => Number(other.value) - Number(one.value));
  return (
    category === 'funding' &&
    most !== undefined &&
    !most.isPart &&
    !(most.predicate === 'budget' && /20(?:28|29|3\d)/.test(text))
  );
}

/** "The successor of Horizon 2020 has 97 billion" */
const isSucceeded = ({ cues, run }: Scope, { start, end }: NamedTerm) =>
  cues.has(
    'successor',
    `${run.slice(Math.max(0, start - 24), start)} | ${run.slice(end, end + 14)}`,
  );

/** "Horizon Europe – EUR 95.5 bn" */
const isListed = (scope: Scope, term: NamedTerm, figure: Quantity) =>
  /^\s[–—-]\s$/.test(scope.run.slice(term.end, figure.start));

/**
 * Fines and shares of turnover are compared with fines alone, those of a law without any on record with nothing, and
 * nothing else with fines: "a start-up beside the AI Act raised 15 million", "3 percent have heard of it".
 */
function finesOrOthers(
  facts: FigureFact[],
  { unit }: Quantity,
  { cues, end, quantities, run, text }: Scope,
  clause: string,
): FigureFact[] {
  const isShare = cues.has('turnover', text);
  const hasSum = quantities.some((other) => other.unit === 'EUR');
  const isFine =
    isShare ||
    // "7 percent less growth, they say; others speak of fines"
    cues.has('fine', unit === 'percent' && !hasSum ? clause : text) ||
    // "Three tiers of fines. … Wrong information: 7.5 million or 1 percent."
    (hasSum && cues.has('fine', run.slice(0, end)));
  const fines = facts.filter(isFineMaximum);
  if (isFine && fines.length > 0) return fines;
  return isShare && unit === 'percent' ? [] : facts.filter((fact) => !isFineMaximum(fact));
}

/** "InvestAI will mobilise 500 billion", but not "InvestAI is dwarfed by the 600 billion that firms invest". */
function differingCue(
  scope: Scope,
  figure: Quantity,
  { end }: NamedTerm,
  isFine: boolean,
): boolean {
  if (figure.unit === 'percent') return scope.cues.has('turnover', scope.text);
  if (figure.unit !== 'EUR') return false;
  const said = scope.run.slice(end, figure.start);
  return isFine
    ? scope.cues.has('fine', scope.text)
    : said.length < saidLength && scope.cues.has('invest', said);
}

/** Characters by which the next name must be farther off: "Horizon Europe and Digital Europe have 101 billion". */
const otherLength = 24;

/** Characters between a name and a sum that is surely its own: "dispose à lui seul de". */
const saidLength = 25;
