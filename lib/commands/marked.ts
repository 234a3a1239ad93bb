import type { Frame, Page } from 'puppeteer-core';

export interface Marked {
  text: string;
  /** Middle of its first line, in CSS pixels. */
  x: number;
  y: number;
}

/** What is marked in a frame, as its own scripts see it: all parts of one kind of mark (`highlightNames`). */
export function marked(frame: Page | Frame, name = 'eu-ai-lens-term'): Promise<Marked[]> {
  return frame.evaluate(
    (wanted) =>
      [...CSS.highlights]
        .flatMap(([highlight, ranges]) => (highlight.startsWith(wanted) ? [...ranges] : []))
        .map((found) => {
          const range = document.createRange();
          range.setStart(found.startContainer, found.startOffset);
          range.setEnd(found.endContainer, found.endOffset);
          const box = range.getClientRects()[0] ?? new DOMRect();
          return {
            text: range.toString(),
            x: box.x + box.width / 2,
            y: box.y + box.height / 2,
          };
        }),
    name,
  );
}
