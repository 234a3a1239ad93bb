import type { Language } from '../../languages.ts';
import { allOf, type Steps } from '../steps.ts';
import cardinals from './cardinals.json' with { type: 'json' };
import cldr from './cldr.json' with { type: 'json' };
import wordLists from './words.json' with { type: 'json' };
import {
  createPhraseReader,
  createWordReader,
  findWords,
  hasWord,
  type WordReader,
  wordReaderSteps,
} from './words.ts';

export type Bound = 'at-least' | 'more-than' | 'at-most' | 'nearly' | 'about';

/** How one language writes numbers: CLDR through `Intl`, and what newspapers use beyond it (`words.json`). */
export interface Grammar {
  language: Language;
  decimal: string;
  /** Powers of ten: "miljard" → 9, "mil millones" → 9. */
  scale: WordReader<number>;
  /** Abbreviations that mean something only in these very letters: "M", "Bn". */
  letterScale: WordReader<number>;
  percent: WordReader<true>;
  /** Percentage points are no percentages. */
  points: WordReader<true>;
  /** ISO code, `XXX` for a currency that is known only to be none of ours. */
  currencyAfter: WordReader<string>;
  /** Number words: zero to one hundred, and what a language says in one word beyond it. */
  cardinal: WordReader<number>;
  /** Finds the words of a bound that stand right before a number. */
  bound: (before: string) => Bound | undefined;
  /** Whether the words before a number say that it is a whole of which a part was named: "one of the 19", "of the 19". */
  isWhole: (before: string) => boolean;
  /** Between number and scale or currency: "20 de miliarde de euro", "d’euros". */
  link: RegExp;
}

/** The number words of a language in `cardinals.json`. */
export interface Cardinals {
  small: string[][];
  tens: string[][];
  /** Those with a unit stand for 200 to 900. */
  hundred: string[];
  joins: string[];
  more: Record<string, number | undefined>;
}

const grammars = new Map<Language, Grammar>();

export function grammarOf(language: Language): Grammar {
  allOf(prepareGrammar(language));
  return grammars.get(language) as Grammar;
}

/** Makes a language's grammar in small steps, so that a page is never held up by it. */
export function* prepareGrammar(language: Language): Steps {
  if (grammars.has(language)) return;
  const words = wordLists[language];
  const { decimal, scales, currencies } = cldr[language];
  const compact = entriesOf(scales).map(([word, power]) => [word, Number(power)] as const);
  const cardinal = createPhraseReader(cardinalWords(language));
  yield;
  const isLetters = (word: string) => /^\p{Lu}\p{L}?$/u.test(word) || word.length === 1;
  const currencyAfter = yield* wordReaderSteps([
    ...words.euro.map((word) => [word, 'EUR'] as const),
    ...words.dollar.map((word) => [word, 'USD'] as const),
    ...entriesOf(currencies),
    // "11,912 AMD chips" are no Armenian drams.
    ...Intl.supportedValuesOf('currency')
      .filter((code) => code !== 'AMD')
      .map((code) => [code, code] as const),
  ]);
  yield;
  const scale = createWordReader([
    ...Object.entries(words.scales).flatMap(([power, forms]) =>
      forms.filter((form) => !isLetters(form)).map((form) => [form, Number(power)] as const),
    ),
    ...compact.filter(([word]) => !isLetters(word)),
  ]);
  yield;
  const bound = boundReader(words);
  yield;
  grammars.set(language, {
    language,
    decimal,
    scale,
    letterScale: createWordReader(
      [
        ...compact.filter(([word]) => isLetters(word)),
        ...Object.entries(words.scales).flatMap(([power, forms]) =>
          forms.filter(isLetters).map((form) => [form, Number(power)] as const),
        ),
      ],
      { isExact: () => true },
    ),
    percent: createWordReader(words.percent.map((word) => [word, true])),
    points: createWordReader(words.points.map((word) => [word, true])),
    currencyAfter,
    cardinal,
    bound,
    isWhole: wholeReader(words.of, cardinal),
    link: /\s{0,2}(?:-\s?|(?:(?:de|di|des|of|in|an)\s+|d['’]|ta['’]\s?))?/iuy,
  });
}

/** Reads a list of `cldr.json`: word and meaning. */
export const entriesOf = (list: string) =>
  list.split('|', list === '' ? 0 : undefined).map((entry) => {
    const colon = entry.indexOf(':');
    return [entry.slice(colon + 1), entry.slice(0, colon)] as const;
  });

const unitWords = new Map<Language, WordReader<true>>();

/** Whether a text holds any word or sign of scale, currency or percent. */
export function hasUnit(text: string, language: Language): boolean {
  if (/[%€$]/.test(text)) return true;
  let reader = unitWords.get(language);
  if (reader === undefined) {
    const { percent, euro, dollar, scales } = wordLists[language];
    const scaleWords = Object.entries(scales).flatMap(([power, forms]) =>
      power === '3' ? [] : forms,
    );
    reader = createWordReader(
      [...percent, ...euro, ...dollar, 'EUR', ...scaleWords].map((word) => [word, true]),
    );
    unitWords.set(language, reader);
  }
  return hasWord(text, reader);
}

export function cardinalWords(language: Language): [string, number][] {
  const list: Cardinals = cardinals[language];
  const words: [string, number][] = [];
  list.small.forEach((forms, value) => {
    for (const form of forms) words.push([form, value]);
  });
  list.tens.forEach((tens, index) => {
    for (const ten of tens) {
      const value = (index + 2) * 10;
      words.push([ten, value]);
      for (let unit = 1; unit <= 9; unit += 1)
        for (const form of list.small[unit] as string[])
          for (const join of list.joins)
            words.push([join.replace('{ten}', ten).replace('{unit}', form), value + unit]);
    }
  });
  words.push(...hundreds(list));
  for (const [form, value] of Object.entries(list.more))
    if (value !== undefined) words.push([form, value]);
  return words;
}

/** "a hundred" and, of "{unit} hundred", "two hundred". */
export const hundreds = ({ hundred, small }: Cardinals): [string, number][] =>
  hundred.flatMap((form) =>
    form.includes(unit)
      ? small
          .slice(2, 10)
          .flatMap((units, index) =>
            units.map((word): [string, number] => [form.replace(unit, word), (index + 2) * 100]),
          )
      : [[form, 100]],
  );
const unit = '{unit}';

function boundReader(words: (typeof wordLists)[Language]): Grammar['bound'] {
  const kinds = [
    ['at-least', words.atLeast],
    ['more-than', words.moreThan],
    ['at-most', words.atMost],
    ['nearly', words.nearly],
    ['about', words.about],
  ] as const;
  const reader = createWordReader(
    kinds.flatMap(([bound, phrases]) => phrases.map((phrase) => [phrase, bound] as const)),
  );
  // "no more than" ends in "more than": the one that begins first is meant.
  return (before) =>
    findWords(before, reader).find(({ end }) => before.slice(end).trim() === '')?.meaning;
}

function wholeReader(phrases: readonly string[], cardinal: WordReader<number>): Grammar['isWhole'] {
  const reader = createWordReader(phrases.map((phrase) => [phrase, true]));
  return (before) => {
    const phrase = findWords(before, reader).find(({ end }) => before.slice(end).trim() === '');
    if (phrase === undefined) return false;
    const part = before.slice(0, phrase.start).trimEnd();
    const last = part.search(/\S+$/u);
    return last < 0 || /\d$/.test(part) || cardinal(part, last)?.end === part.length;
  };
}
