import { rectsOf } from '../marks/hit-test.ts';
import type { PageTerm } from '../terms/term-store.ts';

/**
 * The first term on screen or off it that has a box, walking round from an index, or from the first one in view.
 * @param terms in reading order
 */
export function firstFrom(
  terms: readonly PageTerm[],
  by: 1 | -1,
  from: number | 'view',
): PageTerm | undefined {
  let start = from;
  if (start === 'view') {
    const inView = terms.findIndex((term) => rectsOf(term).some((rect) => rect.bottom > 0));
    start = by === 1 || inView < 0 ? Math.max(0, inView) : inView - 1;
  }
  for (let step = 0; step < terms.length; step += 1) {
    const index = (((start + by * step) % terms.length) + terms.length) % terms.length;
    const term = terms[index] as PageTerm;
    if (rectsOf(term).length > 0) return term;
  }
  return undefined;
}

/** Room kept free above and below a term that is scrolled to, for what pages stick to their edges. */
const margin = 80;

/** Brings a term into view where it is not; at once, as moving text is hard to follow. */
export function scrollToTerm(term: Pick<PageTerm, 'range'>): void {
  const rect = rectsOf(term)[0];
  if (rect !== undefined && rect.top >= margin && rect.bottom <= innerHeight - margin) return;
  const element = term.range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The element may be taller than the window: a term deep inside it is still out of view.
  const after = rectsOf(term)[0];
  if (after !== undefined && (after.top < margin || after.bottom > innerHeight - margin))
    scrollBy({ top: after.top - innerHeight / 3, behavior: 'instant' });
}

/** Whether a selection has a part of a term, or a caret stands in it. */
export function touches(selection: Range, { range }: Pick<PageTerm, 'range'>): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  try {
    return (
      selection.comparePoint(startContainer, startOffset) <= 0 &&
      selection.comparePoint(endContainer, endOffset) >= 0
    );
  } catch {
    return false; // It is in another tree, or the page shortened the text.
  }
}

/** The reader's selection, or the caret's place, in the page. */
export function selectedRange(): Range | undefined {
  const selection = document.getSelection();
  return selection === null || selection.rangeCount === 0 ? undefined : selection.getRangeAt(0);
}
