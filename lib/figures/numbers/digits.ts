/** A number in digits, as written. */
export interface Digits {
  end: number;
  value: number;
  alternative?: number;
  decimals: number;
  /** Not an amount: a version, a time, a reference, a phone number. */
  isCode: boolean;
}

const run = /\d+/uy;
/** Spaces between groups: plain, no-break, thin, narrow. */
const spaces = new Set([' ', '\u00a0', '\u202f', '\u2009']);

/**
 * Reads digits with their separators at a place in a text.
 *
 * Both separators are read whatever the language: a mark before exactly three digits groups, any other is a decimal mark;
 * where the language's own decimal mark stands before three digits, its reading comes first and the other is `alternative`.
 */
export function readDigits(text: string, at: number, decimal: string): Digits | undefined {
  run.lastIndex = at;
  const first = run.exec(text)?.[0];
  if (first === undefined) return undefined;
  const groups = [first];
  const marks: string[] = [];
  let end = at + first.length;
  for (;;) {
    const mark = text[end];
    if (mark === undefined || !(spaces.has(mark) || ".,'’".includes(mark))) break;
    run.lastIndex = end + 1;
    const next = run.exec(text)?.[0];
    if (next === undefined) break;
    if (spaces.has(mark)) {
      // "in 2025 100 000 chips" is two numbers, and "3,5 200" too.
      const isGrouped = marks.every((earlier) => spaces.has(earlier));
      if (next.length !== 3 || first.length > 3 || first === '0' || !isGrouped) break;
    }
    marks.push(mark);
    groups.push(next);
    end += 1 + next.length;
  }
  const digits = interpret(groups, marks, decimal);
  // More digits than a number holds are the name of something.
  return { end, ...digits, isCode: digits.isCode || digits.value > Number.MAX_SAFE_INTEGER };
}

function interpret(
  groups: readonly string[],
  marks: readonly string[],
  decimal: string,
): Omit<Digits, 'end'> {
  const first = groups[0] as string;
  const last = groups.at(-1) as string;
  const mark = marks.at(-1);
  const whole = (parts: readonly string[]) => Number(parts.join(''));
  const split = (parts: readonly string[]) => Number(`${parts.slice(0, -1).join('')}.${last}`);
  const isGrouped = (parts: readonly string[]) =>
    first.length <= 3 && first !== '0' && parts.slice(1).every((part) => part.length === 3);
  const code = { value: whole(groups), decimals: 0, isCode: true };
  if (mark === undefined)
    return { value: Number(first), decimals: 0, isCode: first.length > 1 && first.startsWith('0') };
  const decimals = last.length;
  const sameMarks = marks.every((each) => each === mark);
  if (sameMarks && groups.length > 2)
    return isGrouped(groups) ? { value: whole(groups), decimals: 0, isCode: false } : code;
  if (!sameMarks) {
    const earlier = marks.slice(0, -1);
    const oneKind = earlier.every((each) => each === earlier[0]);
    if (!oneKind || spaces.has(mark) || !isGrouped(groups.slice(0, -1))) return code;
    return { value: split(groups), decimals, isCode: false };
  }
  if (spaces.has(mark) || mark === "'" || mark === '’')
    return isGrouped(groups) ? { value: whole(groups), decimals: 0, isCode: false } : code;
  if (!isGrouped(groups)) return { value: split(groups), decimals, isCode: false };
  return mark === decimal
    ? { value: split(groups), alternative: whole(groups), decimals, isCode: false }
    : { value: whole(groups), decimals: 0, isCode: false };
}
