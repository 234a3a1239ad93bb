import type { Grammar } from './grammar.ts';
import type { Quantity } from './quantity.ts';
import rangeWords from './ranges.json' with { type: 'json' };

/** "between the", "tussen de" */
const article = /\s\p{L}{1,4}$/u;
/** "and the", "bis maximal" */
const oneMore = /\s\p{L}+$/u;
const dash = /^\s?[-–—]\s?$/u;

/**
 * Marks the two ends of a range: "4-5", "four to five", "entre las cuatro y las cinco", "four, perhaps five".
 * The first end takes the scale and unit of the second: "20 tot 30 miljard euro".
 */
export function joinRanges(text: string, found: readonly Quantity[], grammar: Grammar): Quantity[] {
  const words = rangeWords[grammar.language];
  for (let index = 0; index + 1 < found.length; index += 1) {
    const low = found[index] as Quantity;
    const high = found[index + 1] as Quantity;
    const gap = text.slice(low.end, high.start);
    if (gap.length > 16) continue;
    // "35 million euros or 7 percent" are two measures of one fine.
    const isOther = low.unit !== 'number' || (low.isScaled && high.unit === 'percent');
    if (low.unit !== high.unit && isOther) continue;
    if (low.unit === high.unit && low.value >= high.value) continue;
    const said = gap.trim().toLowerCase();
    const before = text
      .slice(Math.max(0, low.start - 14), low.start)
      .toLowerCase()
      .trimEnd();
    const isBetween = words.between.some((between) =>
      [before, before.replace(article, '')].some((each) => endsWithWord(each, between)),
    );
    // "viidestä seitsemään"
    const isBare = said === '' && low.isWord === true && high.isWord === true;
    const next = said.replace(/^,\s/, '');
    const more = oneMore.exec(next)?.[0] ?? '';
    // "2025 to mobilise 200 billion" is none.
    const isShort = more.length < 5 || grammar.bound(more) !== undefined;
    const word = isShort ? next.slice(0, next.length - more.length) : next;
    const isRange =
      isBare ||
      dash.test(gap) ||
      [next, word].some((each) => words.to.includes(each)) ||
      (isBetween && [next, word].some((each) => words.and.includes(each)));
    if (!isRange) continue;
    const isOpen = low.unit === 'number' && !low.isScaled;
    if (isOpen) {
      const factor = high.isScaled ? scaleOf(text, high, grammar) : 1;
      low.value *= factor;
      low.step *= factor;
      low.unit = high.unit;
      low.isScaled = high.isScaled;
    }
    // "cut from 95.5 to 93.5 billion"
    if (low.value >= high.value) continue;
    low.range = 'low';
    high.range = 'high';
    // "From 20 billion to 30 billion" may be a rise.
    if (isOpen || isBetween || dash.test(gap)) low.isSpan = high.isSpan = true;
  }
  return [...found];
}

function endsWithWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/\p{L}/u.test(text[text.length - word.length - 1] ?? '');
}

/** How much the words after the digits multiply them. */
function scaleOf(text: string, quantity: Quantity, grammar: Grammar): number {
  const digits = /^[\d.,\s]*\d/u.exec(text.slice(quantity.numberStart))?.[0] ?? '';
  let at = quantity.numberStart + digits.length;
  while (/[\s\u00a0\u202f-]/u.test(text[at] ?? '')) at += 1;
  const word = grammar.scale(text, at) ?? grammar.letterScale(text, at);
  return 10 ** (word?.meaning ?? (quantity.isWord ? 0 : Math.round(Math.log10(quantity.step))));
}
