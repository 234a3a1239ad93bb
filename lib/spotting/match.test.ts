import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { findForms } from './match.ts';
import { expandPattern } from './pattern.ts';
import { readTrie, TrieBuilder } from './trie.ts';

function trieOf(forms: readonly string[], capitals = false) {
  const builder = new TrieBuilder();
  forms.forEach((form, index) => {
    for (const parts of expandPattern(form)) builder.add(parts, index, capitals);
  });
  return readTrie(builder.write());
}

function surfaces(forms: readonly string[], text: string, capitals = false): string[] {
  const found: string[] = [];
  findForms(trieOf(forms, capitals), text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

describe('findForms', () => {
  it('finds alternatives, optional parts and joints', () => {
    expect(surfaces(['(European )?AI Factor(y|ies)'], 'The European AI Factories')).toEqual([
      'European AI Factories',
      'AI Factories',
    ]);
    expect(surfaces(['AI_fabriek(en)?'], 'AI-fabrieken, AI fabriek, aifabriek')).toEqual([
      'AI-fabrieken',
      'AI fabriek',
      'aifabriek',
    ]);
  });

  it('matches whole words only', () => {
    expect(surfaces(['step'], 'steps, one-step, step2, STEP.')).toEqual(['step', 'STEP']);
  });

  it('takes endings of bounded length', () => {
    expect(
      surfaces(['tekoälyteh(das|taa|tai)~6'], 'tekoälytehtaiden tekoälytehdasverkostomme'),
    ).toEqual(['tekoälytehtaiden']);
  });

  it('asks for capitals where the form has them', () => {
    expect(surfaces(['MI-gyár~5'], 'mi-gyárak MI-gyárakban', true)).toEqual(['MI-gyárakban']);
    expect(surfaces(['Data Act'], 'DATA ACT, Data act, data act', true)).toEqual(['DATA ACT']);
  });

  it('sees through accents, soft hyphens, zero width, odd spaces, hyphens and quotes', () => {
    expect(surfaces(['KI-Fabriken'], 'KI\u2011Fab\u00adri\u200bken')).toHaveLength(1);
    expect(
      surfaces(['εργοστάσια τεχνητής νοημοσύνης'], 'ΕΡΓΟΣΤΑΣΙΑ\u00a0ΤΕΧΝΗΤΗΣ\n  ΝΟΗΜΟΣΥΝΗΣ'),
    ).toHaveLength(1);
    expect(surfaces(['stratégie européenne'], 'strate\u0301gie europe\u0301enne')).toHaveLength(1);
    expect(surfaces(["fabriques d'IA"], 'fabriques d’IA')).toHaveLength(1);
    expect(surfaces(['plan Kontynent AI'], 'plan „Kontynent AI”')).toEqual(['plan „Kontynent AI']);
    expect(surfaces(['Straße'], 'STRASSE Straße')).toHaveLength(2);
  });

  it('never ends or starts inside a word held together by an invisible character', () => {
    expect(surfaces(['act'], 'act\u00adion')).toEqual([]);
    expect(surfaces(['ion'], 'act\u00adion')).toEqual([]);
  });

  it('finds in any text what a plain search finds in the folded text', () => {
    const word = fc.constantFrom(
      'AI',
      'ai',
      'Act',
      'ACT',
      'Factory',
      'é',
      'Straße',
      '-',
      ' ',
      '\u00a0',
      '\u00ad',
      '.',
      'x',
    );
    const forms = ['ai act', 'act', 'factory ai', 'é'];
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join('');
        for (const surface of surfaces(forms, text))
          expect(forms.map(foldText)).toContain(foldText(surface).trim());
        const folded = foldText(text);
        expect(surfaces(forms, text).map(foldText).sort()).toEqual(surfaces(forms, folded).sort());
      }),
      { numRuns: 2000 },
    );
  });
});
