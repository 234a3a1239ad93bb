import { describe, expect, it } from 'vitest';
import { loadDataset } from '@/lib/dataset/load';
import type { DescribedFigure, DescribedTerm, PageDescription } from '@/lib/page/bridge';
import { noFilter, rowAt, rowsOf, seen } from './rows.ts';

const term = (entry: string, hidden = false): DescribedTerm => ({
  entry,
  text: entry,
  sentence: entry,
  start: -1,
  end: -1,
  hidden,
});
const figure = (entry: string, mention: number | undefined) =>
  ({ entry, mention }) as DescribedFigure;

it('leaves out what nobody can see and keeps figures beside their mentions', () => {
  const terms = [term('investai', true), term('ai-factories'), term('eurohpc', true)];
  const figures = [
    figure('ai-factories', 1),
    figure('eurohpc', 2),
    figure('ai-factories', 0),
    figure('ai-factories', undefined),
    figure('ai-factories', 9),
  ];
  expect(seen({ state: 'done', language: 'en', terms, figures })).toMatchObject({
    terms: [terms[1]],
    figures: [0, undefined, undefined, undefined].map((mention) => ({
      entry: 'ai-factories',
      mention,
    })),
  });
});

describe('the rows of a page', () => {
  const entries = new Map(loadDataset().entries.map((entry) => [entry.id, entry]));
  const fact = entries.get('ai-factories')?.facts[0]?.id as string;
  const checked = (verdict: DescribedFigure['verdict'], mention?: number) =>
    ({ entry: 'ai-factories', fact, verdict, mention }) as DescribedFigure;
  const description = (
    terms: DescribedTerm[],
    figures: DescribedFigure[] = [],
  ): PageDescription => ({ state: 'done', language: 'nl', terms, figures });
  const frames = [
    {
      frame: 0,
      description: description(
        [term('ai-factories', true), term('unknown'), term('ai-factories'), term('investai')],
        [checked('matches', 2), checked('superseded'), checked('differs', 2)],
      ),
    },
    { frame: 7, description: description([term('investai')]) },
  ];
  const keys = (filter: Parameters<typeof rowsOf>[2]) =>
    rowsOf(frames, entries, filter).map(({ key }) => key);

  it('are figures, those that part ways first, then the mentions that can be seen', () => {
    expect(keys(noFilter)).toEqual([
      'figures',
      'figure-0-1',
      'figure-0-2',
      'figure-0-0',
      'mentions',
      'mention-0-2',
      'mention-0-3',
      'mention-7-0',
    ]);
  });

  it('lead from a figure to the mention it stands beside, as the frame counts them', () => {
    const rows = rowsOf(frames, entries, noFilter).filter((row) => row.kind === 'figure');
    const place = { frame: 0, index: 2, sentence: 'ai-factories' };
    expect(rows.map(({ mention }) => mention)).toEqual([undefined, place, place]);
  });

  it('tell the first mention of an entry in all frames', () => {
    const rows = rowsOf(frames, entries, noFilter).filter((row) => row.kind === 'mention');
    expect(rows.map(({ isFirst }) => isFirst)).toEqual([true, true, false]);
  });

  it('are those of a category, or of what parts ways with the record', () => {
    const category = entries.get('investai')?.category;
    expect(category).not.toBe(entries.get('ai-factories')?.category);
    expect(keys({ category, onlyDiverging: false })).toEqual([
      'mentions',
      'mention-0-3',
      'mention-7-0',
    ]);
    expect(keys({ category: undefined, onlyDiverging: true })).toEqual([
      'figures',
      'figure-0-1',
      'figure-0-2',
    ]);
  });

  it('are found by the place a reader has come to', () => {
    const rows = rowsOf(frames, entries, noFilter);
    expect(rowAt(rows, 0, 3)).toBe(6);
    expect(rowAt(rows, 0, 2)).toBe(5);
    expect(rowAt(rows, 0, 1)).toBe(-1);
    expect(rowAt(rows, 7, 0)).toBe(7);
  });
});
