import type { Settings } from '../settings/schema.ts';
import { termStyle } from './colors.ts';

/** The page's own scripts can read these names: they say that the extension is there, not what the reader does. */
export const highlightNames = {
  term: 'eu-ai-lens-term',
  figure: 'eu-ai-lens-figure',
  active: 'eu-ai-lens-active',
} as const;
export type HighlightKind = keyof typeof highlightNames;

/** The style sheet of the marks on pages, as the reader wants them. */
export function markSheet(look: Pick<Settings, 'highlight' | 'highlightColor'>): string {
  const { highlight } = look;
  const rules = [
    rule('term', termStyle(look)),
    rule('figure', highlight === 'none' ? '' : 'text-decoration: underline wavy 1.5px #b5651d;'),
    rule('active', 'background-color: rgb(74 127 214 / 32%);'),
  ];
  // Forced colours leave no tint: Firefox shows the bare text.
  if (highlight === 'tint')
    rules.push(
      `@media (forced-colors: active) {${rule('term', termStyle({ ...look, highlight: 'underline' }))}}`,
    );
  // Paper shows the page as its author wrote it: nothing can be asked of a mark there.
  return `@media not print {${rules.join('')}}`;
}

const rule = (kind: HighlightKind, style: string) =>
  `::highlight(${highlightNames[kind]}) {${style}}`;
