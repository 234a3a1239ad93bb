import type { Settings } from '../../settings/schema.ts';
import type { CardHandle } from '../bridge.ts';
import { isAt, termAt } from '../marks/hit-test.ts';
import type { Scanner } from '../terms/scanner.ts';
import type { Cards, CardTerm } from './cards.ts';
import { isInEditor, isOnControl, listenToReader } from './reader-events.ts';
import { selectedRange, touches } from './walk.ts';

/** A pointer above this speed, in pixels a millisecond, passes by; the mean of two samples, as 10ten measured it. */
const passingSpeed = 0.5;

/** In hold-a-key mode the key is the intent; long enough that a capital letter being typed opens nothing. */
const holdMilliseconds = 120;

/** A pointer that trembles has not gone away. */
const tremblePixels = 2;

const modifiers = new Set(['Shift', 'Alt', 'Control', 'Meta', 'AltGraph']);

export interface PointerOptions {
  scanner: Scanner;
  roots: readonly ShadowRoot[];
  settings: () => Settings;
  card: () => CardHandle | undefined;
  cards: Cards;
  /** Whether an event is of our card. */
  isOwn: (event: Event) => boolean;
  /** The pointer's last move or press while this script was on its way to the page. */
  lastPointer: () => PointerEvent | undefined;
}

/**
 * Tells the card's life where the pointer is. Nothing opens while a button is down, while the reader
 * selects, drags, types or scrolls, or where the pointer passes fast.
 */
export function watchPointer(options: PointerOptions, signal: AbortSignal): void {
  const { life } = options.cards;
  let frame = 0;
  let last: PointerEvent | undefined;
  let isInCard = false;
  let isFast = false;
  let speed = 0;
  let nearest = Number.POSITIVE_INFINITY;
  let isHeld = false;
  /** When the reader did what may open a card, as events tell it. */
  let acted = 0;

  const interrupt = () => life.send({ type: 'interrupt' });
  const on = listenToReader(signal);

  const probe = (isScroll: boolean) => {
    frame = 0;
    if (last === undefined) return;
    const { clientX: x, clientY: y } = last;
    const card = options.card();
    const state = life.state();
    const isOpen = card?.isOpen() === true;
    if (isOpen && !isScroll && isInCard) {
      life.send({ type: 'inside' });
      return;
    }
    if (last.buttons !== 0) {
      interrupt();
      return;
    }
    const distance = isOpen ? distanceTo(card.rect(), x, y) : Number.POSITIVE_INFINITY;
    if (isScroll && distance === 0) return;
    // By however little: a slow hand crosses the gap a pixel at a time.
    const isNearer = distance < nearest;
    if (isNearer || distance > nearest + tremblePixels) nearest = distance;
    const term = termAt(options.scanner, options.roots, x, y) ?? openTermAt(x, y);
    const point = { x, y };
    if (term === undefined || (isScroll && state.name === 'idle'))
      life.send({ type: 'out', isNearer });
    else {
      // The page that scrolls under a resting pointer shows no intent.
      const delay =
        isScroll || isSelected(term) ? undefined : delayOf(options.settings(), isHeld, acted);
      life.send({ type: 'over', term, point, delay, isFast, isNearer });
    }
    isFast = false;
  };

  /** The open card's own anchor, which may be the reader's selection rather than a term. */
  const openTermAt = (x: number, y: number): CardTerm | undefined => {
    const state = life.state();
    if (state.name !== 'open' && state.name !== 'leaving') return undefined;
    return isAt(state.card.term, x, y) ? state.card.term : undefined;
  };

  const probeSoon = (isScroll: boolean) => {
    if (frame === 0) frame = requestAnimationFrame(() => probe(isScroll));
  };

  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    // Browsers send moves of a pointer that rests when the page moves under it.
    if (event.screenX === last?.screenX && event.screenY === last.screenY) return;
    const now = speedBetween(last, event);
    isFast ||= (now + speed) / 2 > passingSpeed;
    speed = now;
    last = event;
    acted = event.timeStamp;
    isInCard = options.isOwn(event);
    isHeld = isHolding(event, options.settings());
    probeSoon(false);
  };
  const early = options.lastPointer();
  if (early?.isTrusted) moved(early);
  on('pointermove', moved);
  on('scroll', () => {
    interrupt();
    probeSoon(true);
  });
  on('wheel', (event) => {
    if (!options.isOwn(event)) interrupt();
  });
  on('selectionchange', () => {
    if (document.getSelection()?.isCollapsed === false) interrupt();
  });
  on('pointerdown', (event) => {
    if (event.pointerType === 'touch' || options.isOwn(event)) return;
    if (openTermAt(event.clientX, event.clientY) === undefined) life.send({ type: 'dismiss' });
    else interrupt();
  });
  on('click', (event) => {
    if ((event as PointerEvent).pointerType === 'touch') return;
    if (event.button !== 0 || options.isOwn(event)) return;
    const { clientX: x, clientY: y } = event;
    if (openTermAt(x, y) !== undefined) {
      life.send({ type: 'keep', on: true });
      return;
    }
    if (options.settings().trigger !== 'click' || isOnControl(event)) return;
    const term = termAt(options.scanner, options.roots, x, y);
    if (term !== undefined && !isSelected(term))
      life.send({ type: 'ask', term, by: 'click', point: { x, y } });
  });
  on('keydown', (event) => {
    const { trigger, holdKey } = options.settings();
    if (trigger === 'hold' && event.key === holdKey && !event.repeat && !isInEditor(event)) {
      isHeld = isHolding(event, options.settings());
      acted = event.timeStamp;
      probeSoon(false);
    } else if (!modifiers.has(event.key) || trigger === 'hold') interrupt();
  });
  on('keyup', (event) => {
    if (event.key !== options.settings().holdKey) return;
    isHeld = false;
    if (options.settings().trigger === 'hold') interrupt();
  });
  on('fullscreenchange', () => life.send({ type: 'dismiss' }));
  on('visibilitychange', interrupt);
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (event.pointerType !== 'touch') life.send({ type: 'out', isNearer: false });
    },
    { signal },
  );
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

/**
 * Milliseconds of rest still to come that open a card; undefined where resting opens none.
 * @param since when the rest began: a frame may have passed since
 */
function delayOf({ trigger, hoverDelay }: Settings, isHeld: boolean, since: number) {
  if (trigger !== 'hover' && !(trigger === 'hold' && isHeld)) return undefined;
  const whole = trigger === 'hover' ? hoverDelay : holdMilliseconds;
  return Math.max(0, whole - (performance.now() - since));
}

/** Whether the hold key is down, and no other modifier with it. */
function isHolding(event: MouseEvent | KeyboardEvent, { holdKey }: Settings): boolean {
  const others = event.ctrlKey || event.metaKey;
  return (
    !others &&
    (holdKey === 'Shift' ? event.shiftKey && !event.altKey : event.altKey && !event.shiftKey)
  );
}

function speedBetween(from: PointerEvent | undefined, to: PointerEvent): number {
  if (from === undefined) return 0;
  const milliseconds = Math.max(1, to.timeStamp - from.timeStamp);
  return Math.hypot(to.screenX - from.screenX, to.screenY - from.screenY) / milliseconds;
}

/** A term the reader has selected is being worked with. */
function isSelected(term: CardTerm): boolean {
  const range = selectedRange();
  return range !== undefined && !range.collapsed && touches(range, term);
}

function distanceTo(rect: DOMRect | undefined, x: number, y: number): number {
  if (rect === undefined) return Number.POSITIVE_INFINITY;
  const horizontal = Math.max(rect.left - x, 0, x - rect.right);
  const vertical = Math.max(rect.top - y, 0, y - rect.bottom);
  return Math.hypot(horizontal, vertical);
}
