import { isWordUnit } from '../../spotting/fold.ts';
import { allOf, type Steps } from '../steps.ts';

/** Reads one of a set of words or phrases at a place in a text: where it ends and what it means. */
export type WordReader<Meaning> = (
  text: string,
  at: number,
) => { end: number; meaning: Meaning } | undefined;

export interface WordOptions {
  /** Whether a word means something in these very letters only. */
  isExact?: (word: string) => boolean;
}

/** As many take less than a millisecond before engines have optimised anything. */
const wordsAStep = 64;
/** Letters an ending may have. */
const maximumEnding = 10;
const anyEnding = '~'.charCodeAt(0);

interface Node<Meaning> {
  next?: Map<number, Node<Meaning>>;
  /** Words that end here, and words whose stem ends here. */
  whole?: Ending<Meaning>[];
  stem?: Ending<Meaning>[];
}

interface Ending<Meaning> {
  meaning: Meaning;
  /** Set when the text must be written so. */
  exact?: string;
}

/**
 * Compiles words and phrases; of those that stand at a place the longest is read.
 * In a phrase `~` at the end of a word stands for any ending, a space for any white space, an apostrophe for every kind of it.
 *
 * A tree and no regular expression: in both engines alternations of a few hundred words without regard to case
 * take 10 to 200 ms to compile, in one piece (measured on this module's first version).
 */
export const createWordReader = <Meaning>(
  words: readonly (readonly [word: string, meaning: Meaning])[],
  options?: WordOptions,
): WordReader<Meaning> => allOf(wordReaderSteps(words, options));

/** As `createWordReader`, in steps: for lists of hundreds of words. */
export function* wordReaderSteps<Meaning>(
  words: readonly (readonly [word: string, meaning: Meaning])[],
  { isExact = () => false }: WordOptions = {},
): Steps<WordReader<Meaning>> {
  const root: Node<Meaning> = {};
  for (const [index, [word, meaning]] of words.entries()) {
    add(root, word, meaning, isExact(word));
    if (index % wordsAStep === wordsAStep - 1) yield;
  }
  return (text, at) => {
    const found = walk(root, text, at, at);
    return found === undefined ? undefined : { end: found.end, meaning: found.meaning };
  };
}

/** As `createWordReader` for thousands of whole phrases of up to three words, by look-up: a tree of them takes ten times as long to build. */
export function createPhraseReader<Meaning>(
  phrases: readonly (readonly [phrase: string, meaning: Meaning])[],
): WordReader<Meaning> {
  const known = new Map<string, Meaning>();
  const firstWords = new Set<string>();
  for (const [phrase, meaning] of phrases) {
    const key = plain(phrase);
    known.set(key, meaning);
    firstWords.add(key.split(' ', 1)[0] as string);
  }
  return (text, at) => {
    let end = wordEnd(text, at);
    if (end === at || !firstWords.has(plain(text.slice(at, end)))) return undefined;
    let best: { end: number; meaning: Meaning } | undefined;
    for (let count = 0; count < 3; count += 1) {
      const meaning = known.get(plain(text.slice(at, end)));
      if (meaning !== undefined) best = { end, meaning };
      const next = wordEnd(text, end + 1);
      if (next === end + 1 || plainUnit(text.charCodeAt(end)) !== 32) break;
      end = next;
    }
    return best;
  };
}

/** A word with the hyphens and apostrophes inside it. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isLetter(text, at) || /['’-]/.test(text[at] as string))) at += 1;
  return at;
}

function plain(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1)
    result += String.fromCharCode(plainUnit(text.charCodeAt(index)));
  return result;
}

/** Finds the words wherever they begin a word of the text, the longest at each place. */
export function findWords<Meaning>(
  text: string,
  reader: WordReader<Meaning>,
): { start: number; end: number; meaning: Meaning }[] {
  const found: { start: number; end: number; meaning: Meaning }[] = [];
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, at + 1)) {
    const word = reader(text, at);
    if (word !== undefined) found.push({ start: at, ...word });
  }
  return found;
}

/** Whether any of the words stands in the text. */
export function hasWord(text: string, reader: WordReader<unknown>): boolean {
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, at + 1))
    if (reader(text, at) !== undefined) return true;
  return false;
}

/** The next place at or after this one where a word begins. */
function nextWord(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1)
    if (isWordUnit(text.charCodeAt(at)) && (at === 0 || !isWordUnit(text.charCodeAt(at - 1))))
      return at;
  return text.length;
}

function add<Meaning>(
  root: Node<Meaning>,
  pattern: string,
  meaning: Meaning,
  isExact: boolean,
): void {
  const isStem = pattern.endsWith('~');
  const word = isStem ? pattern.slice(0, -1) : pattern;
  let node = root;
  for (let index = 0; index < word.length; index += 1) {
    const unit = plainUnit(word.charCodeAt(index));
    node.next ??= new Map();
    let next = node.next.get(unit);
    if (next === undefined) {
      next = {};
      node.next.set(unit, next);
    }
    node = next;
  }
  const ending = isExact ? { meaning, exact: word } : { meaning };
  if (isStem) node.stem = [...(node.stem ?? []), ending];
  else node.whole = [...(node.whole ?? []), ending];
}

function walk<Meaning>(
  root: Node<Meaning>,
  text: string,
  start: number,
  from: number,
): { end: number; meaning: Meaning } | undefined {
  let node: Node<Meaning> | undefined = root;
  let best: { end: number; meaning: Meaning } | undefined;
  let at = from;
  while (node !== undefined) {
    const whole = node.whole?.find((each) => isWritten(each, text, start, at));
    if (whole !== undefined && isEnd(text, at)) best = { end: at, meaning: whole.meaning };
    const onward: Node<Meaning> | undefined = node.next?.get(anyEnding);
    if (node.stem !== undefined || onward !== undefined) {
      let end = at;
      while (end < text.length && end - at < maximumEnding && isLetter(text, end)) end += 1;
      const stem = node.stem?.find((each) => isWritten(each, text, start, at));
      if (stem !== undefined && isEnd(text, end) && end >= (best?.end ?? 0))
        best = { end, meaning: stem.meaning };
      // "procentn~ bod~": the phrase goes on behind the ending.
      const rest = onward && walk(onward, text, start, end);
      if (rest !== undefined && rest.end > (best?.end ?? 0)) best = rest;
    }
    if (at >= text.length) break;
    const unit = plainUnit(text.charCodeAt(at));
    node = node.next?.get(unit);
    at += 1;
    if (unit === 32) while (at < text.length && plainUnit(text.charCodeAt(at)) === 32) at += 1;
  }
  return best;
}

const isWritten = (ending: Ending<unknown>, text: string, start: number, end: number) =>
  ending.exact === undefined || text.slice(start, end) === ending.exact;

const isLetter = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return isWordUnit(unit) && !(unit >= 48 && unit <= 57);
};

/** A word ends where no letter follows; a sign or an abbreviation’s full stop ends anywhere. */
const isEnd = (text: string, at: number) =>
  at === 0 || !isLetter(text, at - 1) || at >= text.length || !isLetter(text, at);

const tableSize = 0x2600;
/** Filled as characters are met; 0 until then. */
const plainUnits = new Uint16Array(tableSize);

/** Small letters, one kind of space, one kind of apostrophe. */
export function plainUnit(unit: number): number {
  return (unit < tableSize && (plainUnits[unit] as number)) || learn(unit);
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  let plain = lower.length === 1 ? lower.charCodeAt(0) : unit;
  if (/\s/.test(character)) plain = 32;
  else if (/['’ʼ‘]/.test(character)) plain = 39;
  if (unit < tableSize) plainUnits[unit] = plain;
  return plain;
}
