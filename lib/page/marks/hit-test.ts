import type { Scanner } from '../terms/scanner.ts';
import type { PageTerm } from '../terms/term-store.ts';

/** How many covering elements a probe looks through: news cards lay one or two invisible links over their text. */
const maximumLayers = 3;

/** The term painted at a point of the viewport, in CSS pixels. */
export function termAt(
  scanner: Scanner,
  roots: readonly ShadowRoot[],
  x: number,
  y: number,
): PageTerm | undefined {
  const caret = document.caretPositionFromPoint(x, y, {
    shadowRoots: roots as ShadowRoot[],
  });
  const direct = caret === null ? undefined : termHolding(scanner, caret.offsetNode, x, y);
  return direct ?? termBeneath(scanner, x, y);
}

function termHolding(scanner: Scanner, node: Node, x: number, y: number): PageTerm | undefined {
  // The caret snaps to the nearest text: only a term whose own boxes hold the point counts.
  return scanner.termsIn(node).find((term) => isAt(term, x, y));
}

/** An invisible link laid over a whole card takes the caret: try the text of what lies beneath. */
function termBeneath(scanner: Scanner, x: number, y: number): PageTerm | undefined {
  const layers = document.elementsFromPoint(x, y).slice(1, 1 + maximumLayers);
  for (const layer of layers)
    for (const child of layer.childNodes) {
      const term =
        child.nodeType === Node.TEXT_NODE ? termHolding(scanner, child, x, y) : undefined;
      if (term !== undefined) return term;
    }
  return undefined;
}

/** The boxes of a term on screen, one a line. */
export function rectsOf(term: { range: StaticRange }): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = term.range;
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  const range = document.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return []; // The page shortened the text; its record has not arrived yet.
  }
  return [...range.getClientRects()];
}

/** Whether a term is painted at a point. */
export const isAt = (term: { range: StaticRange }, x: number, y: number): boolean =>
  rectsOf(term).some((rect) => holds(rect, x, y));

/** Whether a box holds a point, a pixel of grace around it. */
export const holds = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 1;
