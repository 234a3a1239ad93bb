/** The page's own scripts can read these names: they say that the extension is there, not what the reader does. */
export const highlightNames = {
  term: 'eu-ai-lens-term',
  figure: 'eu-ai-lens-figure',
  active: 'eu-ai-lens-active',
} as const;
export type HighlightKind = keyof typeof highlightNames;

export type HighlightStyle = 'underline' | 'tint' | 'both' | 'none';

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

/** Colours that keep 3:1 against both white and near-black paper, so they need not know the page's scheme. */
const rules: Record<HighlightStyle, string> = {
  none: '',
  underline: 'text-decoration: underline dotted 1.5px #4a7fd6;',
  tint: 'background-color: rgb(74 127 214 / 18%);',
  both: 'text-decoration: underline dotted 1.5px #4a7fd6; background-color: rgb(74 127 214 / 14%);',
};

export function createHighlightSheet(style: HighlightStyle): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  setHighlightStyle(sheet, style);
  return sheet;
}

export function setHighlightStyle(sheet: CSSStyleSheet, style: HighlightStyle): void {
  const figure = style === 'none' ? '' : 'text-decoration: underline wavy 1.5px #b5651d;';
  sheet.replaceSync(
    `::highlight(${highlightNames.term}){${rules[style]}}` +
      `::highlight(${highlightNames.figure}){${figure}}` +
      `::highlight(${highlightNames.active}){background-color: rgb(74 127 214 / 32%);}`,
  );
}
