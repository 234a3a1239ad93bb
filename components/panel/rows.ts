import type { Fact } from '@/lib/dataset/schema';
import type { ShownEntry } from '@/lib/dataset/shown';
import { type Category, categories } from '@/lib/dataset/vocabulary';
import { standing } from '@/lib/export/briefing';
import type { CardEntry } from '@/lib/messages';
import type { DescribedFigure, DescribedTerm, PageDescription } from '@/lib/page/bridge';

export interface FrameTerms {
  frame: number;
  description: PageDescription;
}

export type PanelEntry = ShownEntry & Pick<CardEntry, 'own'>;

export interface FigureRow {
  kind: 'figure';
  key: string;
  entry: ShownEntry;
  figure: DescribedFigure;
  record: Fact;
  /** The mention of the entry the figure stands beside: where a click leads. */
  mention: { frame: number; index: number; sentence: string } | undefined;
  /** The page's own, of the sentence. */
  language: string | undefined;
}

export interface MentionRow {
  kind: 'mention';
  key: string;
  entry: PanelEntry;
  frame: number;
  /** In the frame's description. */
  index: number;
  term: DescribedTerm;
  isFirst: boolean;
  /** The page's own, of the sentence. */
  language: string | undefined;
}

interface HeadingRow {
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

/**
 * What the panel lists: figure checks first, those that part ways with the record before those that agree,
 * then every mention in reading order, frame after frame.
 */
export function rowsOf(
  frames: readonly FrameTerms[],
  entries: ReadonlyMap<string, PanelEntry>,
  { category, onlyDiverging }: Filter,
): Row[] {
  const isWanted = (entry: ShownEntry | undefined) =>
    entry !== undefined && (category === undefined || entry.category === category);
  const seen = new Set<string>();
  const figures = frames
    .flatMap((frame) => figureRows(frame, entries))
    .filter(
      ({ entry, figure }) => isWanted(entry) && !(onlyDiverging && figure.verdict === 'matches'),
    );
  const mentions = onlyDiverging
    ? []
    : frames
        .flatMap((frame) => mentionRows(frame, entries, seen))
        .filter(({ entry }) => isWanted(entry));
  return [
    ...(figures.length > 0 ? [{ kind: 'heading', key: 'figures' } as const] : []),
    ...figures.filter(({ figure }) => figure.verdict !== 'matches'),
    ...figures.filter(({ figure }) => figure.verdict === 'matches'),
    ...(mentions.length > 0 ? [{ kind: 'heading', key: 'mentions' } as const] : []),
    ...mentions,
  ];
}

function figureRows(
  { frame, description }: FrameTerms,
  entries: ReadonlyMap<string, PanelEntry>,
): FigureRow[] {
  const { terms, language } = description;
  return seenFigures(description).flatMap((figure, index): FigureRow[] => {
    const entry = entries.get(figure.entry);
    const record = entry && standing(entry, figure.fact);
    if (entry === undefined || record === undefined) return [];
    const place = figure.mention ?? -1;
    const sentence = terms[place]?.sentence;
    const mention = sentence === undefined ? undefined : { frame, index: place, sentence };
    const key = `figure-${frame}-${index}`;
    return [{ kind: 'figure', key, entry, figure, record, mention, language }];
  });
}

function mentionRows(
  { frame, description }: FrameTerms,
  entries: ReadonlyMap<string, PanelEntry>,
  seen: Set<string>,
): MentionRow[] {
  const { terms, language } = description;
  return terms.flatMap((term, index): MentionRow[] => {
    const entry = entries.get(term.entry);
    if (entry === undefined || !isSeen(term)) return [];
    const isFirst = !seen.has(entry.id);
    seen.add(entry.id);
    const key = `mention-${frame}-${index}`;
    return [{ kind: 'mention', key, entry, frame, index, term, isFirst, language }];
  });
}

/** What a reader can come to see: the popup and the badge count no more either. */
export function seen(description: PageDescription): PageDescription {
  const terms = description.terms.filter(isSeen);
  const indexes = new Map(terms.map((term, index) => [term, index]));
  return {
    ...description,
    terms,
    figures: seenFigures(description).map((figure) => {
      const mention = description.terms[figure.mention ?? -1];
      return { ...figure, mention: mention && indexes.get(mention) };
    }),
  };
}

/** Those of entries that are named where a reader can see it. */
function seenFigures({ terms, figures }: PageDescription): DescribedFigure[] {
  const named = new Set(terms.filter(isSeen).map(({ entry }) => entry));
  return figures.filter(({ entry }) => named.has(entry));
}

const isSeen = ({ hidden }: DescribedTerm) => !hidden;

/** The categories of the terms listed, in the dataset's order. */
export function categoriesOf(mentions: readonly MentionRow[]): Category[] {
  const found = new Set(mentions.map(({ entry }) => entry.category));
  return categories.filter((category) => found.has(category));
}

/** Row of the mention the reader has come to, or the nearest listed before it; -1 when there is none. */
export function rowAt(rows: readonly Row[], frame: number, index: number): number {
  return rows.findLastIndex(
    (row) => row.kind === 'mention' && row.frame === frame && row.index <= index,
  );
}
