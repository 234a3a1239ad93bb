import type { Fact } from '@/lib/dataset/schema';
import type { ShownEntry } from '@/lib/dataset/shown';

/** A date in the records: what happened, or will, to which entry. */
export interface DatedFact {
  entry: ShownEntry;
  fact: Fact;
  /** A day, month or year. */
  date: string;
}

export interface Year {
  year: string;
  dates: DatedFact[];
}

/** Every date that stands, oldest first, by year; those only known by year come after its days. */
export function datesOf(entries: readonly ShownEntry[]): Year[] {
  const dates = entries
    .flatMap((entry) =>
      entry.facts
        .filter((fact) => fact.unit === 'date' && fact.status !== 'superseded')
        .map((fact) => ({ entry, fact, date: String(fact.value) })),
    )
    .sort((a, b) => compare(sortKey(a.date), sortKey(b.date)) || compare(a.entry.id, b.entry.id));
  const years = Map.groupBy(dates, ({ date }) => date.slice(0, 4));
  return [...years].map(([year, own]) => ({ year, dates: own }));
}

/** Whether a date is over on a day: a month or year only when it has ended. */
export function isPast(date: string, today: string): boolean {
  return sortKey(date) < today;
}

/** Today as an ISO date, where the reader is. */
export function isoDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Sorts a month after its days and a year after its months. */
function sortKey(date: string): string {
  const [year, month = '99', day = '99'] = date.split('-');
  return `${year}-${month}-${day}`;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
