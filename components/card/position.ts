import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

interface Options {
  /** The boxes of the term, one a line. */
  rects: () => DOMRect[];
  /** The line the card belongs to, where a term runs over two. */
  point?: { x: number; y: number };
  host: HTMLElement;
  panel: HTMLElement;
  moveTo: (left: number, top: number) => void;
  /** The term left the screen or the page. */
  onLost: () => void;
}

/** Keeps the card beside its term, below it where there is room; returns the function that stops it. */
export function follow(options: Options): () => void {
  const line = nearestLine(options.rects(), options.point);
  const reference = {
    getBoundingClientRect: () => options.rects()[line] ?? new DOMRect(),
    contextElement: document.documentElement,
  };
  const place = async () => {
    const rect = options.rects()[line];
    if (rect === undefined || rect.bottom < 0 || rect.top > innerHeight) {
      options.onLost();
      return;
    }
    const { x, y } = await computePosition(reference, options.host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(6),
        // Above only where there is more room: a card that scrolls beats one that covers the line.
        flip({ fallbackPlacements: ['top-start'], padding: 8 }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight }) => {
            options.panel.style.maxHeight = `${Math.max(160, Math.min(520, availableHeight))}px`;
          },
        }),
      ],
    });
    options.moveTo(x, y);
  };
  return autoUpdate(reference, options.host, () => void place(), { layoutShift: false });
}

function nearestLine(rects: DOMRect[], point: { x: number; y: number } | undefined): number {
  if (point === undefined) return 0;
  const index = rects.findIndex(
    (rect) =>
      point.x >= rect.left - 1 &&
      point.x <= rect.right + 1 &&
      point.y >= rect.top - 1 &&
      point.y <= rect.bottom + 1,
  );
  return Math.max(0, index);
}
