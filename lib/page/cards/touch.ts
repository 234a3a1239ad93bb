import { termAt } from '../marks/hit-test.ts';
import type { PointerOptions } from './hover.ts';
import { isOnControl, listenToReader } from './reader-events.ts';

/** Just before the browsers' own long press (500 ms), whose menu is then held back over a link. */
const pressMilliseconds = 450;

/** A finger that moves further scrolls. */
const slipPixels = 10;

/**
 * Opens cards for fingers: a tap on a term, or a long press where a tap would follow a link.
 * A tap elsewhere closes the card.
 */
export function watchTouch(options: PointerOptions, signal: AbortSignal): void {
  const { life } = options.cards;
  let press: { timer: number; x: number; y: number } | undefined;
  let opened = false;

  const release = () => {
    clearTimeout(press?.timer);
    press = undefined;
  };
  const askAt = (x: number, y: number): boolean => {
    const term = termAt(options.scanner, options.roots, x, y);
    if (term !== undefined) life.send({ type: 'ask', term, by: 'click', point: { x, y } });
    return term !== undefined;
  };
  const on = listenToReader(signal);

  on('pointerdown', (event) => {
    release();
    opened = false;
    if (event.pointerType !== 'touch' || !event.isPrimary || options.isOwn(event)) return;
    const { clientX: x, clientY: y } = event;
    const timer = Number(
      setTimeout(() => {
        press = undefined;
        opened = askAt(x, y);
      }, pressMilliseconds),
    );
    press = { timer, x, y };
  });
  on('pointermove', ({ pointerType, clientX, clientY }) => {
    if (pointerType !== 'touch' || press === undefined) return;
    if (Math.hypot(clientX - press.x, clientY - press.y) > slipPixels) release();
  });
  on('pointerup', release);
  on('pointercancel', release);
  on(
    'contextmenu',
    (event) => {
      if (opened && isOnControl(event)) event.preventDefault();
    },
    false,
  );
  on(
    'click',
    (event) => {
      if ((event as PointerEvent).pointerType !== 'touch') return;
      if (options.isOwn(event)) return;
      if (opened) {
        // The finger that opened the card is lifted: its click must not follow the link.
        opened = false;
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      if (isOnControl(event) || !askAt(event.clientX, event.clientY))
        life.send({ type: 'dismiss' });
    },
    false,
  );
  signal.addEventListener('abort', release);
}
