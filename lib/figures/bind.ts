import type { Counted } from './counted.ts';
import { findCounted } from './counted.ts';
import type { CueKind, NounKind } from './cues.ts';
import type { FigureFact } from './facts.ts';
import type { Candidate } from './judge.ts';
import { grammarOf } from './numbers/grammar.ts';
import type { Quantity } from './numbers/quantity.ts';
import {
  breakLength,
  clauseAround,
  distance,
  earlierSubjects,
  firstOfEach,
  type NamedTerm,
  ownersOf,
  ownFacts,
  type Scope,
} from './scope.ts';
import { topics } from './topics.ts';

/** The nouns that may be counted by a fact's `counts`. */
const nounsOf: Partial<Record<string, readonly NounKind[]>> = {
  'member-states': ['countries'],
  countries: ['countries'],
  companies: ['companies', 'organisations'],
  signatories: ['signatories', 'companies', 'organisations', 'chief-executives'],
  members: ['members'],
  organisations: ['organisations', 'companies'],
};

/** Things of the entry's own name: AI Factories, and sites, hubs or practices where the entry is those. */
const isSelfCount = (fact: FigureFact) =>
  fact.unit === 'count' &&
  (fact.counts === 'self' ||
    fact.predicate === 'sites-selected' ||
    fact.counts === 'hubs' ||
    fact.counts === 'data-spaces');

/** What comes in millions besides money. */
const isMassNoun = (kind: NounKind) =>
  kind === 'parameters' || kind === 'chips' || kind === 'people';

const currencies = new Set(['EUR', 'USD', 'PLN', 'SEK', 'DKK', 'CZK']);

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
  return [
    ...namedCandidates(scope, figure, isKind),
    ...topicCandidates(scope, figure, figure.unit === 'number' ? 'EUR' : figure.unit),
  ];
}

/**
 * "Platz 4 der TOP500-Liste": a bare number beside the list, of the machine the sentence names.
 * Of several machines each has its own rank today, but an earlier one may be another's.
 */
function rankCandidates(scope: Scope, figure: Quantity): Candidate[] {
  const list = /(TOP|Green)[\s\u00a0-]?500/i.exec(scope.text)?.[1]?.toLowerCase();
  if (list === undefined || figure.isScaled || figure.value > 500) return [];
  const clause = clauseAround(scope, figure.start, figure.end);
  const inClause = scope.terms.filter(
    (term) => term.start >= clause.start && term.end <= clause.end,
  );
  const named = inClause.length > 0 ? inClause : scope.terms;
  const ranked = [...new Set(named.map((term) => term.entry))].flatMap((id) => {
    const entry = scope.entries.get(id);
    const facts = entry?.facts.filter((fact) => fact.predicate === `${list}500-rank`) ?? [];
    return entry === undefined || facts.length === 0 ? [] : [{ entry, facts }];
  });
  const maySupersede = ranked.length === 1;
  return ranked.map((machine) => ({ ...machine, distance: 0, maySupersede, mayDiffer: false }));
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
  const isMoney = currencies.has(figure.unit) || figure.unit === 'number';
  const hasMoneyCue = cues.has('invest', text);
  const clause = clauseAround(scope, figure.start, figure.end);
  const clauseText = scope.run.slice(clause.start, clause.end);
  return fromNearTerms(scope, figure, (term, isEarlier) => {
    const entry = scope.entries.get(term.entry);
    if (entry === undefined) return [];
    const kin = entry.facts.filter(
      (fact) => isKind(fact) && (fact.frame === undefined || isFramed(fact.frame, scope)),
    );
    if (kin.length === 0) return [];
    const facts = ownFacts(kin, ownersOf(scope, figure, entry));
    if (facts.length === 0) return [];
    const away = isEarlier ? 300 + (scope.start - term.end) : distance(scope, figure, term);
    const isNearest = (by: number) =>
      scope.terms.every(
        (other) =>
          other.entry === term.entry ||
          distance(scope, figure, other) > away + by ||
          scope.entries.get(other.entry)?.facts.some(isKind) !== true,
      );
    const isAlone = isNearest(0);
    const isStatistic = entry.category === 'statistic';
    const maySupersede = isMoney
      ? !isEarlier &&
        isAlone &&
        (hasMoneyCue || digits(figure) > 2 || away < 40 || isListed(scope, term, figure))
      : figure.unit === 'percent'
        ? !(isEarlier && scope.terms.length > 0) &&
          cues.hasNoun('companies', text) &&
          cues.has('ai', text) &&
          !cues.has('subset', clauseText) &&
          (!isStatistic || !cues.has('world', clauseText) || entry.id.startsWith('global'))
        : !isEarlier && isAlone;
    const isFine = kin.some((fact) => fact.predicate.startsWith('fine-maximum'));
    const mayDiffer =
      !isEarlier &&
      // "InvestAI mobilises 500 billion and Digital Europe has 8.1": the 500 stand between two.
      isNearest(breakLength) &&
      !scope.actors.some((actor) => actor.start < clause.end) &&
      (isFine || !cues.has('hypothetical', text)) &&
      !cues.has('denied', clauseText) &&
      differingCue(scope, figure, clauseText) &&
      term.start >= clause.start &&
      term.end <= clause.end;
    return [
      {
        entry,
        facts: finesOrOthers(facts, scope),
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

/** "20 billion of public and private money" is not the private money alone. */
const isFramed = (frame: CueKind, { cues, text }: Scope) =>
  cues.has(frame, text) && !(frame === 'private' && cues.has('public', text));

/** "Horizon Europe – EUR 95.5 bn" */
const isListed = (scope: Scope, term: NamedTerm, figure: Quantity) =>
  /^\s[–—-]\s$/.test(scope.run.slice(term.end, figure.start));

/** Fines and shares of turnover are compared with fines alone. */
function finesOrOthers(facts: FigureFact[], scope: Scope): FigureFact[] {
  const isFine = scope.cues.has('fine', scope.text) || scope.cues.has('turnover', scope.text);
  const fines = facts.filter((fact) => fact.predicate.startsWith('fine-maximum'));
  const others = facts.filter((fact) => !fines.includes(fact));
  if (fines.length === 0 || others.length === 0) return facts;
  return isFine ? fines : others;
}

function differingCue(scope: Scope, figure: Quantity, clause: string): boolean {
  if (figure.unit === 'percent') return scope.cues.has('turnover', scope.text);
  if (figure.unit === 'EUR')
    return scope.cues.has('invest', clause) || scope.cues.has('fine', scope.text);
  return false;
}

const digits = (figure: Quantity) => String(figure.value).replace(/e.*|0+$|\./g, '').length;

function countCandidates(scope: Scope, figure: Quantity, counted: Counted): Candidate[] {
  if (counted.term !== undefined) return selfCandidates(scope, figure, counted, counted.term);
  const { kinds, isPart, at = figure.end } = counted;
  // "24,000 Nvidia chips", "24,000 chips from Nvidia" are of its making, not its own.
  const others = kinds.includes('chips')
    ? {
        ...scope,
        actors: scope.actors
          .filter(({ start, end }) => start < figure.end || end > at)
          .filter((actor) => !isChipMaker(scope, actor)),
      }
    : scope;
  const candidates = fromNearTerms(scope, figure, (term, isEarlier) => {
    const entry = scope.entries.get(term.entry);
    if (entry === undefined || ownersOf(others, figure, entry).length > 0) return [];
    const facts = entry.facts.filter(
      (fact) =>
        fact.unit === 'count' &&
        fact.counts !== undefined &&
        (nounsOf[fact.counts] ?? [fact.counts]).some((kind) => kinds.includes(kind as NounKind)),
    );
    const sites = kinds.includes('sites')
      ? entry.facts.filter((fact) => fact.predicate === 'sites-selected')
      : [];
    if (facts.length + sites.length === 0) return [];
    return [
      {
        entry,
        facts: [...facts, ...sites],
        distance: isEarlier ? 300 : distance(scope, figure, term),
        maySupersede: !isEarlier && !isPart,
        mayDiffer: false,
      },
    ];
  });
  return candidates.length > 0 ? candidates : topicCandidates(scope, figure, 'number', kinds);
}

const isChipMaker = ({ run }: Scope, { start, end }: { start: number; end: number }) =>
  /^(?:nvidia|amd|intel)$/i.test(run.slice(start, end));

function selfCandidates(
  scope: Scope,
  figure: Quantity,
  counted: Counted,
  term: NamedTerm,
): Candidate[] {
  const entry = scope.entries.get(term.entry);
  const facts = entry?.facts.filter((fact) => isSelfCount(fact)) ?? [];
  if (entry === undefined || facts.length === 0) return [];
  // "Italy hosts one of the 19 AI Factories": the 19 are not Italy's.
  const isWhole = grammarOf(scope.language).isWhole(scope.run.slice(scope.start, figure.start));
  if (!isWhole && ownersOf(scope, figure, entry).length > 0) return [];
  const clause = clauseAround(scope, figure.start, figure.end);
  const clauseText = scope.run.slice(clause.start, clause.end);
  if (counted.isPart) return [];
  return [
    ...thingsOf(scope, term.entry),
    {
      entry,
      facts,
      distance: 0,
      maySupersede: true,
      mayDiffer:
        counted.isClose &&
        scope.actors.length === 0 &&
        !scope.cues.has('hypothetical', scope.text) &&
        !scope.cues.has('world', clauseText) &&
        !scope.cues.has('denied', clauseText) &&
        scope.cues.has('europe', scope.run),
    },
  ];
}

/** "The action plan names 13 AI Factories": what others in the sentence are recorded to say of them. */
function thingsOf(scope: Scope, counted: string): Candidate[] {
  return firstOfEach(scope.terms).flatMap((term) => {
    const entry = scope.entries.get(term.entry);
    const facts = entry?.facts.filter((fact) => fact.things === counted) ?? [];
    return entry === undefined || facts.length === 0
      ? []
      : [{ entry, facts, distance: 1, maySupersede: false, mayDiffer: false }];
  });
}

function topicCandidates(
  scope: Scope,
  figure: Quantity,
  unit: string,
  kinds: readonly NounKind[] = [],
): Candidate[] {
  const { cues, text } = scope;
  const clause = clauseAround(scope, figure.start, figure.end);
  const clauseText = scope.run.slice(clause.start, clause.end);
  return topics.flatMap((topic) => {
    const entry = scope.entries.get(topic.entry);
    if (entry === undefined || topic.unit !== unit) return [];
    const isNamed = (said: string, isEurope: boolean) =>
      topic.cues.every((kind) => (kind === 'europe' ? isEurope : cues.has(kind, said))) &&
      (topic.nouns.length === 0 ||
        topic.nouns.some(
          (kind) => kinds.includes(kind) || (unit !== 'number' && cues.hasNoun(kind, said)),
        ));
    const isOwn = isNamed(text, isOfEurope(scope, clause.end));
    const before = scope.run.slice(0, scope.start);
    const speaksOf =
      (isOwn ||
        (topic.goesOn === true &&
          scope.terms.length === 0 &&
          isNamed(before, cues.has('europe', before)))) &&
      (topic.around ?? []).every((kind) => cues.has(kind, scope.run)) &&
      !topic.not.some((kind) => cues.has(kind, clauseText)) &&
      (topic.inClause ?? []).every((kind) => cues.has(kind, clauseText));
    if (!speaksOf) return [];
    const facts = ownFacts(entry.facts, ownersOf(scope, figure, entry)).filter(
      (fact) =>
        (fact.unit === unit || (unit === 'number' && fact.unit === 'count')) &&
        topic.facts(fact) &&
        (isOwn || fact.country !== undefined || digits(figure) > 2),
    );
    return [{ entry, facts, distance: 200, maySupersede: true, mayDiffer: false }];
  });
}

/** "13.5 percent of the firms in Thuringia, says the chamber; the EU's AI Act …": neither a law nor what comes later says whose firms. */
function isOfEurope(scope: Scope, to: number): boolean {
  if (/Eurostat|Евростат/i.test(scope.text)) return true;
  return scope.cues
    .places('europe', scope.run.slice(scope.start, to))
    .some(
      ({ start }) =>
        !scope.terms.some(
          (term) =>
            term.start <= scope.start + start &&
            term.end > scope.start + start &&
            scope.entries.get(term.entry)?.category === 'law',
        ),
    );
}

/**
 * What a sentence's own terms may be, else those before it. Institutions act as often as they are spoken of: beside
 * them a figure may still be that of the subject before ("AI Factories … EuroHPC puts 2.6 billion into them"), and a
 * sum that stands there is no old one of theirs ("InvestAI … 20 billion of it is for gigafactories").
 */
function fromNearTerms(
  scope: Scope,
  figure: Quantity,
  read: (term: NamedTerm, isEarlier: boolean) => Candidate[],
): Candidate[] {
  const own = firstOfEach(scope.terms).flatMap((term) => read(term, false));
  const areInstitutions = own.every(({ entry }) => entry.category === 'institution');
  const stands = ({ entry }: NamedTerm) =>
    figure.value >= 1e6 &&
    scope.entries
      .get(entry)
      ?.facts.some((fact) => fact.value === figure.value && fact.status !== 'superseded');
  const before = earlierSubjects(scope).filter((term) => areInstitutions || stands(term));
  return [...own, ...before.flatMap((term) => read(term, true))];
}
