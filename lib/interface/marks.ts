import type { BrowserName } from '../commands/browsers.ts';
import { defaultSettings, type Settings } from '../settings/schema.ts';
import { termStyle } from './colors.ts';
import { highlightNames } from './mark-names.ts';

type Look = Pick<Settings, 'highlight' | 'highlightColor'>;

/**
 * The style sheet of the marks on pages, as the reader wants them.
 *
 * In Chromium marks inherit from the root, into shadow trees too, and a rule for all elements costs each of them: to
 * style the page of an act anew takes 122 ms with such rules, 39 with these, 30 without any (minima of 12, 2026-11-30).
 * Firefox inherits none and takes as long either way.
 */
export function markSheet(look: Look, browser: BrowserName): string {
  const { highlight } = look;
  const rule = (kind: keyof typeof highlightNames, style: string) =>
    `${highlightNames[kind].map((name) => `${browser === 'chrome' ? ':root' : ''}::highlight(${name})`)} {${style}}`;
  const rules = [
    // Over `marksFile` it leaves nothing of what is there.
    rule('term', `text-decoration: none; background-color: transparent; ${termStyle(look)}`),
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

/** Whether a reader wants marks, and others than those of `marksFile`. */
export const isOwnLook = ({ highlight, highlightColor }: Look): boolean =>
  highlight !== 'none' &&
  (highlight !== defaultSettings.highlight || highlightColor !== defaultSettings.highlightColor);

/**
 * The sheet the browser puts into each page before it styles it, below all other sheets: one that comes later has the
 * whole page styled anew, in one go (35 ms for an act in Chromium, 50 in Firefox, 300 and 1,000 for ten).
 */
export const marksFile = (browser: BrowserName) => ({
  relativeDest: 'marks.css',
  contents: `@layer eu-ai-lens {${markSheet(defaultSettings, browser)}}`,
});
