import type { Language } from '../languages.ts';
import { actorsIn } from './actors.ts';
import { isSelfCount } from './count-candidates.ts';
import { cuesOf } from './cues.ts';
import type { FigureEntry } from './facts.ts';
import { type Figure, mayHoldFigures, mayHoldTopic } from './figures.ts';
import { hasUnit } from './numbers/grammar.ts';
import type { NamedTerm } from './scope.ts';
import type { Steps } from './steps.ts';

/** A cell of a table, or a term or description of a list of them. */
export interface Cell {
  /** Undefined when it is more than one paragraph. */
  text: string | undefined;
  terms: readonly NamedTerm[];
  isHeader: boolean;
}

/** A table as rows of as many cells each, none of them spanning others; a list of descriptions has rows of two. */
export interface Table<C extends Cell> {
  rows: readonly (readonly C[])[];
  caption: string;
  isList: boolean;
}

/** A cell read behind the name that its row begins with: "AI Factories: 13". */
export interface RowReading<C extends Cell> {
  cell: C;
  text: string;
  /** The label's terms, placed in `text` as in the label. */
  terms: C['terms'];
  /** Where the cell's own text would begin in `text`. */
  offset: number;
  /** Where what the row says of its label begins. */
  start: number;
  /** It is a sentence of its own. */
  isProse: boolean;
  /** Nothing else in the row or around it can narrow the figure. */
  isSure: boolean;
  /** The row says that it counts things. */
  isCount: boolean;
  /** What else in the table has a bare number. */
  peers: readonly string[];
}

const maximumColumns = 6;
/** A longer label is a sentence, a longer value too. */
export const maximumLabel = 100;
const maximumValueWords = 7;

/** Whether rows have as many cells each, and few. */
export function isRegular(rows: readonly { length: number }[]): boolean {
  const width = rows[0]?.length ?? 0;
  return width > 1 && width <= maximumColumns && rows.every(({ length }) => length === width);
}

/** The rows of a list of descriptions: terms with one description each. */
export function pairs<E>(elements: readonly E[], isTerm: (element: E) => boolean): E[][] {
  return elements.flatMap((element, index) => {
    const next = elements[index + 1];
    const isPair =
      isTerm(element) &&
      next !== undefined &&
      !isTerm(next) &&
      (index === 0 || !isTerm(elements[index - 1] as E)) &&
      (index + 2 >= elements.length || isTerm(elements[index + 2] as E));
    return isPair ? [[element, next]] : [];
  });
}

const isLetter = /\p{L}/u;
const isBareNumber = (text = '') => /^[\d\s.,[\]]+$/.test(text) && /\d/.test(text);
const isYears = (text: string) => /^\D{0,4}(?:19|20)\d\d(?:\D{1,4}(?:(?:19|20)\d\d)?)?$/.test(text);

/**
 * The cells of a table that are figures of what their row names. Silent on tables that are more than a list of names
 * with a figure each: rows of years, of countries, of several figures, with a heading that may narrow them. A row a step:
 * a hundred take 5 ms.
 */
export function* readRows<C extends Cell>(
  table: Table<C>,
  language: Language,
): Steps<RowReading<C>[]> {
  const { rows, caption } = table;
  if (!isRegular(rows)) return [];
  const width = rows[0]?.length;
  const head = headOf(table);
  const body = head === undefined ? rows : rows.slice(1);
  if (!table.isList && body.some(isHead)) return [];
  const labels: (Label | undefined)[] = [];
  for (const [first] of body) {
    labels.push(labelOf(first as C, language));
    yield;
  }
  if (!labels.some((label) => label !== undefined)) return [];
  // A row of one cell alone names what the rows below it are of.
  const isEmpty = ({ isHeader, text }: C) => !isHeader && text?.trim() === '';
  if (rows.some((row) => row.some(isEmpty))) return [];
  const around = [caption, ...(head ?? []).map((cell) => cell.text ?? '')].join(' | ');
  if (actorsIn(around, language).length > 0) return [];
  const bare = body.map((row) => row.slice(1).some((cell) => isBareNumber(cell.text)));
  const read: RowReading<C>[] = [];
  for (const [index, row] of body.entries()) {
    yield;
    const label = labels[index];
    if (label === undefined) continue;
    const numeric = row.slice(1).filter((cell) => isNumeric(cell, language));
    const [cell] = numeric;
    if (cell?.text === undefined || numeric.length > 1 || cell.terms.length > 0) continue;
    const heading = head?.[row.indexOf(cell)]?.text?.trim() ?? '';
    if (heading !== '' && !isPlain(heading, language)) continue;
    const isForeign = ({ text }: C) => actorsIn(text ?? '', language).length > 0;
    if (mayHoldTopic(cell.text, language) || row.some(isForeign)) continue;
    const value = cell.text.trim();
    const isProse = value.split(/\s+/).length > maximumValueWords;
    const text = `${label.text}${isProse ? '\n' : ': '}${oneLine(value)}`;
    const start = text.length - value.length;
    read.push({
      cell,
      text,
      terms: label.terms as C['terms'],
      offset: start - cell.text.indexOf(value),
      start,
      isProse,
      isSure: width === 2 && !/\d/.test(caption) && !label.isDated,
      isCount:
        !hasUnit(caption, language) &&
        (label.isCounted || label.isHeader || cuesOf(language).has('number', heading)),
      peers: body.flatMap(([other], at) =>
        at !== index && bare[at] ? (other?.terms.map(({ entry }) => entry) ?? []) : [],
      ),
    });
  }
  return read;
}

const isHead = (row: readonly Cell[]) => row.every((cell) => cell.isHeader);

/** The row of headings: one of header cells, or, where labels are none, one without figures. */
function headOf<C extends Cell>({ rows, isList }: Table<C>): readonly C[] | undefined {
  const [first] = rows;
  if (isList || first === undefined) return undefined;
  const isWritten = first.every(({ isHeader, text }) => !isHeader && !/\d/.test(text ?? ''));
  return isHead(first) || isWritten ? first : undefined;
}

/** One word that says no more than that there is a sum or a number: "Budget", not "Annual budget" or "Signed". */
function isPlain(heading: string, language: Language): boolean {
  const cues = cuesOf(language);
  return /^\p{L}+$/u.test(heading) && (cues.has('invest', heading) || cues.has('number', heading));
}

/** More than one figure in a cell is one too many as well; a year is none. */
const isNumeric = (cell: Cell, language: Language) =>
  cell.text === undefined ||
  (mayHoldFigures(cell.text, language, []) && !isYears(cell.text.trim()));

interface Label {
  text: string;
  terms: readonly NamedTerm[];
  isHeader: boolean;
  isCounted: boolean;
  isDated: boolean;
}

/** A first cell that is a name and nothing else: "AI Factories", "Number of AI Factories", but no "Visits of AI Factories". */
function labelOf({ text, terms, isHeader }: Cell, language: Language): Label | undefined {
  if (text === undefined || text.length > maximumLabel || terms.length === 0) return undefined;
  if (terms.some(({ entry }) => entry !== terms[0]?.entry)) return undefined;
  const counts = cuesOf(language).places('number', text);
  const said = [...terms, ...counts].sort((a, b) => b.start - a.start);
  let left = text;
  for (const { start, end } of said) left = `${left.slice(0, start)} | ${left.slice(end)}`;
  const isCounted = counts.length > 0;
  // "Number of AI Factories": the words between are short.
  if (isCounted ? /\p{L}{4}/u.test(left) : isLetter.test(left)) return undefined;
  return { text: oneLine(text).trimEnd(), terms, isHeader, isCounted, isDated: /\d/.test(left) };
}

/** A line's end parts sentences; in a cell it is a space like any other. */
const oneLine = (text: string) => text.replace(/\s/g, ' ');

/**
 * What of the figures of a reading may be told. A share is of something the row does not say, a day beside a name may
 * be that of an article, and a bare number may count pages or votes: it is believed only beside the name of things that
 * are counted, and where no other name in the table has a number that cannot count it.
 */
export function toldOf<C extends Cell>(
  reading: RowReading<C>,
  figures: readonly Figure[],
  entries: ReadonlyMap<string, FigureEntry>,
): Figure[] {
  const counted = (id: string) => entries.get(id)?.facts.filter(isSelfCount) ?? [];
  return figures.filter(({ start, end, entry, fact, unit, verdict }) => {
    if (start < reading.start) return false;
    if (reading.isProse) return verdict === 'matches';
    if (unit === 'percent' || unit === 'date' || verdict === 'differs') return false;
    if (verdict === 'superseded' && !reading.isSure) return false;
    if (!counted(entry).some(({ id }) => id === fact)) return true;
    return (
      reading.isCount &&
      /^\s*(?:[[(][^\])]*[\])]\s*)*$/.test(reading.text.slice(end)) &&
      reading.peers.every((peer) => counted(peer).length > 0)
    );
  });
}
