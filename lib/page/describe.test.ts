import { expect, it } from 'vitest';
import { mentionsBeside } from './describe.ts';
import type { PageTerm } from './terms/term-store.ts';

const run = (text: string) => ({ text }) as PageTerm['run'];
const term = (of: PageTerm['run'], entry: string, text: string, from = 0) => {
  const start = of.text.indexOf(text, from);
  return { entry, text, run: of, start, end: start + text.length } as PageTerm;
};

it('finds for a figure the nearest mention of its entry in its sentence that can be seen', () => {
  const first = run('AI Factories. Now 13 AI\nFactories, InvestAI, of all AI Factories.');
  const other = run('Now 13 AI Factories.');
  const terms = [
    term(first, 'ai-factories', 'AI Factories'),
    term(first, 'ai-factories', 'AI\nFactories'),
    term(first, 'investai', 'InvestAI'),
    term(first, 'ai-factories', 'AI Factories', 20),
    term(other, 'ai-factories', 'AI Factories'),
  ];
  const figure = { ...term(first, 'ai-factories', '13 AI\nFactories') };
  expect(mentionsBeside(terms, () => true)(figure)).toBe(1);
  expect(mentionsBeside(terms, (index) => index !== 1)(figure)).toBe(3);
  expect(mentionsBeside(terms, () => true)({ ...figure, start: 64 })).toBe(3);
  expect(mentionsBeside(terms, () => true)({ ...figure, run: other })).toBe(4);
  expect(mentionsBeside(terms, () => true)({ ...figure, text: '14' })).toBeUndefined();
  expect(mentionsBeside(terms, () => true)({ ...figure, run: run('13') })).toBeUndefined();
});
