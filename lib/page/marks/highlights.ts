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

/** Has a sheet of ours in a tree of the page. */
export function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  if (root.adoptedStyleSheets.includes(sheet)) return;
  takeOver(root);
  root.adoptedStyleSheets.push(sheet);
}

/** Takes away what an earlier script of ours left in a tree when the extension was updated; its marks or its sheet tell. */
export function takeOver(root: Document | ShadowRoot): void {
  const { adoptedStyleSheets } = root;
  const others = adoptedStyleSheets.filter(isOfPage);
  let isLeft = others.length < adoptedStyleSheets.length;
  if (isLeft) root.adoptedStyleSheets = others;
  if (root === document)
    for (const name of Object.values(highlightNames).flat())
      isLeft = CSS.highlights.delete(name) || isLeft;
  if (isLeft) for (const card of root.querySelectorAll('eu-ai-lens-card')) card.remove();
}

/** Each sheet of ours names the mark of the open card. */
const isOfPage = ({ cssRules }: CSSStyleSheet) =>
  !cssRules[0]?.cssText.includes(highlightNames.active[0]);
