import { termStyle } from '../interface/colors.ts';
import type { Settings } from '../settings/schema.ts';

/** The page's own scripts can read these names: they say that the extension is there, not what the reader does. */
export const highlightNames = {
  term: 'eu-ai-lens-term',
  figure: 'eu-ai-lens-figure',
  active: 'eu-ai-lens-active',
} as const;
export type HighlightKind = keyof typeof highlightNames;

/** Beyond this the paint cost grows with nothing gained; the rest stays reachable by hover and is counted. */
export const maximumPainted = 5000;

/** Publishes ranges under one of our names; an empty list removes it. */
export function publish(kind: HighlightKind, ranges: readonly AbstractRange[]): void {
  const name = highlightNames[kind];
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight();
  for (const range of ranges.length > maximumPainted ? ranges.slice(0, maximumPainted) : ranges)
    highlight.add(range);
  highlight.priority = kind === 'active' ? 2 : kind === 'figure' ? 1 : 0;
  CSS.highlights.set(name, highlight);
}

export function removeHighlights(): void {
  for (const name of Object.values(highlightNames)) CSS.highlights.delete(name);
}

/** What the reader decides of the marks. */
export type HighlightLook = Pick<Settings, 'highlight' | 'highlightColor'>;

export function createHighlightSheet(look: HighlightLook): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  setHighlightLook(sheet, look);
  return sheet;
}

export function setHighlightLook(sheet: CSSStyleSheet, look: HighlightLook): void {
  const figure = look.highlight === 'none' ? '' : 'text-decoration: underline wavy 1.5px #b5651d;';
  sheet.replaceSync(
    `::highlight(${highlightNames.term}){${termStyle(look)}}` +
      `::highlight(${highlightNames.figure}){${figure}}` +
      `::highlight(${highlightNames.active}){background-color: rgb(74 127 214 / 32%);}`,
  );
}
