/** White space that is not one space already: most sentences have none, and are left as they are. */
const uneven = /\s{2,}|[^\S ]/g;

/** A text of a page as one line: whatever white space its source has is one space. */
export const oneLine = (text: string): string => text.trim().replace(uneven, ' ');
