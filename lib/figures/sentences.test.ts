import { expect, it } from 'vitest';
import type { Language } from '../languages.ts';
import { sentencesAt } from './sentences.ts';

it.each([
  ['de', 'Die Frist endet am 2. August 2026.', 'Dann gilt sie.'],
  ['cs', 'Zákon platí od 12. 9. 2025.', 'Pak se uvidí.'],
  ['en', 'EuroHPC says there are 16.', 'Member states pay.'],
] satisfies [Language, string, string][])(
  'a day with a full stop ends no sentence in %s, a number elsewhere does: %s',
  (language, first, second) => {
    const [sentence] = sentencesAt(`${first} ${second}`, language, [0]);
    expect(sentence).toEqual({ start: 0, end: first.length + 1 });
  },
);
