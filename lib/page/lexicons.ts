import { type Language, officialLanguage } from '../languages.ts';
import { choosePageLanguages, type Speeches, saysLanguage, speechKey } from '../spotting/detect.ts';
import { type Lexicon, openPack } from '../spotting/lexicon.ts';
import { type Pack, packKey } from '../spotting/pack.ts';
import { ask } from './ask.ts';
import { declaredLanguage, readSample } from './language.ts';
import { platform } from './platform.ts';

/** The lexicons of a page: English and brand names for all of it, each block's own language on top. */
export interface PageLexicons {
  /** The language the page is read in: declared, else detected. */
  readonly pageLanguage: Language | undefined;
  /** The lexicons for a block; one that is not loaded yet is asked for and announced by `onLoaded`. */
  for: (block: Node) => readonly Lexicon[];
  /** Whether a language asked for is still on its way. */
  isLoading: () => boolean;
  /** Tells the language of a page that had no text to tell it by when it was opened. */
  settle: () => void;
}

/** Undefined when the extension is gone. */
export async function loadLexicons(onLoaded: () => void): Promise<PageLexicons | undefined> {
  const loading = new Map<Language, Promise<Lexicon | undefined>>();
  const loaded = new Map<Language, Lexicon>();
  let underway = 0;
  const announce = async (work: Promise<unknown>) => {
    underway += 1;
    await work;
    underway -= 1;
    onLoaded();
  };
  const load = (language: Language) => {
    let lexicon = loading.get(language);
    if (lexicon === undefined) {
      lexicon = loadPack(language).then((own) => {
        if (own !== undefined) loaded.set(language, own);
        return own;
      });
      loading.set(language, lexicon);
    }
    return lexicon;
  };
  const declared = declaredLanguage(document.documentElement);
  const choose = async (sample: string) => {
    const chosen = await choosePageLanguages({
      declared,
      sample,
      wordsOnlyIn: async (language) => (await load(language))?.words ?? new Set(),
      speeches: loadSpeeches,
    });
    const languages =
      chosen.length === 0 && declared === undefined ? await askBrowser(sample) : chosen;
    await Promise.all(languages.map(load));
    return languages;
  };

  const english = await load('en');
  if (english === undefined) return undefined;
  const sample = readSample(document);
  let waits = declared === undefined && !saysLanguage(sample);
  let pageLanguages = waits ? [] : await choose(sample);

  return {
    get pageLanguage() {
      return pageLanguages[0];
    },
    for: (block) => {
      const own = declaredLanguage(block);
      const languages =
        own === undefined || own === declared ? pageLanguages : own === 'other' ? [] : [own];
      const lexicons: Lexicon[] = [];
      for (const language of languages) {
        if (language === 'en') continue;
        const lexicon = loaded.get(language);
        if (lexicon !== undefined) lexicons.push(lexicon);
        else if (!loading.has(language)) void announce(load(language));
      }
      return [...lexicons, english];
    },
    settle: () => {
      if (!waits) return;
      const text = readSample(document);
      if (!saysLanguage(text)) return;
      waits = false;
      void announce(
        choose(text).then((languages) => {
          pageLanguages = languages;
        }),
      );
    },
    isLoading: () => underway > 0,
  };
}

/** Read from storage, where the background put it, so that it can sleep on; else asked for. */
async function loadPack(language: Language): Promise<Lexicon | undefined> {
  const key = packKey(language);
  const stored = await platform.storage.local.get(key);
  const pack = (stored[key] as Pack | undefined) ?? (await ask({ name: 'pack', language }));
  return pack === undefined ? undefined : openPack(pack);
}

async function loadSpeeches(): Promise<Speeches | undefined> {
  const stored = await platform.storage.local.get(speechKey);
  return (stored[speechKey] as Speeches | undefined) ?? (await ask({ name: 'speeches' }));
}

/** The browser knows the world's languages: the last resort, good for long texts. */
async function askBrowser(sample: string): Promise<Language[]> {
  const { languages } = await platform.i18n.detectLanguage(sample);
  const language = officialLanguage(languages[0]?.language);
  return language === undefined ? [] : [language];
}
