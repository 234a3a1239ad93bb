import type { FigureEntry } from '../figures/facts.ts';
import { type Figure, prepareFigures, readingSteps } from '../figures/figures.ts';
import type { Language } from '../languages.ts';
import { ask } from './ask.ts';
import { type Cost, createMeter } from './cost.ts';
import { publish } from './highlights.ts';
import type { PageTerm } from './scanner.ts';
import { createSlicer } from './slicer.ts';
import { locate, type TextRun } from './text-runs.ts';
import { findTopicRuns } from './topic-runs.ts';

/** A figure of the page that was compared with the record; a term as the pointer sees it. */
export interface PageFigure extends Figure, PageTerm {
  standing: { value: number | string; asOf: string };
}

export interface PageFigures {
  /** Reads the figures beside these terms; what was read before and has not changed is kept. */
  update: (terms: readonly PageTerm[]) => void;
  all: () => readonly PageFigure[];
  /** The marked figures that begin or end in a text node. */
  in: (node: Node) => readonly PageFigure[];
  isReading: () => boolean;
  /** Milliseconds of main-thread time spent so far, and the longest step. */
  cost: () => Cost;
}

export interface FigureOptions {
  languageOf: (run: TextRun) => Language;
  onChange: () => void;
}

/** Beyond this a page is a gazetteer: the rest of its figures are left alone. */
const maximumRuns = 3000;

interface ReadRun {
  /** A paragraph whose terms changed is read again: the scanner makes new terms for it. */
  first: PageTerm | undefined;
  count: number;
  figures: PageFigure[];
}

/** Reads the figures of a page, after its terms and in slices of their own. */
export function createFigures(options: FigureOptions, signal: AbortSignal): PageFigures {
  const entries = new Map<string, FigureEntry>();
  const read = new WeakMap<TextRun, ReadRun>();
  const prepared = new Set<Language>();
  let termsOf = new Map<TextRun, PageTerm[]>();
  let topicRuns: TextRun[] | undefined;
  const steps: ((until: number) => boolean)[] = [];
  const queue: TextRun[] = [];
  let all: PageFigure[] = [];
  let marked = new WeakMap<Node, PageFigure[]>();
  let isReading = false;
  let turn = 0;
  const meter = createMeter();

  const slice = createSlicer(
    (until) => {
      while (performance.now() < until) {
        const [step] = steps;
        const run = step === undefined ? queue.pop() : undefined;
        if (step !== undefined) {
          if (!step(until)) steps.shift();
        } else if (run !== undefined) steps.push(readRun(run));
        else {
          settle();
          return false;
        }
      }
      return true;
    },
    meter,
    signal,
  );

  async function start(): Promise<void> {
    turn += 1;
    const own = turn;
    const ids = [...new Set([...termsOf.values()].flatMap((terms) => terms.map(entryOf)))];
    const unknown = ids.filter((id) => !entries.has(id));
    if (unknown.length > 0) {
      const found = await ask({ name: 'figure-entries', ids: unknown });
      if (signal.aborted || own !== turn) return;
      for (const entry of found ?? []) entries.set(entry.id, entry);
    }
    topicRuns ??= lookForTopics();
    for (const [run, terms] of [...termsOf].slice(0, maximumRuns)) {
      const before = read.get(run);
      if (before?.first !== terms[0] || before?.count !== terms.length) enqueue(run);
    }
    slice();
  }

  function lookForTopics(): TextRun[] {
    const found: TextRun[] = [];
    // A plain-text page is one node of many runs: only the place in it tells them apart.
    const named = new Map<Text | undefined, Set<number | undefined>>();
    for (const { nodes, nodeOffsets } of termsOf.keys())
      named.set(nodes[0], (named.get(nodes[0]) ?? new Set()).add(nodeOffsets[0]));
    steps.push(
      findTopicRuns(document, (run) => {
        const isNamed = named.get(run.nodes[0])?.has(run.nodeOffsets[0]) === true;
        if (found.length >= maximumRuns || isNamed) return;
        found.push(run);
        enqueue(run);
      }),
    );
    return found;
  }

  function enqueue(run: TextRun): void {
    const language = options.languageOf(run);
    if (!prepared.has(language)) {
      prepared.add(language);
      const preparation = prepareFigures(language);
      steps.push(() => preparation.next().done !== true);
    }
    queue.push(run);
  }

  /** Reads a run a sentence a step; false when it is read. */
  function readRun(run: TextRun): () => boolean {
    const terms = termsOf.get(run) ?? [];
    const reading = readingSteps(run.text, options.languageOf(run), terms, entries);
    return () => {
      const step = reading.next();
      if (!step.done) return true;
      const figures = step.value.flatMap((figure) => onPage(figure, run) ?? []);
      read.set(run, { first: terms[0], count: terms.length, figures });
      return false;
    };
  }

  function onPage(figure: Figure, run: TextRun): PageFigure | undefined {
    const facts = entries.get(figure.entry)?.facts;
    const record = facts?.find((fact) => fact.id === figure.record);
    if (record === undefined) return undefined;
    const { start, end } = figure;
    return {
      ...figure,
      text: run.text.slice(start, end),
      range: rangeOf(run, start, end),
      run,
      standing: { value: record.value as number | string, asOf: record.asOf },
    };
  }

  function settle(): void {
    const before = all;
    // Topics without a name are looked at only beside named ones.
    const topics = termsOf.size === 0 ? [] : (topicRuns ?? []);
    all = [...termsOf.keys(), ...topics]
      .flatMap((run) => read.get(run)?.figures ?? [])
      .filter(({ run }) => isWhole(run));
    isReading = false;
    if (all.length !== before.length || all.some((figure, index) => figure !== before[index]))
      mark();
    options.onChange();
  }

  function mark(): void {
    const shown = all.filter(({ verdict, isHistory }) => verdict !== 'matches' && !isHistory);
    marked = new WeakMap();
    for (const figure of shown)
      for (const node of new Set([figure.range.startContainer, figure.range.endContainer]))
        marked.set(node, [...(marked.get(node) ?? []), figure]);
    publish(
      'figure',
      shown.map(({ range }) => range),
    );
  }

  return {
    update: (terms) => {
      termsOf = byRun(terms);
      isReading = true;
      void start();
    },
    all: () => all,
    in: (node) => marked.get(node) ?? [],
    isReading: () => isReading,
    cost: meter.read,
  };
}

const entryOf = (term: PageTerm) => term.entry;

function byRun(terms: readonly PageTerm[]): Map<TextRun, PageTerm[]> {
  const runs = new Map<TextRun, PageTerm[]>();
  for (const term of terms) {
    const own = runs.get(term.run);
    if (own === undefined) runs.set(term.run, [term]);
    else own.push(term);
  }
  return runs;
}

function rangeOf(run: TextRun, start: number, end: number): StaticRange {
  const from = locate(run, start, false);
  const to = locate(run, end, true);
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** A static range does not follow edits: a run whose text has changed holds nothing any more. */
function isWhole({ nodes, starts, nodeOffsets, text }: TextRun): boolean {
  return nodes.every((node, index) => {
    const piece = text.slice(starts[index], starts[index + 1] ?? text.length);
    return node.isConnected && node.data.startsWith(piece, nodeOffsets[index]);
  });
}
