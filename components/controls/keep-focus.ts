const focusable = 'a[href], button, input, select, summary, [tabindex="0"]';

const isUsable = (element: Element) =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility();

/**
 * Where what has the focus goes away or is disabled, the focus stays near: at what stands before it, in lists behind
 * it, in the nearest part of the page that is still there. Browsers put it nowhere, where arrow keys and screen readers
 * lose it.
 */
export function keepFocus(root: HTMLElement): void {
  let last: Element | undefined;
  let around: Element[] = [];
  let parts: Element[] = [];

  root.addEventListener('focusin', ({ target }) => {
    last = target as Element;
    around = [...root.querySelectorAll(focusable)];
    parts = [];
    for (let part = last.parentElement; part !== null && part !== root; part = part.parentElement)
      parts.push(part);
    parts.push(root);
  });
  root.addEventListener('focusout', () => {
    // Once what is being taken away is gone, and not where the window alone lost the focus.
    queueMicrotask(() => {
      if (last !== undefined && isUsable(last) && document.activeElement === document.body)
        last = undefined;
    });
  });
  new MutationObserver(() => {
    const lost = last;
    if (lost === undefined || isUsable(lost)) return;
    if (document.activeElement !== document.body && document.activeElement !== lost) return;
    const at = around.indexOf(lost);
    for (const part of parts) {
      const isThere = (element: Element) => part.contains(element) && isUsable(element);
      const before = around.slice(0, at).findLast(isThere);
      const behind = around.slice(at + 1).find(isThere);
      const near = part.matches('ul, ol, tbody') ? (behind ?? before) : (before ?? behind);
      const target = near ?? [...part.querySelectorAll(focusable)].find(isUsable);
      if (target === undefined) continue;
      (target as HTMLElement).focus();
      return;
    }
  }).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  });
}
