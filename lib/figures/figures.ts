import type { Unit } from '../dataset/vocabulary.ts';
import type { Language } from '../languages.ts';
import { bind } from './bind.ts';
import { judgeDate } from './calendar.ts';
import type { FigureEntry, FigureFact } from './facts.ts';
import { type Judgement, judge } from './judge.ts';
import { readDates } from './numbers/dates.ts';
import { grammarOf } from './numbers/grammar.ts';
import type { Quantity } from './numbers/quantity.ts';
import { readQuantities, withBound } from './numbers/read.ts';
import { createScope, type NamedTerm } from './scope.ts';
import { sentencesOf } from './sentences.ts';
import type { ShownVerdict } from './verdict.ts';

/** A figure of a run that could be compared; offsets are UTF-16 units of the run. */
export interface Figure {
  entry: string;
  start: number;
  end: number;
  /** A number in whole units, or a partial ISO date. */
  value: number | string;
  unit: Unit;
  verdict: ShownVerdict;
  /** Id of the fact whose value the page gives (for `differs`: does not give). */
  fact: string;
  /** Id of the fact that stands. */
  record: string;
}

/**
 * Compares the figures of a text with the record. Silent on all that has no comparable fact, is somebody else's, or is in doubt.
 * @param text one paragraph, as spotting read it
 * @param terms the accepted terms of the paragraph
 * @param entries the facts of the terms' entries and of the topics (`topics.ts`), by entry id
 */
export function readFigures(
  text: string,
  language: Language,
  terms: readonly NamedTerm[],
  entries: ReadonlyMap<string, FigureEntry>,
): Figure[] {
  const grammar = grammarOf(language);
  const dates = hasFacts(terms, entries, isDate) ? readDates(text, language) : [];
  const quantities =
    hasFacts(terms, entries, isCount) || grammar.hasUnit(text)
      ? readQuantities(text, grammar).filter(
          (quantity) =>
            !isYear(quantity, text) &&
            !dates.some((date) => date.start < quantity.end && date.end > quantity.start),
        )
      : [];
  if (quantities.length === 0 && dates.length === 0) return [];
  const figures: Figure[] = [];
  for (const sentence of sentencesOf(text, language)) {
    const isHere = (figure: { start: number; end: number }) =>
      figure.start >= sentence.start && figure.end <= sentence.end;
    const own = quantities.filter(isHere);
    const ownDates = dates.filter(isHere);
    if (own.length === 0 && ownDates.length === 0) continue;
    const scope = createScope(text, sentence, language, terms, entries);
    for (const quantity of own) {
      const candidates = bind(scope, quantity);
      if (candidates.length === 0) continue;
      const found = judge(withBound(text, quantity, grammar), candidates);
      if (found !== undefined) figures.push(figureOf(found, quantity, quantity.value));
    }
    for (const date of ownDates) {
      const found = judgeDate(scope, date);
      if (found !== undefined) figures.push(figureOf(found, date, date.value));
    }
  }
  return withoutHistory(figures).sort((a, b) => a.start - b.start);
}

const isDate = (fact: FigureFact) => fact.unit === 'date';
const isCount = (fact: FigureFact) => fact.unit !== 'date' && fact.counts !== 'other';

const hasFacts = (
  terms: readonly NamedTerm[],
  entries: ReadonlyMap<string, FigureEntry>,
  isKind: (fact: FigureFact) => boolean,
) => terms.some((term) => entries.get(term.entry)?.facts.some(isKind));

function figureOf(
  { entry, verdict, fact, record }: Judgement,
  { start, end }: { start: number; end: number },
  value: number | string,
): Figure {
  return {
    entry: entry.id,
    start,
    end,
    value,
    unit: fact.unit,
    verdict,
    fact: fact.id,
    record: record.id,
  };
}

/** "From 13 to 19": a paragraph that gives what stands as well tells history, and is not out of date. */
function withoutHistory(figures: readonly Figure[]): Figure[] {
  return figures.filter(
    (figure) =>
      figure.verdict !== 'superseded' ||
      !figures.some(
        (other) =>
          other.verdict === 'matches' &&
          other.entry === figure.entry &&
          other.record === figure.record,
      ),
  );
}

function isYear(quantity: Quantity, text: string): boolean {
  return (
    quantity.unit === 'number' &&
    !quantity.isScaled &&
    /^(?:19|20)\d\d$/.test(text.slice(quantity.numberStart, quantity.numberEnd))
  );
}
