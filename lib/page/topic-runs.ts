import type { TextRun } from './text-runs.ts';
import { TreeReader } from './tree-reader.ts';

/** Paragraphs about AI or technology that hold a number: only there can a figure be about a subject that has no name. */
const mayHoldTopic =
  /(?<!\p{L})(?:AI|IA|KI|MI|DI|TI|UI|IS|SI|ΤΝ|ΑΙ|ИИ|CEO)(?!\p{L})|intel|tekoäly|techno|tecno|tehno|teknik|teknolo|τεχν|техно|изкуств|dirbtin|mākslīg|umetn|umjetn|umělá|umelá/u;

/**
 * Finds the runs of a document that may speak of a topic without naming it.
 * @returns reads on until the given time; false when nothing is left, or the page changed under it
 */
export function findTopicRuns(
  document: Document,
  found: (run: TextRun) => void,
): (until: number) => boolean {
  if (document.body === null) return () => false;
  const reader = new TreeReader(document.body, true, {
    run: (run) => {
      if (/\d/.test(run.text) && mayHoldTopic.test(run.text)) found(run);
    },
    enter: () => {},
    shadowRoot: () => {},
    possibleHost: () => {},
  });
  return (until) => reader.isPlaced && reader.advance(until);
}
