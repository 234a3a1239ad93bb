import { expect, it } from 'vitest';
import type { DescribedFigure, DescribedTerm } from '@/lib/page/bridge';
import { seen } from './rows.ts';

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
