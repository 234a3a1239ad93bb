/** Reads one of a set of words or phrases at a place in a text: where it ends and what it means. */
export type WordReader<Meaning> = (
  text: string,
  at: number,
) => { end: number; meaning: Meaning } | undefined;

/**
 * Compiles words and phrases into one expression, the longest first.
 * In a phrase `~` stands for any ending of up to ten letters, a space for any white space, an apostrophe for every kind of it.
 */
export function createWordReader<Meaning>(
  words: readonly (readonly [word: string, meaning: Meaning])[],
  caseMatters = false,
): WordReader<Meaning> {
  const source = wordSource(words.map(([word]) => word));
  if (source === undefined) return () => undefined;
  const expression = new RegExp(source, caseMatters ? 'uy' : 'iuy');
  const key = (word: string) => (caseMatters ? word : plain(word));
  const known = new Map<string, Meaning>();
  const stems: { whole: RegExp; meaning: Meaning }[] = [];
  for (const [word, meaning] of [...words].sort(([a], [b]) => b.length - a.length)) {
    if (word.includes('~'))
      stems.push({ whole: new RegExp(`^(?:${wordSource([word])})$`, 'iu'), meaning });
    else if (!known.has(key(word))) known.set(key(word), meaning);
  }
  return (text, at) => {
    expression.lastIndex = at;
    const found = expression.exec(text)?.[0];
    if (found === undefined) return undefined;
    let meaning = known.get(key(found));
    if (meaning === undefined) {
      meaning = stems.find(({ whole }) => whole.test(found))?.meaning as Meaning;
      known.set(key(found), meaning);
    }
    return { end: at + found.length, meaning };
  };
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll(/[’ʼ]/g, "'");

/** As `createWordReader` for long lists of whole phrases of up to three words, by look-up instead of an expression. */
export function createPhraseReader<Meaning>(
  words: readonly (readonly [phrase: string, meaning: Meaning])[],
): WordReader<Meaning> {
  const known = new Map(words.map(([phrase, meaning]) => [plain(phrase), meaning]));
  const firstWords = new Set([...known.keys()].map((phrase) => phrase.split(' ')[0]));
  const firstWord = /[\p{L}\p{M}'’-]+/uy;
  const tokens =
    /[\p{L}\p{M}'’-]+(?:[\s\u00a0]+[\p{L}\p{M}'’-]+)?(?:[\s\u00a0]+[\p{L}\p{M}'’-]+)?/uy;
  return (text, at) => {
    firstWord.lastIndex = at;
    const first = firstWord.exec(text)?.[0];
    if (first === undefined || !firstWords.has(plain(first))) return undefined;
    tokens.lastIndex = at;
    let found = tokens.exec(text)?.[0];
    while (found !== undefined && found !== '') {
      const meaning = known.get(plain(found));
      if (meaning !== undefined) return { end: at + found.length, meaning };
      const cut = Math.max(found.lastIndexOf(' '), found.lastIndexOf('\u00a0'));
      found = cut < 0 ? undefined : found.slice(0, cut).trimEnd();
    }
    return undefined;
  };
}

/** Cheaper to compile than `\p{L}`, which unfolds to thousands of ranges in each place (10 ms a language otherwise). */
const letter = '[^\\s\\d!-/:-@\\[-`{-¿‐-‧‹›€]';

/** The expression that matches any of the words as whole words; undefined for none. */
export function wordSource(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length);
  const sources = (isWord: boolean) =>
    sorted
      .filter((word) => /[\p{L}~]$/u.test(word) === isWord)
      .map((word) =>
        word
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll(/\s+/g, '\\s+')
          .replaceAll(/['’]/g, "['’ʼ]")
          .replaceAll('~', `${letter}{0,10}`),
      )
      .join('|');
  const [whole, signs] = [sources(true), sources(false)];
  return [signs, whole && `(?:${whole})(?!${letter})`].filter(Boolean).join('|');
}
