import { sentenceAround } from '../spotting/sentences.ts';
import type { DescribedTerm } from './bridge.ts';
import type { PageTerm } from './scanner.ts';

/** The terms in reading order, with their places in the body's text. */
export function describeTerms(terms: readonly PageTerm[]): DescribedTerm[] {
  const starts = textStarts(terms);
  return inReadingOrder(terms).map((term) => {
    const base = starts.get(term.range.startContainer);
    const endBase = starts.get(term.range.endContainer);
    const [from, to] = sentenceAround(term.run.text, term.start, term.end);
    return {
      entry: term.entry,
      text: term.text,
      start: base === undefined ? -1 : base + term.range.startOffset,
      end: endBase === undefined ? -1 : endBase + term.range.endOffset,
      sentence: term.run.text.slice(from, to).trim().replace(/\s+/g, ' '),
    };
  });
}

export function inReadingOrder(terms: readonly PageTerm[]): PageTerm[] {
  return [...terms].sort((a, b) => {
    const first = a.range.startContainer;
    const second = b.range.startContainer;
    if (first === second) return a.range.startOffset - b.range.startOffset;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

/** Where each text node that holds a term starts in `document.body.textContent`. */
function textStarts(terms: readonly PageTerm[]): Map<Node, number> {
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
