import { expect, it } from 'vitest';
import type { Language } from '../languages.ts';
import { judge } from './figures.fixture.ts';

it.each<[Language, string]>([
  ['en', 'EuroHPC pays for 19 machines and 13 AI Factories.'],
  ['en', 'EuroHPC has a plan: 13 (AI Factories).'],
  ['en', 'AI Factories (13) and antennas are EuroHPC’s.'],
  ['en', 'AI Factories (at least 13) are EuroHPC’s.'],
  ['en', 'AI Factories = 13, says EuroHPC.'],
  ['en', '“AI Factories”: 13, says EuroHPC.'],
  ['en', 'The number of EuroHPC AI Factories in all of Europe rose within three years to 13.'],
  ['en', 'EuroHPC picked six new AI factories, which brings their number to 13.'],
  ['en', 'EuroHPC has 13 sites for AI Factories.'],
  ['fi', 'EuroHPC:n tekoälytehtaita on nyt 13.'],
  ['hu', 'Az EuroHPC MI-gyárak száma 13.'],
  ['hu', 'Az EuroHPC hat új MI-gyárat választott, ezzel 13-ra emelkedik a számuk.'],
  ['es', 'EuroHPC eleva a 13 el número de factorías de IA.'],
  ['fr', 'EuroHPC porte à 13 le nombre total des usines d’IA.'],
])('a number counts the things before or behind it: %s: %s', (language, text) => {
  expect(judge(language, text)).toEqual(['13 ai-factories superseded']);
});

it.each([
  'EuroHPC named 13, AI Factories all.',
  'EuroHPC named 13 in AI Factories.',
  'EuroHPC’s AI Factories are in Bologna, where it is 13 degrees.',
  'EuroHPC’s AI Factories, open since 2024, have 13.',
  'Only the first 13 AI Factories of EuroHPC are open.',
  'Another 13 AI Factories of EuroHPC are open.',
])('a number counts no things that it does not stand beside, nor a part of them: %s', (text) => {
  expect(judge('en', text)).toEqual([]);
});

it.each<[Language, string, string]>([
  ['en', 'The AI Gigafactory has 100,000 H100-chips.', '100,000 ai-gigafactories matches'],
  [
    'en',
    'AI Gigafactories have 100,000 state-of-the-art chips.',
    '100,000 ai-gigafactories matches',
  ],
  [
    'de',
    'KI-Gigafabriken der EU haben je 100.000 Hochleistungs-KI-Chips.',
    '100.000 ai-gigafactories matches',
  ],
  ['fr', 'EuroLLM de l’UE a 22 milliards de paramètres.', '22 milliards eurollm matches'],
])('a number counts what is named in the last part of a word: %s: %s', (language, text, figure) => {
  expect(judge(language, text)).toEqual([figure]);
});
