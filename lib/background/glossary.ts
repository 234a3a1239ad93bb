import { browser } from '../browser.ts';
import { entryOf } from '../glossary/entry.ts';
import { compileGlossary } from '../glossary/pack.ts';
import { type GlossaryTerm, idOf, ownPrefix } from '../glossary/term.ts';
import { factsText } from '../interface/texts/facts.ts';
import { cardTexts } from '../interface/texts/in-full.ts';
import type { Language } from '../languages.ts';
import type { CardEntry } from '../messages.ts';
import { loadGlossary } from '../settings/glossary.ts';
import { type OwnPacks, ownPacksKey } from '../spotting/pack.ts';

/** Compiles the reader's own terms and puts them where pages read the packs; one writing at a time, so that the last change stays. */
export function storeOwnPacks(): Promise<void> {
  return navigator.locks.request('own-packs', async () => {
    const packs = compileGlossary(await loadGlossary());
    await browser.storage.local.set({ [ownPacksKey]: packs });
  }) as Promise<void>;
}

/** The same as stored. */
export async function loadOwnPacks(): Promise<OwnPacks> {
  const stored = await browser.storage.local.get(ownPacksKey);
  return (stored[ownPacksKey] as OwnPacks | undefined) ?? {};
}

/** Whether an entry is one of the reader's own. */
export const isOwnEntry = (id: string) => id.startsWith(ownPrefix);

/** What the card shows of a term of the reader's own. */
export async function ownEntry(id: string, language: Language): Promise<CardEntry | undefined> {
  const term = (await loadGlossary()).find((candidate) => idOf(candidate) === id);
  return term === undefined ? undefined : cardEntryOf(term, language);
}

function cardEntryOf(term: GlossaryTerm, language: Language): CardEntry {
  return {
    own: { language: term.language },
    entry: entryOf(term),
    labels: { category: factsText(language, 'ownGlossary'), predicates: {} },
    related: [],
    texts: cardTexts(language),
  };
}
