import { expect, it } from 'vitest';
import { pick } from './localized.ts';

it.each([
  ['en', 'banned uses; or 7 % of turnover', 'banned uses; or 7\u00a0% of turnover'],
  ['en', 'the EIB Group’s 100 billion', 'the EIB Group’s 100\u00a0billion'],
  ['el', 'έως 8 δισ. ευρώ', 'έως 8\u00a0δισ. ευρώ'],
  ['bg', '19 май, 5 млрд. евро', '19 май, 5\u00a0млрд. евро'],
  ['fr', 'puces d’IA (5 884 nœuds)', 'puces d’IA (5\u00a0884 nœuds)'],
  ['fr', 'un budget ; « le plan »', 'un budget\u00a0; «\u00a0le plan\u00a0»'],
  ['et', '2021–2027 2018. aasta hindades', '2021–2027 2018. aasta hindades'],
  ['sk', '3 miesta', '3 miesta'],
] as const)('keeps on one line what belongs together, in %s: %s', (language, text, shown) => {
  expect(pick({ en: 'x', [language]: text }, language)).toBe(shown);
});

it('writes English as English where the wanted language has no text', () => {
  expect(pick({ en: 'one : two' }, 'fr')).toBe('one : two');
});
