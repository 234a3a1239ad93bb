import { describe, expect, it } from 'vitest';
import { loadDataset } from '../dataset/load.ts';
import { compilePack } from '../dataset/pack.ts';
import type { Language } from '../languages.ts';
import { openPack } from './lexicon.ts';
import { spotPage } from './page.ts';

const { entries } = loadDataset();
const english = openPack(compilePack('en', entries));

/** The marks of a text, each as `surface|entry`. */
function marks(text: string, language: Language = 'en'): string[] {
  const lexicons =
    language === 'en' ? [english] : [openPack(compilePack(language, entries)), english];
  return (spotPage([{ text, lexicons }])[0] ?? []).map(
    ({ start, end, entry }) => `${text.slice(start, end)}|${entry}`,
  );
}

describe('names cut short beside another', () => {
  it.each([
    ['nl', 'De EU bouwt AI-fabrieken en -gigafabrieken.', 'gigafabrieken|ai-gigafactories'],
    ['en', 'The EU funds AI Factories and Gigafactories.', 'Gigafactories|ai-gigafactories'],
    ['en', 'EuroHPC selected AI Factories and Antennas.', 'Antennas|ai-factory-antennas'],
    ['de', 'Die EU plant KI-Fabriken und -Gigafabriken.', 'Gigafabriken|ai-gigafactories'],
    ['pl', 'UE wspiera sieć fabryk i gigafabryk AI.', 'fabryk|ai-factories'],
    ['es', 'La UE financia fábricas y gigafábricas de IA.', 'fábricas|ai-factories'],
    ['de', 'Die EU plant KI-(Giga-)Fabriken.', 'KI-(Giga-)Fabriken|ai-factories'],
    ['nl', 'Het AI-bureau en de -verordening van de EU.', 'verordening|ai-act'],
  ] as const)('completes them in %s: %s', (language, text, mark) => {
    expect(marks(text, language)).toContain(mark);
  });

  it('completes no name of another family', () => {
    expect(marks('The EU wants the AI Act and Pact for Skills.')).toEqual(['AI Act|ai-act']);
    for (const word of ['Office', 'Factories', 'Gigafactoriesx', '9Gigafactories'])
      expect(marks(`EuroHPC has AI Factories and ${word}.`).slice(1)).toEqual([
        'AI Factories|ai-factories',
      ]);
  });
});

describe('quotation marks inside a name', () => {
  it.each([
    ['de', 'Das Programm „Digitales Europa“ der EU.', 'Programm „Digitales Europa“'],
    ['de', 'Das „Programm Digitales Europa“ der EU.', 'Programm Digitales Europa'],
    ['en', 'The “AI Continent” Action Plan of the EU.', '“AI Continent” Action Plan'],
  ] as const)('take their partner along in %s: %s', (language, text, surface) => {
    expect(marks(text, language).map((mark) => mark.split('|')[0])).toContain(surface);
  });

  it('take nothing along where they have no partner', () => {
    const text = 'Die EU und das Programm „Digitales Europa, das läuft.';
    expect(marks(text, 'de')).toEqual(['Programm „Digitales Europa|digital-europe-programme']);
  });
});

describe('acronyms explained in the text', () => {
  it('are the name wherever they stand beside the explanation', () => {
    expect(marks('The European Chips Act (ECA) is law. The ECA has three pillars.')).toEqual([
      'European Chips Act|european-chips-act',
      'ECA|european-chips-act',
      'ECA|european-chips-act',
    ]);
  });

  it('must be made of the name’s initials', () => {
    for (const text of [
      'The European Chips Act (Brussels) has a rival (TSMC).',
      'The European Chips Act (TSMC) is law.',
      'The European Chips Act (EA) is law.',
      'The European Chips Act (ACE) is law, ACE.',
      'The European Chips Act (of 2023) beside the East Coast Academy (ECA).',
    ])
      expect(marks(text)).toEqual(['European Chips Act|european-chips-act']);
  });

  it('must be made of the name alone, not of the words before it', () => {
    const text = 'Every Inn Counts: InvestAI (EIC) pays. EIC again.';
    expect(marks(text)).toEqual(['InvestAI|investai']);
  });

  it('are found as whole words, and not in the number of a call', () => {
    const text =
      'The European Chips Act\n   (“ECA”) is law. ECAs, ECA2, XECA, HORIZON-ECA-2026-01.';
    expect(marks(text)).toEqual([
      'European Chips Act|european-chips-act',
      'ECA|european-chips-act',
    ]);
  });

  it('may stand behind a quotation mark', () => {
    expect(marks('The “European Chips Act” (ECA) is law.')).toContain('ECA|european-chips-act');
  });
});
