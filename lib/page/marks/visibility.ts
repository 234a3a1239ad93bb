import type { PageTerm } from '../terms/term-store.ts';

/**
 * Whether a reader can come to see a term by scrolling: not in a closed menu, tab or `details`. Forces the layout of a
 * page that has just changed; on one at rest 5,800 terms take 4 ms in Chromium and 5 in Firefox (measured 2026-11-25).
 */
export function isShown({ range: { startContainer } }: Pick<PageTerm, 'range'>): boolean {
  const element = holderOf(startContainer);
  return element?.checkVisibility({ visibilityProperty: true }) === true;
}

/** The element whose box holds a text node. */
export function holderOf({ parentNode }: Node): Element | undefined {
  // By type and not by class: nodes come over from the documents of frames.
  if (parentNode?.nodeType === Node.ELEMENT_NODE) return parentNode as Element;
  return (parentNode as ShadowRoot | null)?.host;
}
