import { autoUpdate, computePosition, hide, offset, platform, shift } from '@floating-ui/dom';
import { holds } from '@/lib/page/marks/hit-test';
import { isExtensionHere } from '@/lib/page/presence';
import type { CardHost } from './host';

interface Options {
  /** The boxes of the term, one a line. */
  rects: () => DOMRect[];
  /** The line the card belongs to, where a term runs over two. */
  point?: { x: number; y: number } | undefined;
  node: Node;
  host: CardHost;
  frame: HTMLElement;
  /** The term left the screen or the page. */
  onLost: () => void;
}

type Side = 'top' | 'bottom';

const gap = 6;
const edge = 8;

/** A taller card hides more of the page than it says. */
const greatestHeight = 560;

/** A card that scrolling or resizing leaves less than this goes over to the roomier side. */
const leastHeight = 120;

/** A card that has less than this on either side would show its name at most, and stands over its line. */
const leastUse = 80;

/**
 * Keeps cards beside their terms, within the window, and entirely above or below the line where there is room. The side
 * is chosen when a card opens and stays while it has room there: for the card, and for the next one on the same line.
 */
export function createFollower() {
  let lastLine: { top: number; side: Side } | undefined;

  return function follow(options: Options, signal: AbortSignal): void {
    const { host, frame } = options;
    const line = nearestLine(options.rects(), options.point);
    const box = () => besides(options.rects(), line);
    const first = box();
    if (first === undefined) {
      options.onLost();
      return;
    }
    frame.style.setProperty('--room', `${greatestHeight}px`);
    // Without the scrollbar, which counts into `vw`, and as wide as before a pinch.
    frame.style.maxWidth = `${view().width * view().scale - 2 * edge}px`;
    const isSameLine = lastLine !== undefined && Math.abs(lastLine.top - first.top) < first.height;
    let side =
      isSameLine && lastLine !== undefined && room(first, lastLine.side) > frame.offsetHeight
        ? lastLine.side
        : sideFor(first, frame.offsetHeight);

    const reference = {
      getBoundingClientRect: () => box() ?? new DOMRect(),
      contextElement: options.node.parentElement ?? document.documentElement,
    };
    const inWindow: typeof platform = {
      ...platform,
      // Floating UI takes a root element that does not begin at the window's left edge for a scrollbar there.
      getElementRects: () => ({
        reference: reference.getBoundingClientRect(),
        floating: host.element.getBoundingClientRect(),
      }),
    };
    // In an SVG document Floating UI looks for a body in vain; nothing but the window clips there.
    const isBodied = document.body !== null;
    const place = async () => {
      const rect = box();
      const isLeft = !host.element.isConnected || !isExtensionHere();
      if (isLeft || rect === undefined || rect.bottom < 0 || rect.top > innerHeight) {
        options.onLost();
        return;
      }
      if (room(rect, side) < leastHeight) side = sideFor(rect, frame.offsetHeight);
      lastLine = { top: rect.top, side };
      // A frame of a few lines has room for a card nowhere but over them.
      const isCramped = room(rect, side) < leastUse;
      const free = isCramped ? view().height - 2 * edge : room(rect, side);
      const height = Math.max(0, Math.min(greatestHeight, free));
      frame.style.setProperty('--room', `${height}px`);
      const { x, y, middlewareData } = await computePosition(reference, host.element, {
        strategy: 'fixed',
        placement: `${side}-start`,
        platform: inWindow,
        middleware: [
          offset(gap),
          shift({ padding: edge, rootBoundary: view(), crossAxis: isCramped }),
          isBodied && hide({ rootBoundary: view() }),
        ],
      });
      if (signal.aborted) return;
      // Scrolled out of sight within a box of the page's own.
      if (middlewareData.hide?.referenceHidden) options.onLost();
      else host.moveTo(x, y);
    };
    // A frame's loop, as pages move without scrolling or resizing: pictures load, menus open, text is added.
    const stop = autoUpdate(reference, host.element, () => void place(), {
      animationFrame: true,
      ancestorScroll: isBodied,
      ancestorResize: isBodied,
    });
    signal.addEventListener('abort', stop);
  };
}

/** The part of the page that scrollbars and a pinch leave in view. */
function view() {
  const { offsetLeft, offsetTop, width, height, scale } = visualViewport as VisualViewport;
  return { x: offsetLeft, y: offsetTop, width, height, scale };
}

/** Below where the card fits or there is more room: a card that scrolls beats one that covers the line. */
function sideFor(rect: DOMRect, height: number): Side {
  const below = room(rect, 'bottom');
  return below >= height || below >= room(rect, 'top') ? 'bottom' : 'top';
}

/** Height left for a card on one side of a line. */
function room(rect: DOMRect, side: Side): number {
  const { y: top, height } = view();
  return (side === 'bottom' ? top + height - rect.bottom : rect.top - top) - gap - edge;
}

function nearestLine(rects: DOMRect[], point: { x: number; y: number } | undefined): number {
  if (point === undefined) return 0;
  return Math.max(
    0,
    rects.findIndex((rect) => holds(rect, point.x, point.y)),
  );
}

/** One line of a term, as high as the lines next to it that the term goes on in: none of them is covered. */
function besides(rects: DOMRect[], line: number): DOMRect | undefined {
  const start = rects[line];
  if (start === undefined) return undefined;
  let { top, bottom } = start;
  for (const rect of rects) {
    const isNext = rect.top < bottom + start.height && rect.bottom > top - start.height;
    if (!isNext) continue;
    top = Math.min(top, rect.top);
    bottom = Math.max(bottom, rect.bottom);
  }
  return new DOMRect(start.x, top, start.width, bottom - top);
}
