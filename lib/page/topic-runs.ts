import { readBlock, type TextRun } from './text-runs.ts';

/** Paragraphs about AI or technology that hold a number: only there can a figure be about a subject that has no name. */
const mayHoldTopic =
  /(?<!\p{L})(?:AI|IA|KI|MI|DI|TI|UI|IS|SI|ΤΝ|ΑΙ|ИИ|CEO)(?!\p{L})|intel|tekoäly|techno|tecno|tehno|teknik|teknolo|τεχν|техно|изкуств|dirbtin|mākslīg|umetn|umjetn|umělá|umelá/u;

/**
 * Finds the runs of a document that may speak of a topic without naming it.
 * @returns does one block; false when all are done
 */
export function findTopicRuns(document: Document, found: (run: TextRun) => void): () => boolean {
  const blocks: Node[] = document.body === null ? [] : [document.body];
  return () => {
    const block = blocks.pop();
    if (block === undefined) return false;
    readBlock(
      block,
      (run) => {
        if (/\d/.test(run.text) && mayHoldTopic.test(run.text)) found(run);
      },
      (inner) => blocks.push(inner),
    );
    return blocks.length > 0;
  };
}
