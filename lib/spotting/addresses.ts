import { isSpaceAt, isWordUnit } from './fold.ts';

/** What holds an address, a path, a file name or an identifier together, besides letters and digits. */
const glue = './\\:@%&=?~+$#-';
/** So many units without white space are no prose: a text of such stretches alone would be looked through for each of its names. */
const longest = 300;

/** "ec.europa.eu/…", "www.", "./docs/", "info@", "env.", "$", "--", "95/46/" before the name. */
const addressBefore =
  /:\/\/|@|^www\.|^[./~\\]|^--|[$%=\\&]$|\.\p{Ll}{2,5}\/|\p{L}\p{Nd}*\.$|\p{Nd}\/$/u;
/** ".pdf", ".init", "@", "=", "-2026-STG", "-overview.html" behind it; not the full stop of a sentence. */
const addressBehind =
  /^[@=\\]|^-\d{4}-|:\/\/|^\.\p{Ll}[\p{L}\p{Nd}]|\.\p{Ll}{2,5}(?:$|[.,:;!?]+$|[/?#:])/u;

/** Whether a name stands inside a web or mail address, a path, a file name or a piece of code: "Data-Act.pdf", "env.STEP", "info@raise.eu". */
export function isInAddress(text: string, start: number, end: number): boolean {
  // Most names stand between spaces; the expressions below are dear in comparison.
  if ((start === 0 || isSpaceAt(text, start - 1)) && (end === text.length || isSpaceAt(text, end)))
    return false;
  let from = start;
  let to = end;
  while (from > 0 && start - from < longest && isGlueAt(text, from - 1)) from -= 1;
  while (to < text.length && to - end < longest && isGlueAt(text, to)) to += 1;
  return (
    start - from === longest ||
    to - end === longest ||
    (from < start && addressBefore.test(text.slice(from, start))) ||
    (to > end && addressBehind.test(text.slice(end, to)))
  );
}

const isGlueAt = (text: string, at: number) =>
  isWordUnit(text.charCodeAt(at)) || glue.includes(text.charAt(at));
