import type { Unit } from '../dataset/vocabulary.ts';
import type { Language } from '../languages.ts';
import { prepareActors } from './actors.ts';
import { bind } from './bind.ts';
import { judgeDate } from './calendar.ts';
import { cuesOf, prepareCues } from './cues.ts';
import type { FigureEntry, FigureFact } from './facts.ts';
import { besideStanding, besideTime, isSuperseded } from './history.ts';
import { type Judgement, judge } from './judge.ts';
import { liveNumbers } from './live.ts';
import { dateSteps } from './numbers/dates.ts';
import { grammarOf, hasUnit, prepareGrammar } from './numbers/grammar.ts';
import { numberPlaces } from './numbers/places.ts';
import type { Quantity } from './numbers/quantity.ts';
import { quantitySteps, withBound } from './numbers/read.ts';
import { isReply, isStanding, otherValues } from './other-values.ts';
import { inPlain } from './plain-text.ts';
import { rankList, rankWords } from './ranks.ts';
import { createScope, type NamedTerm } from './scope.ts';
import { sentencesAt } from './sentences.ts';
import { allOf, type Steps } from './steps.ts';
import { topicLetters, topicWords } from './topics.ts';
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
  /** The text says itself that it is past: it gives what stands as well, or when this stood. */
  isHistory?: boolean;
}

/** Makes a language ready in steps, so that no page is held up. */
export function* prepareFigures(language: Language): Steps {
  yield* prepareGrammar(language);
  yield* prepareCues(language);
  yield;
  yield* prepareActors(language);
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
  return allOf(readingSteps(text, language, terms, entries));
}

/** Whether a text holds a number that may be a figure: a look at each character, where most paragraphs end. */
export const mayHoldFigures = (
  text: string,
  language: Language,
  terms: readonly NamedTerm[],
): boolean => {
  const plain = inPlain(text, terms);
  const { starts } = numberPlaces(plain.text, language);
  return liveNumbers(plain.text, starts, plain.terms).length > 0 || rankList.test(plain.text);
};

/** Whether a text that names nothing may hold a figure about one of the `topics`. */
export function mayHoldTopic(written: string, language: Language): boolean {
  const { text } = inPlain(written, []);
  if (!/\d/.test(text) || !topicLetters.test(text)) return false;
  const { starts, mayMeasure, mayNameChiefs } = numberPlaces(text, language);
  return (
    (mayMeasure || mayNameChiefs) &&
    topicWords.test(text) &&
    liveNumbers(text, starts, []).length > 0
  );
}

/** As `readFigures`, in steps: a paragraph of a law may be as long as a short story, and all is slow at its first use. */
export function* readingSteps(
  written: string,
  language: Language,
  named: readonly NamedTerm[],
  entries: ReadonlyMap<string, FigureEntry>,
): Steps<Figure[]> {
  const { text, terms, onPage } = inPlain(written, named);
  const places = numberPlaces(text, language);
  const hasRanks = hasFacts(terms, entries, isRank);
  const ranks = hasRanks ? rankWords(text, language) : [];
  const live = [
    ...liveNumbers(text, places.starts, terms),
    ...ranks.map(({ start }) => start),
  ].sort((a, b) => a - b);
  if (live.length === 0) return [];
  const hasDates = /(?:19|20)\d\d/.test(text) && hasFacts(terms, entries, isDate);
  const hasQuantities =
    hasFacts(terms, entries, isCount) ||
    (places.mayMeasure && hasUnit(text, language)) ||
    (places.mayNameChiefs && cuesOf(language).hasNoun('chief-executives', text));
  if (!hasDates && !hasQuantities) return [];
  yield* prepareFigures(language);
  const grammar = grammarOf(language);
  const figures: Figure[] = [];
  let before: Figure[] = [];
  let beforeEnd = -1;
  const sentences = sentencesAt(text, language, live);
  yield;
  for (const sentence of sentences) {
    const sentenceText = text.slice(sentence.start, sentence.end);
    const place = moveBy(sentence.start);
    const dates = hasDates ? (yield* dateSteps(sentenceText, language)).map(place) : [];
    const starts = places.starts
      .filter((start) => start >= sentence.start && start < sentence.end)
      .map((start) => start - sentence.start);
    const own = hasQuantities
      ? (yield* quantitySteps(sentenceText, grammar, starts))
          .map(place)
          .map((quantity) => ({
            ...quantity,
            numberStart: quantity.numberStart + sentence.start,
            numberEnd: quantity.numberEnd + sentence.start,
          }))
          .concat(ranks.filter(({ start }) => start >= sentence.start && start < sentence.end))
          .filter(
            (quantity) =>
              !isYear(quantity, text) &&
              !dates.some((date) => date.start < quantity.end && date.end > quantity.start),
          )
      : [];
    if (own.length === 0 && dates.length === 0) continue;
    const scope = createScope(text, sentence, language, terms, entries, own);
    const counts: Figure[] = [];
    for (const quantity of own) {
      const candidates = bind(scope, quantity);
      yield;
      if (candidates.length === 0) continue;
      const found = judge(withBound(text, quantity, grammar), candidates);
      if (found !== undefined) counts.push(figureOf(found, quantity, quantity.value));
    }
    counts.push(
      ...(sentence.start - beforeEnd <= 1 && isReply(scope)
        ? otherValues(scope, before).filter(isStanding)
        : otherValues(scope, counts)),
    );
    before = counts;
    beforeEnd = sentence.end;
    yield;
    const needsDates = !hasDates && counts.some(isSuperseded);
    const said = needsDates ? (yield* dateSteps(sentenceText, language)).map(place) : dates;
    figures.push(...besideTime(scope, counts, said));
    for (const date of dates) {
      const found = judgeDate(scope, date, dates);
      if (found !== undefined) figures.push(figureOf(found, date, date.value));
      yield;
    }
  }
  return besideStanding(figures)
    .sort((a, b) => a.start - b.start)
    .map((figure) => ({ ...figure, start: onPage(figure.start), end: onPage(figure.end) }));
}

const moveBy =
  (offset: number) =>
  <Placed extends { start: number; end: number }>(item: Placed): Placed => ({
    ...item,
    start: item.start + offset,
    end: item.end + offset,
  });

const isDate = (fact: FigureFact) => fact.unit === 'date';
const isRank = (fact: FigureFact) => fact.unit === 'rank';
const isCount = (fact: FigureFact) => fact.unit !== 'date' && fact.counts !== 'other';

const hasFacts = (
  terms: readonly NamedTerm[],
  entries: ReadonlyMap<string, FigureEntry>,
  isKind: (fact: FigureFact) => boolean,
) => terms.some((term) => entries.get(term.entry)?.facts.some(isKind));

function figureOf(
  { entry, verdict, fact, record, isHistory }: Judgement,
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
    ...(isHistory ? { isHistory } : {}),
  };
}

function isYear(quantity: Quantity, text: string): boolean {
  return (
    quantity.unit === 'number' &&
    !quantity.isScaled &&
    /^(?:19|20)\d\d$/.test(text.slice(quantity.numberStart, quantity.numberEnd))
  );
}
