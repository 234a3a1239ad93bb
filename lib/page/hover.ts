import type { Settings } from '../settings/schema.ts';
import type { CardHandle } from './bridge.ts';
import { termAt } from './hit-test.ts';
import type { PageTerm, Scanner } from './scanner.ts';

/** Time to cross from the term into the card, a small detour included (Page Previews and 10ten use 200 to 350 ms). */
const leaveMilliseconds = 300;

export interface HoverOptions {
  scanner: Scanner;
  roots: ShadowRoot[];
  settings: () => Settings;
  card: () => CardHandle | undefined;
  open: (term: PageTerm, point: { x: number; y: number }) => void;
  isOwn: (node: Node) => boolean;
}

/**
 * Opens the card where the pointer rests on a term and closes it when the pointer has left both.
 * Nothing happens while a button is down, while text is selected or while the page scrolls.
 */
export function watchPointer(options: HoverOptions, signal: AbortSignal): void {
  let dwell: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;
  let over: PageTerm | undefined;
  let opened: PageTerm | undefined;
  let frame = 0;
  let last: PointerEvent | undefined;
  let distance = Number.POSITIVE_INFINITY;

  const stopDwelling = () => {
    clearTimeout(dwell);
    dwell = undefined;
    over = undefined;
  };
  const stay = () => {
    clearTimeout(leave);
    leave = undefined;
  };
  const close = () => {
    stay();
    opened = undefined;
    options.card()?.close();
  };

  const probe = () => {
    frame = 0;
    const event = last;
    if (event === undefined) return;
    const { clientX: x, clientY: y } = event;
    const card = options.card();
    const isOpen = card?.isOpen() === true;
    if (isOpen && options.isOwn(event.target as Node)) {
      stay();
      stopDwelling();
      return;
    }
    if (event.buttons !== 0) {
      stopDwelling();
      return;
    }
    const term = termAt(options.scanner, options.roots, x, y);
    if (isOpen && opened !== undefined && term !== undefined && sameTerm(term, opened)) {
      stay();
      return;
    }
    if (isOpen && !card.isPinned()) {
      const nearer = distanceTo(card.rect(), x, y);
      // A pointer on its way to the card keeps it open, by whatever path.
      if (leave === undefined || nearer < distance - 2) {
        stay();
        leave = setTimeout(close, leaveMilliseconds);
      }
      distance = nearer;
    }
    if (options.settings().trigger !== 'hover') return;
    if (term === undefined) stopDwelling();
    else if (over === undefined || !sameTerm(term, over)) {
      stopDwelling();
      over = term;
      dwell = setTimeout(() => {
        if (hasSelection()) return;
        opened = term;
        stay();
        options.open(term, { x, y });
      }, options.settings().hoverDelay);
    }
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      last = event;
      if (frame === 0) frame = requestAnimationFrame(probe);
    },
    { passive: true, capture: true, signal },
  );
  for (const name of ['pointerdown', 'wheel', 'keydown'] as const)
    document.addEventListener(name, () => stopDwelling(), { passive: true, capture: true, signal });
  document.addEventListener(
    'pointerdown',
    (event) => {
      const card = options.card();
      if (card?.isOpen() && !options.isOwn(event.target as Node)) close();
    },
    { passive: true, capture: true, signal },
  );
  document.documentElement.addEventListener('pointerleave', stopDwelling, { signal });
  document.addEventListener(
    'click',
    (event) => {
      const wanted = options.settings().trigger === 'click' || lastPointerType === 'touch';
      if (!wanted || options.isOwn(event.target as Node) || hasSelection()) return;
      const term = termAt(options.scanner, options.roots, event.clientX, event.clientY);
      // Links under a term still work.
      if (term === undefined || (event.target as Element).closest?.('a[href], button')) return;
      opened = term;
      options.open(term, { x: event.clientX, y: event.clientY });
    },
    { capture: true, signal },
  );
  let lastPointerType = '';
  document.addEventListener('pointerup', (event) => (lastPointerType = event.pointerType), {
    passive: true,
    capture: true,
    signal,
  });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && options.card()?.isOpen()) close();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => {
    stopDwelling();
    stay();
  });
}

function sameTerm(a: PageTerm, b: PageTerm): boolean {
  return (
    a.range.startContainer === b.range.startContainer &&
    a.range.startOffset === b.range.startOffset &&
    a.entry === b.entry
  );
}

function hasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

function distanceTo(rect: DOMRect | undefined, x: number, y: number): number {
  if (rect === undefined) return Number.POSITIVE_INFINITY;
  const horizontal = Math.max(rect.left - x, 0, x - rect.right);
  const vertical = Math.max(rect.top - y, 0, y - rect.bottom);
  return Math.hypot(horizontal, vertical);
}
