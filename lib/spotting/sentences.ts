/** A sentence ends at `.`, `!`, `?`, `…`, the Greek question mark or an empty line, followed by white space and not by a lower-case letter. */
const sentenceEnd = /[.!?…;\u037e]["”»’)\]]*\s+(?=[^\p{Ll}\s])|\n\s*\n/gu;

/** The sentences of a text, found once for all names in it. */
export function sentencesOf(text: string): (start: number, end: number) => [number, number] {
  let ends: { from: number; next: number }[] | undefined;
  return (start, end) => {
    ends ??= [...text.matchAll(sentenceEnd)].map((match) => ({
      from: match.index,
      next: match.index + match[0].length,
    }));
    let from = 0;
    let to = text.length;
    for (const boundary of ends) {
      if (boundary.next <= start) from = boundary.next;
      else if (boundary.from >= end) {
        to = boundary.from + 1;
        break;
      }
    }
    return [from, to];
  };
}

/** Start and end of the sentence that holds [start, end). */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  return sentencesOf(text)(start, end);
}
