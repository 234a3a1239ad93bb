import type { Settings } from '../settings/schema.ts';
import { termStyle } from './colors.ts';

/**
 * Marks of one kind are parted among so many highlights (`lib/page/marks/painter.ts`), of 250 each. Chromium lays out all
 * marks anew in the frame after any of them changed: 13 ms for 2,000, 27 for 5,000 (2026-11-25). What is beyond is
 * counted and reached by hover all the same.
 */
const maximumParts = 10;

const parts = (name: string) =>
  Array.from({ length: maximumParts }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`));

/** The page's own scripts can read these names: they say that the extension is there, not what the reader does. */
export const highlightNames = {
  term: parts('eu-ai-lens-term'),
  figure: parts('eu-ai-lens-figure'),
  active: ['eu-ai-lens-active'],
} as const;

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

const rule = (kind: keyof typeof highlightNames, style: string) =>
  `${highlightNames[kind].map((name) => `::highlight(${name})`)} {${style}}`;
