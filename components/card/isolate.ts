/** Events of the keyboard and the focus: what they do in the card is the browser's own doing, no handler needs them. */
const ownEvents = ['keydown', 'keypress', 'keyup', 'focus', 'focusin', 'focusout', 'blur'] as const;

/** Events the card's own handlers need: they end at its host. */
const endingEvents = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove'],
  ...['mouseover', 'mouseout', 'pointerdown', 'pointerup', 'pointermove', 'pointerover'],
  ...['pointerout', 'touchstart', 'touchmove', 'touchend', 'wheel', 'selectstart', 'dragstart'],
];

interface Handlers {
  onEscape: () => void;
  /** The focus came into the card, by a press or by a key. */
  onFocus: () => void;
  /** Whether a Tab, forwards or back, was used up. */
  onTab: (isBack: boolean) => boolean;
}

/**
 * Keeps what happens in the card from the page while it is open: the page's shortcuts do not see its keys, its
 * focus traps do not see its focus, its menus do not close for a click in it. A page listening on `window` in
 * the capture phase since before us still sees the event, with the key pressed, but not what in the card it was for.
 */
export function isolate(element: HTMLElement, handlers: Handlers, signal: AbortSignal): void {
  for (const name of ownEvents)
    window.addEventListener(
      name,
      (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Escape' && !event.isComposing) {
          // This one Escape is the card's: it must not close the page's dialog too.
          if (name === 'keydown') {
            event.preventDefault();
            event.stopImmediatePropagation();
            handlers.onEscape();
          }
          return;
        }
        // Not by its target: that is another one's host where the card stands in a page's shadow tree.
        if (!event.composedPath().includes(element)) return;
        event.stopImmediatePropagation();
        if (name === 'focusin') handlers.onFocus();
        if (name === 'keydown' && event instanceof KeyboardEvent && event.key === 'Tab')
          if (handlers.onTab(event.shiftKey)) event.preventDefault();
      },
      { capture: true, signal },
    );
  for (const name of endingEvents)
    element.addEventListener(name, (event) => event.stopPropagation(), { passive: true, signal });
}
