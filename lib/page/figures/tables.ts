import type { FigureEntry } from '../../figures/facts.ts';
import { type Figure, prepareFigures } from '../../figures/figures.ts';
import type { Steps } from '../../figures/steps.ts';
import {
  type Cell,
  isRegular,
  maximumLabel,
  pairs,
  type RowReading,
  readRows,
  type Table,
  toldOf,
} from '../../figures/tables.ts';
import type { Language } from '../../languages.ts';
import { inTurn } from '../slices/in-turn.ts';
import type { PageTerm } from '../terms/term-store.ts';
import type { TextRun } from '../text/text-runs.ts';

export interface TableOptions {
  termsIn: (node: Node) => readonly PageTerm[];
  languageOf: (run: TextRun) => Language;
  /** Told of each row that is to be read as a run of its own. */
  add: (run: TextRun, terms: PageTerm[]) => void;
  /** Told of each that holds no longer. */
  remove: (run: TextRun) => void;
  /** Called when a table's text has changed. */
  onChange: () => void;
}

export interface PageTables {
  /** Told of each run whose terms have changed. */
  changed: (run: TextRun) => void;
  /** Reads the next table a little further; returns whether there was one. */
  step: () => boolean;
  /** What of a run's figures may be told; all where it is none of a table. */
  told: (
    run: TextRun,
    figures: readonly Figure[],
    entries: ReadonlyMap<string, FigureEntry>,
  ) => readonly Figure[];
}

interface PageCell extends Cell {
  terms: readonly PageTerm[];
  nodes: Text[];
  starts: number[];
}

/** A longer one is data, not a box of facts. */
const maximumRows = 100;

/**
 * Finds the rows of tables and lists that begin with a name, and has each read as one text. Starts from the names, so that
 * tables without one cost nothing; the few tables that have rows are watched for changes, as a cell of two digits is no
 * run and nobody tells of it.
 */
export function createTables(options: TableOptions, signal: AbortSignal): PageTables {
  const due = new Set<Element>();
  const nextDue = inTurn(() => due.values());
  /** The rows of each table that has a name at the head of one. */
  const rowsOf = new Map<Element, TextRun[]>();
  const readingOf = new WeakMap<TextRun, RowReading<PageCell>>();
  let reading: { table: Element; steps: Steps } | undefined;
  const watched = new WeakSet<Element>();

  function watch(table: Element): void {
    watched.add(table);
    new MutationObserver((_, observer) => {
      if (signal.aborted) observer.disconnect();
      else if (rowsOf.has(table)) {
        renew(table);
        options.onChange();
      }
    }).observe(table, { subtree: true, childList: true, characterData: true });
  }

  /** What was read of it may be gone: a mark must not sit on other letters. */
  function renew(table: Element): void {
    // One for each, as the page may change a thousand cells at once: nothing is asked of each change.
    if (!watched.has(table)) watch(table);
    for (const run of rowsOf.get(table) ?? []) options.remove(run);
    rowsOf.set(table, []);
    if (reading?.table === table) reading = undefined;
    due.add(table);
  }

  function* read(table: Element): Steps {
    if (!table.isConnected) {
      rowsOf.delete(table);
      return;
    }
    const found = yield* tableAt(table, options.termsIn);
    const labels = found?.rows.flatMap(([label]) => (label?.text === undefined ? [] : [label]));
    const term = labels?.flatMap(({ terms }) => terms)[0];
    if (found === undefined || term === undefined) return;
    const language = options.languageOf(term.run);
    yield* prepareFigures(language);
    const rows = (yield* readRows(found, language)).map((row) => {
      const { nodes, starts } = row.cell;
      const run: TextRun = {
        text: row.text,
        nodes,
        starts: starts.map((start) => start + row.offset),
        nodeOffsets: nodes.map(() => 0),
        language: term.run.language,
      };
      readingOf.set(run, row);
      options.add(run, [...row.terms]);
      return run;
    });
    rowsOf.set(table, rows);
  }

  return {
    changed: (run) => {
      const mayLabel = run.text.length <= maximumLabel;
      if (!mayLabel && rowsOf.size === 0) return;
      const table = tableOf(run.nodes[0] as Text);
      if (table && (rowsOf.has(table) || (mayLabel && isLabel(run)))) renew(table);
    },
    step: () => {
      if (reading === undefined) {
        const table = nextDue();
        if (table === undefined) return false;
        due.delete(table);
        reading = { table, steps: read(table) };
      }
      if (reading.steps.next().done) reading = undefined;
      return true;
    },
    told: (run, figures, entries) => {
      const row = readingOf.get(run);
      return row === undefined ? figures : toldOf(row, figures, entries);
    },
  };
}

const tableOf = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest('table, dl');

/** All that a cell with one line of text may hold besides it; a mark of a note must not look like more digits. */
const inLine = 'a, abbr, b, bdi, em, font, i, mark, small, span, strong, sub, sup, time, u';

/** What a cell with more than one line holds. */
const moreLines = `:not(p, div, ${inLine}), :is(p, div) ~ *`;

/** Whether a run is all of the first cell of a row: most first cells of an act's tables are not. */
function isLabel({ nodes }: TextRun): boolean {
  const cell = nodes[0]?.parentElement?.closest('th, td, dt, dd');
  const isFirst =
    cell?.localName === 'dt' || (cell as Partial<HTMLTableCellElement>)?.cellIndex === 0;
  return isFirst && cell?.querySelector(moreLines) === null;
}

const spanning = '[rowspan]:not([rowspan="1"]), [colspan]:not([colspan="1"])';

/** A table of data; undefined for those that lay a page out, nest, or have cells that span others. */
function* tableAt(
  element: Element,
  termsIn: TableOptions['termsIn'],
): Steps<Table<PageCell> | undefined> {
  if (/^(?:presentation|none)$/.test(element.getAttribute('role') ?? '')) return undefined;
  if (element.querySelector(`table, dl, ${spanning}`) !== null) return undefined;
  const isList = element.localName === 'dl';
  if (!isList && element.parentElement?.closest('table')) return undefined;
  // An element of another kind may bear the name.
  const { rows: tableRows = [], caption } = element as Partial<HTMLTableElement>;
  const rows = isList
    ? pairs([...element.querySelectorAll('dt, dd')], ({ localName }) => localName === 'dt')
    : [...tableRows].map(({ cells }) => [...cells]);
  if (rows.length > maximumRows || !isRegular(rows)) return undefined;
  const read: PageCell[][] = [];
  for (const cells of rows) {
    read.push(cells.map((cell) => cellAt(cell, termsIn)));
    // A hundred rows of six cells take 10 ms.
    yield;
  }
  return { isList, caption: caption?.textContent ?? '', rows: read };
}

function cellAt(element: Element, termsIn: TableOptions['termsIn']): PageCell {
  const only = element.childElementCount === 1 ? element.firstElementChild : null;
  const line = only?.matches('p, div') && isBlank(element, only) ? only : element;
  const isPlain =
    line.querySelector(`:not(${inLine}), [contenteditable]`) === null &&
    !element.matches('[contenteditable]') &&
    ![...line.querySelectorAll('sup')].some((note) => /^\s*\d/.test(note.textContent ?? ''));
  const nodes: Text[] = [];
  const starts: number[] = [];
  let length = 0;
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push(node as Text);
    starts.push(length);
    length += (node as Text).data.length;
  }
  const terms = [...new Set(nodes.flatMap((node) => termsIn(node)))];
  return {
    nodes,
    starts,
    // The places of terms are those of their run.
    text: isPlain ? (terms[0]?.run.text ?? nodes.map(({ data }) => data).join('')) : undefined,
    terms,
    isHeader: /^(?:th|dt)$/.test(element.localName),
  };
}

/** Whether there is nothing but white space around an element's only child. */
const isBlank = (element: Element, only: Element) =>
  element.textContent?.trim() === only.textContent?.trim();
