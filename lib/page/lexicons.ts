import { type Language, officialLanguage } from '../languages.ts';
import { type Lexicon, openPack } from '../spotting/lexicon.ts';
import { type Pack, packKey } from '../spotting/pack.ts';
import { ask } from './ask.ts';
import { declaredLanguage } from './language.ts';
import { platform } from './platform.ts';

/** The lexicons of a page: English and brand names for all of it, each block's own language on top. */
export interface PageLexicons {
  pageLanguage: Language | undefined;
  /** The lexicons for a block; one that is not loaded yet is asked for and announced by `onLoaded`. */
  for: (block: Node) => readonly Lexicon[];
  /** Whether a language asked for is still on its way. */
  isLoading: () => boolean;
}

/** Undefined when the extension is gone. */
export async function loadLexicons(onLoaded: () => void): Promise<PageLexicons | undefined> {
  const [english, pageLanguage] = await Promise.all([loadPack('en'), findPageLanguage()]);
  if (english === undefined) return undefined;
  const always = [english];
  const lexicons = new Map<Language, Lexicon[]>([['en', always]]);
  const loading = new Set<Language>();

  const load = async (language: Language): Promise<void> => {
    loading.add(language);
    const own = await loadPack(language);
    lexicons.set(language, own === undefined ? always : [own, english]);
    loading.delete(language);
  };
  if (pageLanguage !== undefined && pageLanguage !== 'en') await load(pageLanguage);

  return {
    pageLanguage,
    for: (block) => {
      const language = declaredLanguage(block) ?? pageLanguage;
      if (language === undefined || language === 'other') return always;
      const known = lexicons.get(language);
      if (known === undefined && !loading.has(language)) void load(language).then(onLoaded);
      return known ?? always;
    },
    isLoading: () => loading.size > 0,
  };
}

/** A pack read from storage, where the background put it, so that it can sleep on; else asked for. */
async function loadPack(language: Language): Promise<Lexicon | undefined> {
  const key = packKey(language);
  const stored = await platform.storage.local.get(key);
  const pack = (stored[key] as Pack | undefined) ?? (await ask({ name: 'pack', language }));
  return pack === undefined ? undefined : openPack(pack);
}

/** The declared language of the page, else the one the browser detects. */
async function findPageLanguage(): Promise<Language | undefined> {
  const declared = declaredLanguage(document.documentElement);
  if (declared !== undefined) return declared === 'other' ? undefined : declared;
  const sample = (document.body?.textContent ?? '').slice(0, 4000).trim();
  if (sample.length < 40) return undefined;
  const detected = await platform.i18n.detectLanguage(sample);
  return officialLanguage(detected.languages[0]?.language);
}
