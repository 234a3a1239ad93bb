import type { Grammar } from './grammar.ts';
import type { Quantity } from './quantity.ts';
import rangeWords from './ranges.json' with { type: 'json' };

const dash = /^[\s\u00a0]?[-–—][\s\u00a0]?$/u;

/**
 * Marks the two ends of a range: "4-5", "four to five", "between 4 and 5", "four or five".
 * The first end takes the scale and unit of the second: "20 tot 30 miljard euro".
 */
export function joinRanges(text: string, found: readonly Quantity[], grammar: Grammar): Quantity[] {
  const words = rangeWords[grammar.language];
  for (let index = 0; index + 1 < found.length; index += 1) {
    const low = found[index] as Quantity;
    const high = found[index + 1] as Quantity;
    const gap = text.slice(low.end, high.start);
    if (gap.length > 12) continue;
    // "35 million euros or 7 percent" are two measures of one fine.
    if (low.unit !== high.unit && low.unit !== 'number') continue;
    if (low.unit === high.unit && low.value >= high.value) continue;
    const word = gap.trim().toLowerCase();
    const before = text
      .slice(Math.max(0, low.start - 14), low.start)
      .toLowerCase()
      .trimEnd();
    const isBetween = words.between.some((between) => endsWithWord(before, between));
    const isRange =
      dash.test(gap) || words.to.includes(word) || (words.and.includes(word) && isBetween);
    if (!isRange) continue;
    low.range = 'low';
    high.range = 'high';
    if (low.unit === 'number' && !low.isScaled) {
      const factor = high.isScaled ? scaleOf(text, high, grammar) : 1;
      low.value *= factor;
      low.step *= factor;
      low.unit = high.unit;
      low.isScaled = high.isScaled;
    }
  }
  return [...found];
}

function endsWithWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/\p{L}/u.test(text[text.length - word.length - 1] ?? '');
}

/** How much the words after the digits multiply them. */
function scaleOf(text: string, quantity: Quantity, grammar: Grammar): number {
  const digits = /^[\d.,\s\u00a0]*\d/u.exec(text.slice(quantity.numberStart))?.[0] ?? '';
  let at = quantity.numberStart + digits.length;
  while (/[\s\u00a0\u202f-]/u.test(text[at] ?? '')) at += 1;
  const word = grammar.scale(text, at) ?? grammar.letterScale(text, at);
  return 10 ** (word?.meaning ?? (quantity.isWord ? 0 : Math.round(Math.log10(quantity.step))));
}
