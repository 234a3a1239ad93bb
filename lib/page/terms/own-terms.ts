import type { Language } from '../../languages.ts';
import { type Lexicon, openPack } from '../../spotting/lexicon.ts';
import { type OwnPacks, ownPacksKey } from '../../spotting/pack.ts';
import { readStored } from '../presence.ts';

/** The lexicons of the reader's own terms for text of some languages. */
export type OwnTerms = (languages: readonly Language[]) => Lexicon[];

/** The reader's own terms as the background compiled them: those of a language for its text only, the others for all. */
export async function loadOwnTerms(): Promise<OwnTerms> {
  const packs = Object.entries((await readStored<OwnPacks>(ownPacksKey)) ?? {});
  if (packs.length === 0) return () => [];
  const lexicons = new Map(packs.map(([language, pack]) => [language, openPack(pack)]));
  return (languages) => ['any', ...languages].flatMap((language) => lexicons.get(language) ?? []);
}
