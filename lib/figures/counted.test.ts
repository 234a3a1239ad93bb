import nlp from 'compromise/two';
import { expect, it } from 'vitest';
import { readFigurePassages } from '../evaluation/figures.ts';
import { findCounted } from './counted.ts';
import { grammarOf } from './numbers/grammar.ts';
import { readQuantities } from './numbers/read.ts';
import { createScope } from './scope.ts';
import { sentencesAt } from './sentences.ts';

interface Word {
  tags: string[];
  offset: { start: number; length: number };
}

/** What compromise, a reader of English grammar, takes for the noun phrase behind a number; it is too heavy for pages. */
function nounsBehind(
  words: readonly Word[],
  at: number,
): { start: number; end: number } | undefined {
  const index = words.findIndex(
    ({ offset }) => offset.start <= at && at < offset.start + offset.length,
  );
  const phrase: Word[] = [];
  for (const word of words.slice(index + 1)) {
    const isNoun = word.tags.includes('Noun');
    if (!isNoun && (phrase.length > 0 || !word.tags.some((tag) => tag === 'Adjective'))) break;
    if (isNoun) phrase.push(word);
  }
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (index < 0 || first === undefined || last === undefined) return undefined;
  return { start: first.offset.start, end: last.offset.start + last.offset.length };
}

it('counts the noun phrase that compromise reads behind each number of the English corpus', () => {
  let compared = 0;
  for (const { text: source, written } of readFigurePassages()) {
    if (written !== 'en') continue;
    const text = source.replace(/\{\{([^{}|]+)\|[^{}]*\}\}/g, '$1');
    const quantities = readQuantities(text, grammarOf('en'));
    const terms = [...text.matchAll(/AI (?:giga)?factories/gi)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      entry: 'ai-factories',
    }));
    const words = nlp(text)
      .json({ offset: true })
      .flatMap((sentence: { terms: Word[] }) => sentence.terms);
    for (const sentence of sentencesAt(
      text,
      'en',
      [...text].map((_, index) => index),
    )) {
      const scope = createScope(text, sentence, 'en', terms, new Map(), quantities);
      for (const quantity of quantities) {
        if (quantity.unit !== 'number' || quantity.start < sentence.start) continue;
        if (quantity.end > sentence.end) continue;
        const counted = findCounted(scope, quantity);
        const phrase = nounsBehind(words, quantity.numberStart);
        if (counted === undefined || counted.at === undefined || phrase === undefined) continue;
        compared += 1;
        expect(counted.at, text.slice(quantity.start, phrase.end)).toBeLessThan(phrase.end);
        expect(counted.at, text.slice(quantity.start, phrase.end)).toBeGreaterThanOrEqual(
          phrase.start,
        );
      }
    }
  }
  expect(compared).toBeGreaterThan(10);
});
