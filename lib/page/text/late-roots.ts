/** More empty elements than this are a page's layout, not places for components. */
const maximumWatched = 1000;

/**
 * Finds shadow roots attached to elements that were already there: the browser tells nobody of them.
 * Nothing is polled and no prototype is touched. Elements that may yet become hosts (custom elements, empty
 * elements) are looked at again when something happens that comes with it: they change size, the page
 * changes, a resource has loaded, or the reader points at them.
 */
export function watchLateRoots(
  found: (root: ShadowRoot) => void,
  signal: AbortSignal,
): { add: (element: Element) => void; check: () => void } {
  const waiting = new Set<Element>();
  const look = (element: Element) => {
    if (element.shadowRoot !== null) {
      const root = element.shadowRoot;
      remove(element);
      found(root);
    }
  };
  const remove = (element: Element) => {
    waiting.delete(element);
    sizes.unobserve(element);
  };
  const check = () => {
    for (const element of waiting) {
      if (!element.isConnected) remove(element);
      else look(element);
    }
  };
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) look(target);
  });
  const loads = new PerformanceObserver(check);
  loads.observe({ type: 'resource' });
  document.addEventListener(
    'pointerover',
    ({ target }) => {
      const root = (target as Element | null)?.shadowRoot;
      if (root) found(root);
    },
    { signal, capture: true, passive: true },
  );
  for (const type of ['click', 'focusin', 'load'])
    window.addEventListener(type, check, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    loads.disconnect();
    waiting.clear();
  });
  return {
    add(element) {
      if (waiting.size >= maximumWatched || waiting.has(element)) return;
      waiting.add(element);
      sizes.observe(element);
    },
    check,
  };
}
