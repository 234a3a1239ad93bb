import { holderOf } from './elements.ts';

/** More empty elements than this are a page's layout, not places for components. */
const maximumWatched = 1000;

/**
 * Finds shadow roots attached to elements that were already there: the browser tells nobody of them.
 * Nothing is polled and no prototype is touched. Elements that may yet become hosts (custom elements, empty
 * elements) are looked at again when something happens that comes with it: they or what holds them change size,
 * the page changes, a resource has loaded, or the reader points at them.
 */
export function watchLateRoots(
  found: (root: ShadowRoot) => void,
  signal: AbortSignal,
): { add: (element: Element) => void; check: () => void } {
  const waiting = new Set<Element>();
  const check = () => {
    for (const element of waiting) {
      const root = element.shadowRoot;
      if (root !== null) found(root);
      else if (element.isConnected) continue;
      waiting.delete(element);
      sizes.unobserve(element);
    }
  };
  const sizes = new ResizeObserver((entries) => {
    check();
    // What left the page has lost its size: Firefox would keep it for the observer's sake.
    for (const { target } of entries) if (!target.isConnected) sizes.unobserve(target);
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
      if (waiting.size >= maximumWatched) return;
      waiting.add(element);
      sizes.observe(element);
      // Asked again when it comes back, as it may have moved.
      sizes.observe(holderOf(element));
    },
    check,
  };
}
