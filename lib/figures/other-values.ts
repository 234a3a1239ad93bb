import type { Unit } from '../dataset/vocabulary.ts';
import { findCounted } from './counted.ts';
import { isEarlier, standingFact } from './facts.ts';
import type { Figure } from './figures.ts';
import { grammarOf } from './numbers/grammar.ts';
import { leadOf, ownersOf, type Scope } from './scope.ts';

/**
 * What stands and what stood in one sentence: a bare number beside a count, "19 AI Factories, against 13 last year", and
 * a sum beside a sum, "30 billion, a year ago it was 20 billion", is an earlier value where it equals one. So is what
 * stands beside a count that stood: "two years ago it was seven AI Factories, today 19".
 */
export function otherValues(scope: Scope, own: readonly Figure[]): Figure[] {
  if (own.length === 0) return [];
  // "Of the 19 AI Factories seven": a part of them.
  const { isWhole } = grammarOf(scope.language);
  if (own.some(({ start }) => isWhole(scope.run.slice(scope.start, start)))) return [];
  return scope.quantities.flatMap((quantity, index) => {
    const next = scope.quantities[index + 1];
    const isFrom = quantity.range === 'low' && own.some(({ start }) => start === next?.start);
    const isBare = quantity.unit === 'number' && !quantity.isScaled;
    const beside = own.filter(({ unit, verdict }) =>
      isBare ? unit === 'count' : isSameUnit(quantity.unit, unit) && verdict === 'matches',
    );
    if (
      beside.length === 0 ||
      quantity.isOrdinal ||
      (quantity.unit === 'percent' && scope.cues.has('subset', leadOf(scope, quantity))) ||
      (quantity.range !== undefined && !isFrom) ||
      own.some((figure) => figure.start < quantity.end && figure.end > quantity.start) ||
      (isBare &&
        !isFrom &&
        (!isAlone(scope, quantity.end) || findCounted(scope, quantity)?.isClose === true))
    )
      return [];
    for (const { entry, record } of beside) {
      const about = scope.entries.get(entry);
      if (about === undefined || ownersOf(scope, quantity, about).length > 0) continue;
      const fact = about.facts.find(
        (each) =>
          each.value === quantity.value &&
          (isBare || isEarlier(each)) &&
          standingFact(each, about.facts).id === record,
      );
      if (fact === undefined) continue;
      const { start, end, value } = quantity;
      const verdict = isEarlier(fact) ? ('superseded' as const) : ('matches' as const);
      return { entry, start, end, value, unit: fact.unit, verdict, fact: fact.id, record };
    }
    return [];
  });
}

/** "Europe has had 13 AI Factories. Now there are 19.": a short sentence of one number goes on with what was counted before. */
export const isReply = ({ cues, quantities, terms, text }: Scope) =>
  terms.length === 0 &&
  quantities.length === 1 &&
  text.length < replyLength &&
  cues.has('now', text);

const replyLength = 60;

export const isStanding = ({ verdict }: Figure) => verdict === 'matches';

/** "30 billion euros, against 20 billion a year ago" */
const isSameUnit = (written: string, unit: Unit) =>
  written === unit || (written === 'number' && unit === 'EUR');

/** Whether nothing that could be counted follows: a sign, the end, or a word like "in" and "last". */
function isAlone(scope: Scope, end: number): boolean {
  const next = /^\s*(\S+)/u.exec(scope.run.slice(end, Math.min(scope.end, end + 30)))?.[1];
  return next === undefined || /^[.,;:)!?–—"”»]/u.test(next) || scope.cues.has('stop', next);
}
