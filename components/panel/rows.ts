import type { Entry, Fact } from '@/lib/dataset/schema';
import { type Category, categories } from '@/lib/dataset/vocabulary';
import { mentionBeside, standing } from '@/lib/export/briefing';
import type { DescribedFigure, DescribedTerm } from '@/lib/page/bridge';
import type { FrameTerms } from '../popup/tab';

export interface FigureRow {
  kind: 'figure';
  key: string;
  entry: Entry;
  figure: DescribedFigure;
  record: Fact;
  /** The mention of the entry the figure stands beside: where a click leads. */
  mention: { frame: number; index: number; sentence: string } | undefined;
}

export interface MentionRow {
  kind: 'mention';
  key: string;
  entry: Entry;
  frame: number;
  /** In the frame's description. */
  index: number;
  term: DescribedTerm;
  isFirst: boolean;
}

export interface HeadingRow {
  kind: 'heading';
  key: 'figures' | 'mentions';
}

export type Row = HeadingRow | FigureRow | MentionRow;

export interface Filter {
  category: Category | undefined;
  /** Only the figures that are not those of the record. */
  onlyDiverging: boolean;
}

export const noFilter: Filter = { category: undefined, onlyDiverging: false };

/** What the panel lists: figure checks first, then every mention in reading order, frame after frame. */
export function rowsOf(
  frames: readonly FrameTerms[],
  entries: ReadonlyMap<string, Entry>,
  { category, onlyDiverging }: Filter,
): Row[] {
  const isWanted = (entry: Entry | undefined): entry is Entry =>
    entry !== undefined && (category === undefined || entry.category === category);
  const figures = frames.flatMap(({ frame, description }) =>
    description.figures.flatMap((figure, index): FigureRow[] => {
      const entry = entries.get(figure.entry);
      if (!isWanted(entry) || (onlyDiverging && figure.verdict === 'matches')) return [];
      const record = standing(entry, figure.fact);
      if (record === undefined) return [];
      const term = mentionBeside(figure, description.terms);
      const mention = term && {
        frame,
        index: description.terms.indexOf(term),
        sentence: term.sentence,
      };
      return [{ kind: 'figure', key: `figure-${frame}-${index}`, entry, figure, record, mention }];
    }),
  );
  const seen = new Set<string>();
  const mentions = onlyDiverging
    ? []
    : frames.flatMap(({ frame, description }) =>
        description.terms.flatMap((term, index): MentionRow[] => {
          const entry = entries.get(term.entry);
          if (!isWanted(entry)) return [];
          const isFirst = !seen.has(entry.id);
          seen.add(entry.id);
          return [
            {
              kind: 'mention',
              key: `mention-${frame}-${index}`,
              entry,
              frame,
              index,
              term,
              isFirst,
            },
          ];
        }),
      );
  return [
    ...(figures.length > 0 ? [{ kind: 'heading', key: 'figures' } as const, ...figures] : []),
    ...(mentions.length > 0 ? [{ kind: 'heading', key: 'mentions' } as const, ...mentions] : []),
  ];
}

/** The categories of a page's terms, in the dataset's order. */
export function categoriesOf(
  frames: readonly FrameTerms[],
  entries: ReadonlyMap<string, Entry>,
): Category[] {
  const found = new Set(
    frames.flatMap(({ description }) =>
      description.terms.map(({ entry }) => entries.get(entry)?.category),
    ),
  );
  return categories.filter((category) => found.has(category));
}

/** Row of the mention the reader has come to, or the nearest listed before it; -1 when there is none. */
export function rowAt(rows: readonly Row[], frame: number, index: number): number {
  return rows.findLastIndex(
    (row) => row.kind === 'mention' && row.frame === frame && row.index <= index,
  );
}
