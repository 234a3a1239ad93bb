import type { Figure } from './figures.ts';
import type { WrittenDate } from './numbers/dates.ts';
import type { NamedTerm, Scope } from './scope.ts';

/**
 * "From 13 to 19": a paragraph that gives what stands as well tells history, and needs no mark. Where that comes after
 * another figure it may correct it: "500 billion, we wrote; it is 200".
 */
export function besideStanding(figures: readonly Figure[]): Figure[] {
  return figures.flatMap((figure) => {
    const standing = figures.findLast(
      (other) =>
        other.verdict === 'matches' &&
        other.entry === figure.entry &&
        other.record === figure.record,
    );
    if (standing === undefined) return [figure];
    if (isSuperseded(figure)) return [{ ...figure, isHistory: true }];
    return figure.verdict === 'differs' && standing.start > figure.start ? [] : [figure];
  });
}

/**
 * A sentence that says itself when its figure stood tells history, too: "in December 2024 seven were chosen", "a year ago
 * it was seven", or "the AI Continent Action Plan names 13", which it does.
 *
 * @param figures those of the sentence, and no dates among them
 */
export function besideTime(
  { cues, entries, run, terms, text }: Scope,
  figures: readonly Figure[],
  dates: readonly WrittenDate[],
): Figure[] {
  return figures.map((figure) => {
    const asOf = (id: string) =>
      entries.get(figure.entry)?.facts.find((fact) => fact.id === id)?.asOf ?? '';
    const year = (id: string) => asOf(id).slice(0, 4);
    const stood = ({ value }: WrittenDate) =>
      compare(value, asOf(figure.fact)) >= 0 && compare(value, asOf(figure.record)) < 0;
    const isSaid = ({ entry }: NamedTerm) =>
      entries
        .get(entry)
        ?.facts.some((fact) => fact.things === figure.entry && fact.value === figure.value);
    return isSuperseded(figure) &&
      (dates.some(stood) ||
        // "In 2024 it was 13.5 percent", but not "95.5 billion for 2021 to 2027"
        (figure.unit !== 'EUR' &&
          year(figure.fact) !== year(figure.record) &&
          text.includes(year(figure.fact))) ||
        terms.some(isSaid) ||
        cues.has('ago', text) ||
        // "Six new ones join the existing 13"
        cues.has(
          'existing',
          run.slice(Math.max(0, figure.start - besideLength), figure.end + besideLength),
        ))
      ? { ...figure, isHistory: true }
      : figure;
  });
}

/** Characters between a count and the word for what there already is, with the noun: "aux 13 usines d’IA existantes". */
const besideLength = 24;

export const isSuperseded = ({ verdict }: Figure): boolean => verdict === 'superseded';

/** Of two partial ISO dates one that is less precise is neither before nor after what it holds. */
function compare(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  const [first, second] = [one.slice(0, length), other.slice(0, length)];
  // Not by `localeCompare`: the first object of `Intl` holds a page up for 11 ms.
  return first === second ? 0 : first < second ? -1 : 1;
}
