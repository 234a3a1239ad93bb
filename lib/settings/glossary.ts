import { browser } from '../browser.ts';
import { type GlossaryTerm, readTerm } from '../glossary/term.ts';

/** Item of `storage.local` with the reader's own terms: too large for synchronised storage. */
const glossaryKey = 'glossary';

/** The reader's own terms; what cannot be read of them is left out. */
export async function loadGlossary(): Promise<GlossaryTerm[]> {
  const stored = await browser.storage.local.get(glossaryKey);
  return readGlossary(stored[glossaryKey]);
}

function readGlossary(stored: unknown): GlossaryTerm[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null
      ? (readTerm(item as Record<string, unknown>, () => {}) ?? [])
      : [],
  );
}

/** Changes start from what is stored at that moment, one after the other; returns the terms before and after. */
export function updateGlossary(
  change: (terms: GlossaryTerm[]) => GlossaryTerm[],
): Promise<{ before: GlossaryTerm[]; after: GlossaryTerm[] }> {
  return navigator.locks.request('glossary', async () => {
    const before = await loadGlossary();
    const after = change(before);
    await browser.storage.local.set({ [glossaryKey]: after });
    return { before, after };
  }) as Promise<{ before: GlossaryTerm[]; after: GlossaryTerm[] }>;
}

export function onGlossaryChanged(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && glossaryKey in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
