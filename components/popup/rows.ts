import type { LocalizedText } from '@/lib/dataset/schema';
import { type Category, categories } from '@/lib/dataset/vocabulary';
import type { ShownVerdict } from '@/lib/figures/verdict';
import { pick } from '@/lib/interface/localized';
import { nameOrder } from '@/lib/interface/name-order';
import type { Language } from '@/lib/languages';
import type { CardEntry } from '@/lib/messages';
import type { TalliedFrame } from '../tab/tab';

/** An entry as lists show it; `own` are the reader's own terms. */
export interface ListedEntry extends Pick<CardEntry, 'own'> {
  id: string;
  category: Category | 'own';
  name: LocalizedText;
}

/** An entry on the page: where it is first mentioned, how often in all, and what its figures are to the record. */
export interface Row {
  entry: ListedEntry;
  /** The frame a jump goes to: the first that mentions it. */
  frame: number;
  count: number;
  figures: Partial<Record<ShownVerdict, number>>;
}

export interface Group {
  category: Category | 'own';
  rows: Row[];
}

/** The entries of a page by category, in the order of the categories; most mentioned first, then by name. */
export function groupsOf(
  frames: readonly TalliedFrame[],
  entries: readonly ListedEntry[],
  language: Language,
): Group[] {
  const inOrder = nameOrder(language);
  const nameOf = ({ entry }: Row) => pick(entry.name, language);
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const rows = new Map<string, Row>();
  for (const { frame, description } of frames) {
    for (const { entry: id, count } of description.terms) {
      const entry = known.get(id);
      if (entry === undefined) continue;
      const row = rows.get(id) ?? { entry, frame, count: 0, figures: {} };
      row.count += count;
      rows.set(id, row);
    }
    for (const { entry, verdict, count } of description.figures) {
      const figures = rows.get(entry)?.figures;
      if (figures !== undefined) figures[verdict] = (figures[verdict] ?? 0) + count;
    }
  }
  return (['own', ...categories] as const)
    .map((category) => ({
      category,
      rows: [...rows.values()]
        .filter((row) => row.entry.category === category)
        .sort((a, b) => b.count - a.count || inOrder(nameOf(a), nameOf(b))),
    }))
    .filter((group) => group.rows.length > 0);
}

/** The groups with only the entries of these ids. */
export function filterGroups(groups: readonly Group[], ids: ReadonlySet<string>): Group[] {
  return groups
    .map(({ category, rows }) => ({ category, rows: rows.filter((row) => ids.has(row.entry.id)) }))
    .filter((group) => group.rows.length > 0);
}
