import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import words from './cues/words.json' with { type: 'json' };
import { judge } from './figures.fixture.ts';

it.each([
  'Join our meetup on the AI Act on 2 August 2026.',
  'On 2 August 2025 the minister spoke about the AI Act.',
  'Our guide to the AI Act was printed on 2 August 2026.',
  'Published on 2 August 2025: what the AI Act is.',
  'The AI Act is law. We met on 2 February 2025.',
])('a day is that of a law only where rules are spoken of: %s', (text) => {
  expect(judge('en', text)).toEqual([]);
});

it.each([
  ['Since 2 August 2026 the AI Act has a say in it.', '2 August 2026 ai-act'],
  ['The AI Act: with us since 2 August 2026.', '2 August 2026 ai-act'],
  ['2 August 2026: the AI Act.', '2 August 2026 ai-act'],
  ['AI Act – high-risk AI systems: 2 December 2027', '2 December 2027 high-risk-ai-system'],
  ['AI Act | high-risk AI systems | 2 December 2027 | new', '2 December 2027 high-risk-ai-system'],
])('what is so from a day or listed with it is spoken of as a rule: %s', (text, figure) => {
  expect(judge('en', text)).toEqual([`${figure} matches`]);
});

it.each([
  ['en', 'The AI Act does not yet apply on 2 August 2025.'],
  ['en', 'The AI Act did not enter into force in full on 2 August 2026 and did not apply.'],
  ['fi', 'Tekoälysäädöstä ei sovelleta vielä 2.8.2025.'],
  ['fi', 'Lakia ei sovelleta 2.8.2025 alkaen, vaan myöhemmin; tekoälysäädös on uusi.'],
  ['fr', 'L’AI Act n’est pas encore applicable le 2 août 2025.'],
] as const)(
  'a day on which a page says that rules do not apply is not told right, in %s: %s',
  (language, text) => {
    expect(judge(language, text)).toEqual([]);
  },
);

it.each([
  ['The AI Act does not apply in full until 2 August 2026.', '2 August 2026 ai-act matches'],
  ['The AI Act does not apply in full before 2 August 2026.', '2 August 2026 ai-act matches'],
])('what does not apply until a day does from then: %s', (text, figure) => {
  expect(judge('en', text)).toEqual([figure]);
});

it.each([
  ['AI literacy obligations under the AI Act apply from 2 August 2025.', []],
  ['High-risk AI systems must comply with the AI Act from 2 February 2025.', []],
  [
    'Prohibited AI practices are banned since 2 February 2025 and the AI Act applies from 2 August 2026.',
    ['2 February 2025 prohibited-ai-practices matches', '2 August 2026 ai-act matches'],
  ],
  [
    'The AI Act came into force on 1 August 2024 with its prohibited AI practices.',
    ['1 August 2024 ai-act matches'],
  ],
])('a day of the law is none of a part that has days of its own: %s', (text, figures) => {
  expect(judge('en', text)).toEqual(figures);
});

describe.each(languages)('in %s', (language) => {
  const { apply, denied, since, until } = words[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const told = (before: string, after = '') =>
    judge(
      language,
      `AI Act ${before} ${day.format(Date.UTC(2025, 7, 2))} ${after}`.replaceAll('~', ''),
    ).join();

  it('a verb that is denied says nothing of a day, but until it', () => {
    const [verb = ''] = apply;
    expect(told(verb)).toMatch(/ai-act matches$/);
    for (const no of denied) expect(told(`${no} ${verb}`), no).toBe('');
    for (const word of until)
      expect(told(`${denied[0]} ${verb} ${word}`), word).toMatch(/matches$/);
  });

  it('a day is that of a law beside each word for "since", and alone it is not', () => {
    expect(told('')).toBe('');
    for (const word of since) {
      expect(told(word), word).toMatch(/ai-act matches$/);
      expect(told('', word), word).toMatch(/ai-act matches$/);
    }
  });
});
