import { oneLine } from '../interface/one-line.ts';
import { sentencesOf } from '../spotting/sentences.ts';
import type { DescribedFigure, DescribedTerm, Detail } from './bridge.ts';
import type { PageFigure } from './figures/figures.ts';
import { isShown } from './marks/visibility.ts';
import { mapInSlices } from './slices/in-slices.ts';
import { compareInReadingOrder } from './terms/reading-order.ts';
import type { PageTerm } from './terms/term-store.ts';

/** A page is described again and again while popup or panel are open, and most of its terms are those of before. */
const sentences = new WeakMap<PageTerm, string>();
/** The terms of a run follow one another: its sentences are found once for all of them. */
let last: { run: PageTerm['run']; around: ReturnType<typeof sentencesOf> } | undefined;

/** Terms and figures in reading order, with as much of each as is asked for; in slices, as a page may hold thousands. */
export async function describeFound(
  terms: readonly PageTerm[],
  figures: readonly PageFigure[],
  detail: Detail,
): Promise<{ terms: DescribedTerm[]; figures: DescribedFigure[] }> {
  const placeOf = detail === 'places' ? await placesOf([...terms, ...figures]) : () => nowhere;
  const described = await mapInSlices(terms, (term) => ({
    entry: term.entry,
    text: term.text,
    ...placeOf(term),
    sentence: sentenceOf(term),
    hidden: !isShown(term),
  }));
  // Kept, it would keep its part of a page that is gone.
  last = undefined;
  const isSeen = (index: number) => described[index]?.hidden === false;
  const mentions = mentionsBeside(terms, isSeen);
  return {
    terms: described,
    figures: await mapInSlices(figures, (figure) => ({
      entry: figure.entry,
      text: figure.text,
      ...placeOf(figure),
      mention: mentions(figure),
      value: figure.value,
      unit: figure.unit,
      verdict: figure.verdict,
      fact: figure.fact,
      record: { ...figure.standing, unit: figure.unit },
    })),
  };
}

type Found = Pick<PageTerm, 'range' | 'run'>;

const nowhere = { start: -1, end: -1 };

function sentenceOf(term: PageTerm): string {
  let sentence = sentences.get(term);
  if (sentence === undefined) {
    const { run, start, end } = term;
    if (last?.run !== run) last = { run, around: sentencesOf(run.text) };
    sentence = oneLine(run.text.slice(...last.around(start, end)));
    sentences.set(term, sentence);
  }
  return sentence;
}

/** Finds the index of the nearest mention of a figure's entry in whose sentence the figure stands. */
export function mentionsBeside(
  terms: readonly PageTerm[],
  isSeen: (index: number) => boolean,
): (figure: Pick<PageFigure, 'entry' | 'text' | 'run' | 'start'>) => number | undefined {
  let byRun: Map<PageTerm['run'], [number, PageTerm][]> | undefined;
  return ({ entry, text, run, start }) => {
    const distance = ([, term]: [number, PageTerm]) => Math.abs(term.start - start);
    const wanted = oneLine(text);
    byRun ??= Map.groupBy(terms.entries(), ([, term]) => term.run);
    return byRun
      .get(run)
      ?.filter(
        ([index, term]) =>
          term.entry === entry && isSeen(index) && sentenceOf(term).includes(wanted),
      )
      .sort((a, b) => distance(a) - distance(b))[0]?.[0];
  };
}

/** Finds places in `document.body.textContent`. */
async function placesOf(found: readonly Found[]): Promise<(one: Found) => typeof nowhere> {
  const starts = await textStarts(found);
  return ({ range }) => {
    const [start, end] = [starts.get(range.startContainer), starts.get(range.endContainer)];
    if (start === undefined || end === undefined) return nowhere;
    return { start: start + range.startOffset, end: end + range.endOffset };
  };
}

/**
 * Where each text node with an end of something found starts in `document.body.textContent`. Ranges give the text
 * between them: walking a million text nodes from a script takes ten times as long (in Firefox 1,000 ms and 130,
 * measured 2026-11-30).
 */
async function textStarts(found: readonly Found[]): Promise<Map<Node, number>> {
  const starts = new Map<Node, number>();
  const { body } = document;
  if (body === null) return starts;
  const ends = new Set<Node>(
    found.flatMap(({ range }) => [range.startContainer, range.endContainer]),
  );
  const runs = [...new Set(found.map(({ run }) => run))].sort(compareInReadingOrder);
  const inOrder = new Set(
    runs.flatMap(({ nodes }) => nodes.filter((node) => ends.has(node) && body.contains(node))),
  );
  const between = document.createRange();
  between.setStart(body, 0);
  let position = 0;
  await mapInSlices([...inOrder], (node) => {
    // The page may have taken it out meanwhile.
    if (!body.contains(node)) return;
    between.setEnd(node, 0);
    position += between.toString().length;
    starts.set(node, position);
    between.setStart(node, 0);
  });
  return starts;
}
