import { oneLine } from '../interface/one-line.ts';
import { sentenceAround } from '../spotting/sentences.ts';
import type { DescribedFigure, DescribedTerm } from './bridge.ts';
import type { PageFigure } from './figures/figures.ts';
import { isShown } from './marks/visibility.ts';
import type { PageTerm } from './terms/term-store.ts';

/** Terms and figures in reading order, with their places in the body's text. */
export function describeFound(
  terms: readonly PageTerm[],
  figures: readonly PageFigure[],
): { terms: DescribedTerm[]; figures: DescribedFigure[] } {
  const starts = textStarts([...terms, ...figures]);
  const place = ({ range, text, entry }: Found) => {
    const base = starts.get(range.startContainer);
    const endBase = starts.get(range.endContainer);
    return {
      entry,
      text,
      start: base === undefined ? -1 : base + range.startOffset,
      end: endBase === undefined ? -1 : endBase + range.endOffset,
    };
  };
  return {
    terms: terms.map((term) => {
      const [from, to] = sentenceAround(term.run.text, term.start, term.end);
      return {
        ...place(term),
        sentence: oneLine(term.run.text.slice(from, to)),
        hidden: !isShown(term),
      };
    }),
    figures: figures.map((figure) => ({
      ...place(figure),
      value: figure.value,
      unit: figure.unit,
      verdict: figure.verdict,
      fact: figure.fact,
      record: { ...figure.standing, unit: figure.unit },
    })),
  };
}

type Found = Pick<PageTerm, 'range' | 'text' | 'entry'>;

/** Where each text node that holds a term or figure starts in `document.body.textContent`. */
function textStarts(terms: readonly Found[]): Map<Node, number> {
  const wanted = new Set<Node>(
    terms.flatMap((term) => [term.range.startContainer, term.range.endContainer]),
  );
  const starts = new Map<Node, number>();
  if (document.body === null) return starts;
  const walker = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  let position = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (wanted.has(node)) starts.set(node, position);
    position += (node as Text).data.length;
  }
  return starts;
}
