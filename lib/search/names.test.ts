import { describe, expect, it } from 'vitest';
import { fitName, fits, wordsOf } from './names.ts';

describe('how a query fits a name', () => {
  it.each([
    ['ai act', 'AI Act', 'whole'],
    ['aiact', 'AI-Act', 'whole'],
    ['lodz', 'Łódź', 'whole'],
    ['bialoleka', 'Białołęka', 'whole'],
    ['Akta o datech', 'Akt o datech', 'whole'],
    ['ai', 'AI Act', 'beginning'],
    ['act', 'AI Act', 'words'],
    ['ai plan', 'AI Continent Action Plan', 'words'],
    ['dga', 'Data Governance Act', 'words'],
    ['hor', 'Horizon Europe', 'halfTypedBeginning'],
    ['act', 'Action plan', 'halfTypedBeginning'],
    ['eur', 'Horizon Europe', 'halfTypedWords'],
    ['the EU AI Act', 'AI Act', 'more'],
    ['fabrik', 'KI-Gigafabriken', 'inside'],
    ['fabri', 'KI-Gigafabriken', 'inside'],
    ['oven', 'Slovenian AI Factory', 'none'],
    ['act', 'AI Factories', 'none'],
    ['data plan', 'Data Act', 'none'],
    ['lab', 'law', 'none'],
    ['data', 'date', 'none'],
  ] as const)('"%s" fits "%s" as %s', (query, name, expected) => {
    expect(fitName(wordsOf(query), wordsOf(name))).toBe(fits[expected]);
  });
});
