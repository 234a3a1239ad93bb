/** A text of a page as one line: whatever white space its source has is one space. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
