import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../languages.ts';
import { plainBoundaries } from './plain-sentences.ts';

const languages: Language[] = ['en', 'nl', 'de', 'fr', 'el', 'bg', 'cs'];
const segmenters = new Map(
  languages.map((language) => [
    language,
    new Intl.Segmenter(language, { granularity: 'sentence' }),
  ]),
);

function boundaries(text: string, language: Language): number[] {
  const segments = segmenters.get(language)?.segment(text) ?? [];
  return [...segments].map(({ index }) => index).slice(1);
}

const words =
  'Europa europe AI a A x U.S U.S. z.B. Art. art. č. Č. ca. etc. Ωμέγα ω. Η άρθ. Европа т.е. ст. Straße ǅ ʼn ª ß ıI e\u0301 E\u0301. é É soft\u00adhy';
const pieces = fc.oneof(
  fc.constantFrom(...words.split(' ')),
  fc.constantFrom('1', '13', '13.', '1.000', '3,5', '20%', '2024/1689', '€200', '²', '…', '•', '‑'),
  fc.constantFrom('.', '!', '?', '?!', '...', '. ', '! ', '? ', '.”', '.)', ".'", '!» ', '.[1]'),
  fc.constantFrom('"', '“', '„', '«', '»', '(', ')', '[', ']', "'", '’', '‚', '–', '—', '-', ' - '),
  fc.constantFrom(',', ':', ';', ', ', ': ', '; ', ' ;', '\u037e '),
  fc.constantFrom(' ', ' ', ' ', ' ', '  ', '\n', '\r\n', '\u00a0', '\u202f', '\t', '\u2028'),
  fc.constantFrom(
    '\u0301',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '🙂',
    '🏽',
    '\u{11047}',
    '\ud83c',
  ),
  fc.constantFrom('中', '。', 'א', 'ش', '؟', '।', 'ა', 'Ა', '․', '‼', 'ﬁ'),
);
/** Mostly of what prose is made of, so that most of them are answered. */
const texts = fc
  .array(
    fc.oneof(
      { arbitrary: pieces, weight: 1 },
      { arbitrary: fc.constantFrom(' ', '. ', 'An', 'so', ') '), weight: 2 },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

test('finds the boundaries that Intl.Segmenter finds, or says nothing', () => {
  let answered = 0;
  fc.assert(
    fc.property(texts, fc.constantFrom(...languages), (text, language) => {
      const found = plainBoundaries(text, language);
      if (found === undefined) return;
      answered += 1;
      expect(found).toEqual(boundaries(text, language));
    }),
    { numRuns: 20_000 },
  );
  expect(answered).toBeGreaterThan(5_000);
});

test('is not wrong about any character beside a stop', () => {
  const frames = [
    ['a', 'B'],
    ['a.', 'B'],
    ['a. ', 'b'],
    ['1! ', 'B'],
    ['a.', ' B'],
    ['', '.B'],
  ];
  for (let unit = 0; unit <= 0xffff; unit += 1)
    for (const frame of frames) {
      const text = frame.join(String.fromCharCode(unit));
      const found = plainBoundaries(text, 'en');
      const right = found && boundaries(text, 'en');
      // Compared as text: half a million calls of `expect` take longer than all else.
      if (found?.join() !== right?.join()) expect({ text, found }).toEqual({ text, found: right });
    }
});

test.each([
  ['en', 'The Commission chose 13 sites. The U.S. has more (see p. 4)! “How many?” 19.5.'],
  [
    'de',
    'Die EU fördert am 2. August 2026 rund 19 KI-Fabriken, z.B. in Jülich. „Gut.“ – So geht’s…',
  ],
  ['el', 'Η ΕΕ έχει 19 εργοστάσια. Κόστος: 2,1 δισ. ευρώ.'],
  ['bg', 'ЕС избра 13 места. Комисията (2025 г.) обяви: „Още 6!“'],
] as const)('answers for ordinary prose in %s', (language, text) => {
  expect(plainBoundaries(text, language)).toEqual(boundaries(text, language));
});
