/** A sentence ends at `.`, `!`, `?`, `…`, the Greek question mark or an empty line, followed by white space and not by a lower-case letter. */
const sentenceEnd = /[.!?…;\u037e]["”»’)\]]*\s+(?=[^\p{Ll}\s])|\n\s*\n/gu;

/** Start and end of the sentence that holds [start, end). */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(sentenceEnd)) {
    const boundary = match.index + match[0].length;
    if (boundary <= start) from = boundary;
    else if (match.index >= end) {
      to = match.index + 1;
      break;
    }
  }
  return [from, to];
}
