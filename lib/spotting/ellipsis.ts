import { foldUnit, hyphen, isSpaceAt } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { findFormsAt } from './match.ts';
import type { Named } from './names.ts';

/** Entries that are named together with their common part said once: "AI Factories and Gigafactories". */
const families = [['ai-factories', 'ai-gigafactories', 'ai-factory-antennas']];

/** What joins two names of which one is cut short: a comma, a sign or a short word ("and", "sowie" is none), then maybe an article. */
const joint = String.raw`\s*(?:[,&/+]|\s\p{L}{1,4})\s+(?:\p{L}{1,4}['’]?\s+)?`;
const jointBehind = new RegExp(`${joint}(?=[-\\u2010-\\u2013]?\\p{L})`, 'uy');
const wordBefore = new RegExp(`(?:^|[^\\p{L}\\p{Nd}])(\\p{L}{3,})${joint}$`, 'u');
const reach = 60;
/** Units of the longest word in a joint, in any script, with an apostrophe. */
const shortWord = 9;
const signs = ',&/+';
/** A joint of two short words with white space of ordinary width. */
const jointReach = 24;

/**
 * Finds the names of which a part stands in their neighbour only:
 * "AI-fabrieken en -gigafabrieken", "AI Factories and Antennas", "fabryk i gigafabryk AI".
 * A hyphen shows the gap; without it only names of one family are completed, else "AI Act and Pact" would make an AI Pact.
 */
export function findEllipses(
  text: string,
  named: readonly Named[],
  lexicons: readonly Lexicon[],
): Named[] {
  return named.flatMap((name) => [
    ...completeBehind(text, name, lexicons),
    ...completeBefore(text, name, lexicons),
  ]);
}

/** The name gives its beginning to the word behind it. */
function completeBehind(text: string, name: Named, lexicons: readonly Lexicon[]): Named[] {
  // Of most names this cannot be; the expression is dear in comparison.
  const isFamily = familyOf(name.entry) !== undefined;
  if (isFamily ? !mayBeJointBehind(text, name.end) : !hasGap(text, name.end)) return [];
  jointBehind.lastIndex = name.end;
  if (!jointBehind.test(text)) return [];
  const gap = jointBehind.lastIndex;
  const isHyphened = !/\p{L}/u.test(text[gap] as string);
  if (!isHyphened && !isFamily) return [];
  const start = isHyphened ? gap + 1 : gap;
  const surface = text.slice(name.start, name.end);
  const beginnings = [...surface.matchAll(isHyphened ? /[-\u2010-\u2013]/gu : /[\s-]/gu)].map(
    (match) => surface.slice(0, match.index + 1),
  );
  if (!isHyphened) beginnings.push(`${surface} `);
  return beginnings.flatMap((beginning) =>
    complete(`${beginning}${text.slice(start, start + reach)}`, name, lexicons, isHyphened).flatMap(
      ({ end, ...found }) =>
        end <= beginning.length ? [] : [{ ...found, start, end: start + end - beginning.length }],
    ),
  );
}

/** Whether a hyphen stands behind white space within the reach of a joint. */
function hasGap(text: string, from: number): boolean {
  const to = Math.min(text.length, from + jointReach);
  for (let at = from + 1; at < to; at += 1)
    if (foldUnit(text.charCodeAt(at)) === hyphen && isSpaceAt(text, at - 1)) return true;
  return false;
}

function mayBeJointBehind(text: string, from: number): boolean {
  let at = from;
  while (isSpaceAt(text, at)) at += 1;
  if (signs.includes(text.charAt(at))) return true;
  let to = at;
  while (to < text.length && to - at <= shortWord && !isSpaceAt(text, to)) to += 1;
  return at > from && to - at <= shortWord;
}

function mayBeJointBefore(text: string, to: number): boolean {
  let at = to;
  while (isSpaceAt(text, at - 1)) at -= 1;
  if (signs.includes(text.charAt(at - 1))) return true;
  let from = at;
  while (from > 0 && at - from <= shortWord && !isSpaceAt(text, from - 1)) from -= 1;
  return at - from <= shortWord;
}

/** The name gives its end to the word before it. */
function completeBefore(text: string, name: Named, lexicons: readonly Lexicon[]): Named[] {
  if (familyOf(name.entry) === undefined) return [];
  if (!isSpaceAt(text, name.start - 1) || !mayBeJointBefore(text, name.start)) return [];
  const before = text.slice(Math.max(0, name.start - reach), name.start);
  const word = wordBefore.exec(before);
  if (word === null) return [];
  const [whole, cut = ''] = word;
  const start = name.start - whole.length + whole.indexOf(cut);
  const surface = text.slice(name.start, name.end);
  return [...surface.matchAll(/\s/gu)].flatMap((gap) => {
    const completed = `${cut}${surface.slice(gap.index)}`;
    return complete(completed, name, lexicons, false)
      .filter(({ end }) => end === completed.length)
      .map((found) => ({ ...found, start, end: start + cut.length }));
  });
}

/** The other names that a completed text begins with; each is as doubtful as the more doubtful of the two. */
function complete(
  completed: string,
  name: Named,
  lexicons: readonly Lexicon[],
  anyEntry: boolean,
): Named[] {
  const found: Named[] = [];
  for (const lexicon of lexicons)
    findFormsAt(lexicon.names, completed, 0, (start, end, form) => {
      const entry = lexicon.entry(form);
      if (entry === name.entry || !(anyEntry || familyOf(name.entry)?.includes(entry))) return;
      const need = lexicon.need(form);
      found.push({ start, end, entry, need: need === 'nothing' ? name.need : need });
    });
  return found;
}

function familyOf(entry: string): readonly string[] | undefined {
  return families.find((family) => family.includes(entry));
}
