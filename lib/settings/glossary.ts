import { browser } from '../browser.ts';
import { type GlossaryProblem, type GlossaryTerm, readTerm } from '../glossary/term.ts';
import { isRecord } from '../is-record.ts';

/** Item of `storage.local` with the reader's own terms: too large for synchronised storage. */
const glossaryKey = 'glossary';

export interface StoredGlossary {
  terms: GlossaryTerm[];
  /** What is stored and is no term, as it was found, and what is wrong with it; rows are places in the list. */
  unreadable: unknown[];
  problems: GlossaryProblem[];
}

/** The reader's own terms. */
export async function loadGlossary(): Promise<GlossaryTerm[]> {
  return (await loadStoredGlossary()).terms;
}

/** The same with what cannot be read of them. */
export async function loadStoredGlossary(): Promise<StoredGlossary> {
  const stored = await browser.storage.local.get(glossaryKey);
  return readGlossary(stored[glossaryKey]);
}

function readGlossary(stored: unknown = []): StoredGlossary {
  const read: StoredGlossary = { terms: [], unreadable: [], problems: [] };
  (Array.isArray(stored) ? stored : [stored]).forEach((item: unknown, index) => {
    const row = index + 1;
    if (!isRecord(item)) read.problems.push({ row, reason: 'not-a-row' });
    const term = isRecord(item)
      ? readTerm(item, (problem) => read.problems.push({ row, ...problem }))
      : undefined;
    if (term === undefined) read.unreadable.push(item);
    else read.terms.push(term);
  });
  return read;
}

/**
 * Changes start from what is stored at that moment, one after the other; what cannot be read stays as it is.
 * @returns the terms before and after
 */
export function updateGlossary(
  change: (terms: GlossaryTerm[]) => GlossaryTerm[],
): Promise<{ before: GlossaryTerm[]; after: GlossaryTerm[] }> {
  return carryOut(async ({ terms, unreadable }) => {
    const after = change(terms);
    await write([...after, ...unreadable]);
    return { before: terms, after };
  });
}

/** Takes away what cannot be read, for good. */
export function dropUnreadableTerms(): Promise<void> {
  return carryOut(({ terms }) => write(terms));
}

const write = (items: readonly unknown[]) => browser.storage.local.set({ [glossaryKey]: items });

function carryOut<Result>(work: (stored: StoredGlossary) => Promise<Result>): Promise<Result> {
  return navigator.locks.request('glossary', async () =>
    work(await loadStoredGlossary()),
  ) as Promise<Result>;
}

export function onGlossaryChanged(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && glossaryKey in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
