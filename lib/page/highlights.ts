import { type HighlightKind, highlightNames } from '../interface/marks.ts';
import type { TermPortion } from './term-store.ts';

/**
 * Chromium lays out all marks anew in the frame after any of them changed: 13 ms for 2,000, 27 for 5,000 (measured
 * 2026-11-25). The marks beyond are counted and reached by hover all the same.
 */
export const maximumPainted = 2500;

/** Firefox takes up to 1 ms for each deletion after the first, and 8 µs a range for a fresh highlight: more are set anew. */
const maximumDeletions = 8;

/** So many marks take Firefox 3 ms to set, whether they come to others or make a highlight of their own, and 2 to take away. */
export const paintedAtOnce: TermPortion = { added: 250, removed: 2, together: maximumDeletions };

/** Publishes ranges under one of our names; an empty list removes it. */
export function publish(kind: HighlightKind, ranges: Iterable<AbstractRange>): Highlight {
  const highlight = new Highlight();
  highlight.priority = kind === 'active' ? 2 : kind === 'figure' ? 1 : 0;
  for (const range of ranges) {
    if (highlight.size >= maximumPainted) break;
    highlight.add(range);
  }
  if (highlight.size > 0) CSS.highlights.set(highlightNames[kind], highlight);
  else CSS.highlights.delete(highlightNames[kind]);
  return highlight;
}

/** Keeps many marks of one kind on the page; a small change costs what it changes. */
export class Painter {
  readonly #kind: HighlightKind;
  /** An own list: in Firefox a content script cannot read a highlight back. */
  readonly #painted = new Set<AbstractRange>();
  readonly #waiting = new Set<AbstractRange>();
  #highlight: Highlight | undefined;

  constructor(kind: HighlightKind) {
    this.#kind = kind;
  }

  update(added: readonly AbstractRange[], removed: readonly AbstractRange[]): void {
    const deleted = removed.filter(
      (range) => !this.#waiting.delete(range) && this.#painted.delete(range),
    );
    for (const range of added) this.#waiting.add(range);
    const fresh: AbstractRange[] = [];
    for (const range of this.#waiting) {
      if (this.#painted.size >= maximumPainted) break;
      this.#waiting.delete(range);
      this.#painted.add(range);
      fresh.push(range);
    }
    if (
      this.#highlight === undefined ||
      deleted.length > maximumDeletions ||
      this.#painted.size === 0 ||
      // The page may have cleared the registry, which is its own too, or taken our name in it.
      CSS.highlights.get(highlightNames[this.#kind]) !== this.#highlight
    ) {
      this.#highlight = publish(this.#kind, this.#painted);
      return;
    }
    // In this order: what follows a deletion before the next frame takes Firefox 1.2 ms among 2,400 marks, not 0.04.
    for (const range of fresh) this.#highlight.add(range);
    for (const range of deleted) this.#highlight.delete(range);
  }

  /** Paints these and nothing else. */
  replace(ranges: readonly AbstractRange[]): void {
    this.#painted.clear();
    this.#waiting.clear();
    this.#highlight = undefined;
    this.update(ranges, []);
  }
}

export function removeHighlights(): void {
  for (const name of Object.values(highlightNames)) CSS.highlights.delete(name);
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
  return cssRules[0]?.cssText.includes(highlightNames.active) === true;
}
