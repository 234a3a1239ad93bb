import { highlightNames } from '../../interface/marks.ts';

/** Paints the term whose card is open, or none. */
export function paintActive(range?: AbstractRange): void {
  const [name] = highlightNames.active;
  if (range === undefined) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(range);
  highlight.priority = 2;
  CSS.highlights.set(name, highlight);
}

/** Takes all marks off the page, those of an earlier script of ours too. */
export function removeHighlights(): void {
  for (const name of Object.values(highlightNames).flat()) CSS.highlights.delete(name);
}

/** Has our marks painted in a tree of the page: in Firefox the document's rules do not reach into shadow trees. */
export function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  if (root.adoptedStyleSheets.includes(sheet)) return;
  takeOver(root);
  root.adoptedStyleSheets.push(sheet);
}

/** Takes away what an earlier script of ours left in a tree when the extension was updated; its sheet tells. */
export function takeOver(root: Document | ShadowRoot): void {
  const { adoptedStyleSheets } = root;
  const others = adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
  if (others.length === adoptedStyleSheets.length) return;
  root.adoptedStyleSheets = others;
  if (root === document) removeHighlights();
  for (const card of root.querySelectorAll('eu-ai-lens-card')) card.remove();
}

function isOurs({ cssRules }: CSSStyleSheet): boolean {
  return cssRules[0]?.cssText.includes(highlightNames.active[0]) === true;
}
