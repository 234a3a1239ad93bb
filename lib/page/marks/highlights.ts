import { highlightNames } from '../../interface/mark-names.ts';

let active: Highlight | undefined;

/** Paints the term whose card is open, or none. */
export function paintActive(range?: AbstractRange): void {
  const [name] = highlightNames.active;
  if (range === undefined) {
    // A later script of ours may have taken the name.
    if (CSS.highlights.get(name) === active) CSS.highlights.delete(name);
    return;
  }
  active = new Highlight(range);
  active.priority = 2;
  CSS.highlights.set(name, active);
}

/** Has a sheet of ours in a tree of the page, in place of one that an earlier script left there. */
export function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter(isOfPage), sheet];
}

/** Takes away what an earlier script of ours left on the page when the extension was updated; its marks tell. */
export function takeOver(): void {
  const names = Object.values(highlightNames).flat();
  const removed = names.filter((name) => CSS.highlights.delete(name));
  if (removed.length === 0) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(isOfPage);
  for (const card of document.querySelectorAll('eu-ai-lens-card')) card.remove();
}

/** Each sheet of ours names the mark of the open card. */
const isOfPage = ({ cssRules }: CSSStyleSheet) =>
  !cssRules[0]?.cssText.includes(highlightNames.active[0]);
