import { describe, expect, it } from 'vitest';
import { loadDataset } from '../dataset/load.ts';
import { compilePack } from '../dataset/pack.ts';
import { compileGlossary } from '../glossary/pack.ts';
import { lookUp } from './look-up.ts';

const { entries } = loadDataset();
const packs = (['en', 'nl', 'el'] as const).map((language) => compilePack(language, entries));
const find = (text: string) => lookUp(text, entries, packs);

describe('looking up a selection', () => {
  it('finds an entry by its name in any language, without evidence', () => {
    expect(find('ai factories')).toBe('ai-factories');
    expect(find('Εργοστάσια τεχνητής νοημοσύνης')).toBe('ai-factories');
    expect(find('AI-fabriek')).toBe('ai-factories');
    expect(find('Leonardo')).toBe('leonardo');
    expect(find('Foro consultivo del Reglamento de IA')).toBe('advisory-forum');
  });

  it('finds the longest name in a selected sentence', () => {
    const plan = 'AI Continent Action Plan';
    for (const text of [`It set out the ${plan}, says InvestAI`, `InvestAI, says the ${plan}`])
      expect(lookUp(text, entries, packs.slice(0, 1))).toBe('ai-continent-action-plan');
  });

  it('finds a term of the reader’s own before an entry of the same name, as pages do', () => {
    const own = Object.values(
      compileGlossary([{ term: 'InvestAI', forms: [], definition: 'Money to come.' }]),
    );
    const findOwn = (text: string) => lookUp(text, entries, packs, own);
    expect(findOwn('InvestAI')).toBe('own:investai');
    expect(findOwn('all of InvestAI')).toBe('own:investai');
    expect(findOwn('AI Continent Action Plan and InvestAI')).toBe('ai-continent-action-plan');
  });

  it.each([
    'AI Basic Act',
    'SB 53',
    'Colorado’s AI Act',
    'UK GDPR',
    'het AI-verordening van Colorado',
  ])('finds no law of ours in that of another country: %s', (text) =>
    expect(find(text)).toBeUndefined(),
  );

  it('finds nothing in other words', () => {
    expect(find('bread and butter')).toBeUndefined();
    expect(find('')).toBeUndefined();
  });
});
