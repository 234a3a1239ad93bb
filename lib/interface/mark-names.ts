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
