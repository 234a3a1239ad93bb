import type { Language } from '../languages.ts';
import type { Counted } from './counted.ts';
import type { NounKind } from './cues.ts';
import type { FigureFact } from './facts.ts';
import type { Candidate } from './judge.ts';
import { fromNearTerms } from './near-terms.ts';
import { grammarOf } from './numbers/grammar.ts';
import type { Quantity } from './numbers/quantity.ts';
import ranges from './numbers/ranges.json' with { type: 'json' };
import { clauseAround, distance, type NamedTerm, ownersOf, type Scope } from './scope.ts';
import { topicCandidates } from './topic-candidates.ts';

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
export const isSelfCount = (fact: FigureFact) =>
  fact.unit === 'count' &&
  (fact.counts === 'self' ||
    fact.predicate === 'sites-selected' ||
    fact.counts === 'hubs' ||
    fact.counts === 'data-spaces');

/** What a number that counts something may be about: the thing itself, or what a term beside it is recorded to have of it. */
export function countCandidates(scope: Scope, figure: Quantity, counted: Counted): Candidate[] {
  if (figure.range !== undefined && !isRise(scope, figure)) return [];
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

/** "The number rose from 13 to 19" has two counts, "between 13 and 19" none. */
function isRise(scope: Scope, figure: Quantity): boolean {
  const { start, end } = clauseAround(scope, figure.start, figure.end);
  const clause = scope.run.slice(start, end);
  return scope.cues.has('number', clause) && !scope.cues.has('hypothetical', clause);
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
  const behind = counted.at === undefined ? '' : scope.run.slice(term.end, scope.end);
  if (counted.isPart || isCompound(behind, scope.language)) return [];
  return [
    {
      entry,
      facts,
      distance: 0,
      maySupersede: true,
      mayDiffer:
        counted.isClose &&
        scope.actors.length === 0 &&
        // "EuroHPC quantum computers: eight": what was counted in 2022 may have grown.
        facts.some(({ asOf }) => asOf > '2025') &&
        // "50 AI Factories by 2030": round numbers are goals, and what comes after the record is not on it.
        figure.value % 10 !== 0 &&
        !(scope.text.match(/20\d\d/g) ?? []).some((year) =>
          facts.every(({ asOf }) => year > asOf),
        ) &&
        // "76 AI gigafactories want the money": a count of its bids. Of hubs the record has kinds alone.
        !entry.facts.some(
          ({ counts, unit, value }) =>
            counts === 'hubs' || (unit === 'count' && value === figure.value),
        ) &&
        !isPartOfMore(behind, scope.language) &&
        !scope.cues.has('hypothetical', scope.text) &&
        !scope.cues.has('world', clauseText) &&
        !scope.cues.has('denied', clauseText) &&
        scope.cues.has('europe', scope.run),
    },
  ];
}

/** "67 AI Factories proposals", "32 AI Factories and Antennas": words for where and when are short. */
function isPartOfMore(behind: string, language: Language): boolean {
  const [, next = ''] = /^\s(\p{L}+)/u.exec(behind) ?? [];
  return next.length > 4 || ranges[language].and.includes(next);
}

/** "13 KI-Fabriken-Antennen", "7 AI Factories facts": in English no verb of many ends in s. */
const isCompound = (behind: string, language: Language) =>
  (language === 'en' ? /^(?:-|\s(?!across)[a-z]{4,}s\b)/ : /^-\p{L}/u).test(behind);
