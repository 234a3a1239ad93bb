import { expect, it } from 'vitest';
import { nameOrder } from './name-order.ts';

it.each([
  ['de', ['Zypern', 'Österreich', 'Spanien', 'Oslo'], ['Oslo', 'Österreich', 'Spanien', 'Zypern']],
  ['sv', ['Österrike', 'Åland', 'Zypern'], ['Zypern', 'Åland', 'Österrike']],
  ['et', ['Taani', 'Zagreb', 'Soome'], ['Soome', 'Zagreb', 'Taani']],
  ['el', ['«Ορίζων Ευρώπη»', 'InvestAI', 'Λήδα'], ['Λήδα', '«Ορίζων Ευρώπη»', 'InvestAI']],
  ['en', ['AI 10', 'ai 9', 'EU'], ['ai 9', 'AI 10', 'EU']],
] as const)('orders names as "%s" does', (language, names, wanted) => {
  expect(names.toSorted(nameOrder(language))).toEqual(wanted);
});
