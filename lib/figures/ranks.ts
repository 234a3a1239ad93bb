import type { Language } from '../languages.ts';
import type { Candidate } from './judge.ts';
import cldr from './numbers/cldr.json' with { type: 'json' };
import { entriesOf } from './numbers/grammar.ts';
import ordinals from './numbers/ordinals.json' with { type: 'json' };
import type { Quantity } from './numbers/quantity.ts';
import { createWordReader, findWords, type WordReader } from './numbers/words.ts';
import { clauseAround, type NamedTerm, type Scope } from './scope.ts';

/** The lists that have places on record. */
export const rankList = /(TOP|Green)[\s-]?500/i;

const readers = new Map<Language, WordReader<number>>();

/** What `ordinals.json` begins with: those before it are no machine's, but "the second" and "a third" are everywhere. */
const firstOrdinal = 4;

/** "The fourth fastest": ordinals as words, for a text about a list or a machine that has a place on one. */
export function rankWords(text: string, language: Language): Quantity[] {
  let reader = readers.get(language);
  if (reader === undefined) {
    const { stems, endings, places } = ordinals[language];
    reader = createWordReader(
      stems.flatMap((stem, index) =>
        [...endings, ...places].map((ending) => [stem + ending, index + firstOrdinal] as const),
      ),
    );
    readers.set(language, reader);
  }
  return findWords(text, reader).map(({ start, end, meaning }) => ({
    start,
    end,
    numberStart: start,
    numberEnd: end,
    value: meaning,
    step: 1,
    unit: 'number',
    isScaled: false,
    isWord: true,
    isOrdinal: true,
  }));
}

/**
 * "Platz 4 der TOP500-Liste": a place in the list, of the machine the sentence names, and not "the 4th in Europe".
 * Of several machines each has its own rank today, but an earlier one may be another's.
 */
export function rankCandidates(scope: Scope, figure: Quantity): Candidate[] {
  if (figure.isScaled || figure.value > 500) return [];
  // Few sentences name a machine, and each number asks.
  const hasPlace = ({ entry }: NamedTerm) =>
    scope.entries.get(entry)?.facts.some((fact) => fact.unit === 'rank');
  const list = scope.terms.some(hasPlace) ? listOf(scope) : undefined;
  if (list === undefined) return [];
  const before = scope.run.slice(scope.start, figure.start).slice(-16);
  const isListed = rankList.test(scope.text);
  const isPlace =
    (figure.isOrdinal === true &&
      !isOther(scope, figure) &&
      ((isListed && figure.isWord !== true) || isOfWorld(scope, figure))) ||
    scope.cues.places('place', before).some(({ end }) => before.slice(end).trim() === '') ||
    // "JUPITER is 5th, LUMI 11."
    (isListed &&
      scope.terms.some(({ end }) => /^[\s,:(–-]{1,3}$/.test(scope.run.slice(end, figure.start))));
  const clause = clauseAround(scope, figure.start, figure.end);
  if (!isPlace || scope.cues.has('europe', scope.run.slice(figure.end, clause.end))) return [];
  const inClause = scope.terms.filter(
    (term) => term.start >= clause.start && term.end <= clause.end,
  );
  const named = inClause.length > 0 ? inClause : scope.terms;
  const ranked = [...new Set(named.map((term) => term.entry))].flatMap((id) => {
    const entry = scope.entries.get(id);
    const facts = entry?.facts.filter((fact) => fact.predicate === `${list}500-rank`) ?? [];
    return entry === undefined || facts.length === 0 ? [] : [{ entry, facts }];
  });
  const maySupersede = ranked.length === 1;
  return ranked.map((machine) => ({ ...machine, distance: 0, maySupersede, mayDiffer: false }));
}

/** "The fourth exascale machine in the world", "on the 5. September" */
const isOther = ({ language, run }: Scope, { end }: Quantity) => {
  const next = run
    .slice(end, end + 20)
    .replace(/^[.\s]+/, '')
    .toLowerCase();
  return (
    /e(?:x|ks|gz)a|εξα|екса|екза/.test(next) ||
    entriesOf(cldr[language].months).some(([month]) => next.startsWith(month))
  );
};

/** The list of the sentence, else the paragraph's only one, else the one that "in the world" means but for energy. */
function listOf({ cues, run, text }: Scope): string | undefined {
  for (const said of [text, run]) {
    const lists = new Set([...said.matchAll(allLists)].map(([, list]) => list?.toLowerCase()));
    if (lists.size > 0) return lists.size === 1 || said === text ? [...lists][0] : undefined;
  }
  return cues.has('world', text) && !cues.has('subset', text) ? 'top' : undefined;
}
const allLists = new RegExp(rankList, 'gi');

/** "The fourth fastest in the world", "fourth on the TOP500", "fjerdeplads", and not "the fourth time". */
function isOfWorld(scope: Scope, { start, end }: Quantity): boolean {
  const { cues, run } = scope;
  const clause = clauseAround(scope, start, end);
  const before = run.slice(Math.max(clause.start, start - 24), start);
  const around = `${before} | ${run.slice(end, Math.min(clause.end, end + 40))}`;
  return (
    ordinals[scope.language].places.some((place) => run.slice(start, end).endsWith(place)) ||
    rankList.test(run.slice(end, end + 16)) ||
    cues.has('world', around) ||
    cues.has('place', around)
  );
}
