import type { FigureEntry } from '../../figures/facts.ts';
import { type Figure, mayHoldFigures, mayHoldTopic, readingSteps } from '../../figures/figures.ts';
import { ask } from '../ask.ts';
import { type Cost, createMeter } from '../slices/cost.ts';
import { inTurn } from '../slices/in-turn.ts';
import { createSlicer } from '../slices/slicer.ts';
import type { PageTerm, TermChange } from '../terms/term-store.ts';
import { placeIn, type TextRun } from '../text/text-runs.ts';
import { createFigureStore, none } from './figure-store.ts';
import { createTables, type TableOptions } from './tables.ts';
import { writtenOn } from './written-on.ts';

/** A figure of the page that was compared with the record; a term as the pointer sees it. */
export interface PageFigure extends Figure, PageTerm {
  standing: { value: number | string; asOf: string };
}

export interface PageFigures {
  /** Reads the figures beside terms that came, and forgets those beside terms that went. */
  update: (change: TermChange) => void;
  /** Takes a run with a digit as it was read: a figure may be about a topic that has no name. */
  take: (run: TextRun) => void;
  /** In reading order. */
  all: () => readonly PageFigure[];
  /** The marked figures that have a part in a text node. */
  in: (node: Node) => readonly PageFigure[];
  isReading: () => boolean;
  /** Milliseconds of main-thread time spent so far, and the longest step. */
  cost: () => Cost;
}

export interface FigureOptions extends Pick<TableOptions, 'languageOf' | 'termsIn'> {
  isPainted: boolean;
  onChange: () => void;
}

/** Reads the figures of a page, after its terms and in slices of their own; a change costs what it changes. */
export function createFigures(options: FigureOptions, signal: AbortSignal): PageFigures {
  const entries = new Map<string, FigureEntry>();
  let isAsked = false;
  let isAsking = false;
  const termsOf = new Map<TextRun, PageTerm[]>();
  /** Runs to look at, those of them with numbers, and those whose facts are here as well. */
  const queue = new Set<TextRun>();
  const numbered = new Set<TextRun>();
  const ready = new Set<TextRun>();
  const nextInQueue = inTurn(() => queue.values());
  const nextReady = inTurn(() => ready.values());
  let reading: { run: TextRun; step: () => boolean } | undefined;
  const store = createFigureStore(options.isPainted, signal);
  /** Those with figures found without a name beside them. */
  const topics = new Set<TextRun>();
  let hadTerms = false;
  let isReading = false;
  const meter = createMeter();

  const slice = createSlicer(
    (until) => {
      do {
        if (reading !== undefined) {
          if (!reading.step()) reading = undefined;
          continue;
        }
        if (tables.step()) continue;
        const run = nextInQueue();
        if (run !== undefined) {
          queue.delete(run);
          look(run);
          continue;
        }
        if (numbered.size > 0 && !isAsking) gather();
        const next = nextReady();
        if (next !== undefined) {
          ready.delete(next);
          read(next);
        } else {
          if (!isAsking) settle();
          return false;
        }
      } while (performance.now() < until);
      return true;
    },
    meter,
    signal,
  );

  const tables = createTables(
    {
      ...options,
      add: (run, terms) => {
        termsOf.set(run, terms);
        queue.add(run);
      },
      remove: (run) => {
        termsOf.delete(run);
        forget(run);
      },
      onChange: start,
    },
    signal,
  );

  function look(run: TextRun): void {
    const terms = termsOf.get(run);
    const language = options.languageOf(run);
    const mayHold =
      terms === undefined
        ? mayHoldTopic(run.text, language)
        : mayHoldFigures(run.text, language, terms);
    if (mayHold) numbered.add(run);
    else keep(run, none);
  }

  /** The facts of what is named beside a number are asked for once, and those of the topics with the first of them. */
  function gather(): void {
    const named = [...numbered].flatMap((run) => termsOf.get(run)?.map(entryOf) ?? []);
    const unknown = [...new Set(named)].filter((id) => !entries.has(id));
    if (unknown.length > 0 || !isAsked) void learn(unknown);
    else moveOn();
  }

  async function learn(ids: string[]): Promise<void> {
    isAsking = true;
    const asked = [...numbered];
    const reply = await ask({ name: 'figure-entries', ids });
    isAsking = false;
    isAsked = true;
    if (signal.aborted) return;
    for (const entry of reply ?? []) entries.set(entry.id, entry);
    for (const run of asked) if (numbered.delete(run)) ready.add(run);
    slice();
  }

  function moveOn(): void {
    for (const run of numbered) ready.add(run);
    numbered.clear();
  }

  /** Begins to read a run, a sentence a step. */
  function read(run: TextRun): void {
    if (store.isFull(run)) return;
    const terms = termsOf.get(run) ?? [];
    const steps = readingSteps(run.text, options.languageOf(run), terms, entries);
    const step = () => {
      const next = steps.next();
      if (!next.done) return true;
      keep(
        run,
        tables.told(run, next.value, entries).flatMap((figure) => onPage(figure, run) ?? []),
      );
      return false;
    };
    reading = { run, step };
  }

  function onPage(figure: Figure, run: TextRun): PageFigure | undefined {
    const facts = entries.get(figure.entry)?.facts;
    const record = facts?.find((fact) => fact.id === figure.record);
    if (record === undefined) return undefined;
    // "Fines of up to 30 million", of the proposal: a page older than the record could not know it.
    if (figure.verdict === 'differs' && isOlder(writtenOn(document), record.asOf)) return undefined;
    const { start, end } = figure;
    return {
      ...figure,
      text: run.text.slice(start, end),
      ...placeIn(run, start, end),
      run,
      standing: { value: record.value as number | string, asOf: record.asOf },
    };
  }

  function keep(run: TextRun, figures: readonly PageFigure[]): void {
    if (figures.length > 0 && !termsOf.has(run)) topics.add(run);
    else topics.delete(run);
    store.keep(run, figures);
  }

  function forget(run: TextRun): void {
    if (reading?.run === run) reading = undefined;
    queue.delete(run);
    numbered.delete(run);
    ready.delete(run);
    keep(run, none);
  }

  function settle(): void {
    // Topics without a name are looked at only beside named ones, and nobody tells when their text is gone.
    const hasTerms = termsOf.size > 0;
    for (const run of topics)
      if (!isWhole(run)) keep(run, none);
      else if (hasTerms !== hadTerms) store.touch(run);
    hadTerms = hasTerms;
    store.show(hasTerms);
    if (!isReading) return;
    isReading = false;
    options.onChange();
  }

  function start(): void {
    isReading = true;
    slice();
  }

  return {
    update: ({ added, removed }) => {
      for (const term of added) {
        const terms = termsOf.get(term.run);
        if (terms === undefined) termsOf.set(term.run, [term]);
        else insert(term, terms);
      }
      for (const term of removed) {
        const left = termsOf.get(term.run)?.filter((other) => other !== term) ?? [];
        if (left.length > 0) termsOf.set(term.run, left);
        else if (termsOf.delete(term.run)) forget(term.run);
      }
      for (const { run } of [...added, ...removed]) {
        if (reading?.run === run) reading = undefined;
        if (termsOf.has(run)) queue.add(run);
        tables.changed(run);
      }
      start();
    },
    take: (run) => {
      // Read again: what was found in it before is of another run, with the same text or another.
      for (const other of topics) if (isSamePlace(run, other)) forget(other);
      queue.add(run);
      start();
    },
    all: store.all,
    in: store.in,
    isReading: () => isReading,
    cost: meter.read,
  };
}

const entryOf = (term: PageTerm) => term.entry;

/** Of two partial ISO dates; of one month or year neither is. */
const isOlder = (written: string | undefined, asOf: string) =>
  written !== undefined && written.slice(0, asOf.length) < asOf.slice(0, written.length);

/** Terms of a run stand in its order. */
function insert(term: PageTerm, terms: PageTerm[]): void {
  let index = terms.length;
  while (index > 0 && (terms[index - 1] as PageTerm).start > term.start) index -= 1;
  terms.splice(index, 0, term);
}

/** A plain-text page is one node of many runs: only the place in it tells them apart. */
const isSamePlace = (one: TextRun, other: TextRun) =>
  one.nodes[0] === other.nodes[0] && one.nodeOffsets[0] === other.nodeOffsets[0];

/** A static range does not follow edits: a run whose text has changed holds nothing any more. */
function isWhole({ nodes, starts, nodeOffsets, text }: TextRun): boolean {
  return nodes.every((node, index) => {
    const piece = text.slice(starts[index], starts[index + 1] ?? text.length);
    return node.isConnected && node.data.startsWith(piece, nodeOffsets[index]);
  });
}
