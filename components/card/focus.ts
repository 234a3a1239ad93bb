/** The element with the focus, through open shadow roots; null when nothing has it. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement != null) focused = focused.shadowRoot.activeElement;
  return focused === document.body ? null : focused;
}

/** Gives the focus back without moving the page; where nothing had it, the next Tab in Firefox goes on from a node. */
export function restoreFocus(element: Element | null, node: Node): void {
  if (element?.isConnected && 'focus' in element)
    (element as HTMLElement).focus({ preventScroll: true });
  else if (getSelection()?.isCollapsed) getSelection()?.collapse(node);
}

/** Whether Tab leads out of a card. */
export function isAtEnd(root: ShadowRoot, isBack: boolean): boolean {
  const stops = [...root.querySelectorAll('.card, a, button, summary')].filter((element) =>
    element.checkVisibility(),
  );
  const index = stops.indexOf(root.activeElement as Element);
  // The card itself can have the focus and is no stop on the way.
  return isBack ? index < 2 : index === stops.length - 1;
}
