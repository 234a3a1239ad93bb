import { useMemo } from 'preact/hooks';
import { entryOf } from '@/lib/glossary/entry';
import { useGlossary } from '../controls/use-glossary';
import type { PanelEntry } from './rows';

/** The reader's own terms as entries without facts. */
export function useOwnEntries(): readonly PanelEntry[] {
  const { terms } = useGlossary();
  return useMemo(
    () => terms.map((term) => ({ ...entryOf(term), own: { language: term.language } })),
    [terms],
  );
}
