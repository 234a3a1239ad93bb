import { isWordUnit } from './fold.ts';
import { beforeJoint, behindJoint, isLetterAt, lettersBefore } from './joint.ts';
import type { Lexicon } from './lexicon.ts';
import { findFormsAt } from './match.ts';
import type { Named } from './names.ts';

/** Entries that are named together with their common part said once: "AI Factories and Gigafactories". */
export const families: readonly string[][] = [
  ['ai-factories', 'ai-gigafactories', 'ai-factory-antennas'],
];

/** Units of a text that are looked at for the rest of a name. */
const reach = 60;

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
  const gap = behindJoint(text, name.end);
  if (gap === undefined) return [];
  const isHyphened = !isLetterAt(text, gap);
  if (!isHyphened && familyOf(name.entry) === undefined) return [];
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

/** The name gives its end to the word before it. */
function completeBefore(text: string, name: Named, lexicons: readonly Lexicon[]): Named[] {
  if (familyOf(name.entry) === undefined) return [];
  const end = beforeJoint(text, name.start);
  if (end === undefined) return [];
  const start = lettersBefore(text, end);
  if (end - start < 3 || isWordUnit(text.charCodeAt(start - 1))) return [];
  const cut = text.slice(start, end);
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
