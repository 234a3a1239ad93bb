/** The element with the focus, through open shadow roots; null when nothing has it. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement != null) focused = focused.shadowRoot.activeElement;
  return focused === document.body ? null : focused;
}

/** Gives the focus back without moving the page. */
export function restoreFocus(element: Element | null): void {
  if (element?.isConnected && 'focus' in element)
    (element as HTMLElement).focus({ preventScroll: true });
}
