/** A labelled stretch of a text without its labels. */
export interface Labelled {
  start: number;
  end: number;
  surface: string;
  entry: string;
  /** Of a figure. */
  verdict: string;
}

/**
 * Takes the labels out of a text, keeping their places.
 * @param label what one looks like, with groups named `surface`, `entry` and, where it has one, `verdict`
 */
export function takeLabels(source: string, label: RegExp): { text: string; labels: Labelled[] } {
  const labels: Labelled[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(label)) {
    const { surface = '', entry = '', verdict = '' } = match.groups ?? {};
    text += source.slice(from, match.index);
    labels.push({ start: text.length, end: text.length + surface.length, surface, entry, verdict });
    text += surface;
    from = match.index + match[0].length;
  }
  return { text: text + source.slice(from), labels };
}
