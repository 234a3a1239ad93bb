import { type Language, officialLanguage } from '../../languages.ts';
import type { Settings } from '../../settings/schema.ts';
import {
  choosePageLanguages,
  type Speeches,
  saysLanguage,
  speechKey,
} from '../../spotting/detect.ts';
import { type Lexicon, namesOf, openPack } from '../../spotting/lexicon.ts';
import { entriesOf, type Pack, packKey } from '../../spotting/pack.ts';
import { ask } from '../ask.ts';
import { platform } from '../platform.ts';
import { readStored, whileHere } from '../presence.ts';
import type { Meter } from '../slices/cost.ts';
import { declaredLanguage, readSample } from '../text/language.ts';
import { loadOwnTerms } from './own-terms.ts';

export type LexiconSettings = Pick<Settings, 'hiddenCategories' | 'hiddenLanguages'>;

/** The lexicons of a page: English and brand names for all of it, each block's own language on top. */
export interface PageLexicons {
  /** The language the page is read in: declared, else detected. */
  readonly pageLanguage: Language | undefined;
  /** The lexicons for text of a declared language; one that is not loaded yet is asked for and announced by `onLoaded`. */
  for: (declared: Language | 'other' | undefined) => readonly Lexicon[];
  /** Whether a language asked for is still on its way. */
  isLoading: () => boolean;
  /** Tells the language of a page that had no text to tell it by when it was opened. */
  settle: () => void;
  /** Entries of the categories the reader does not want, of the packs loaded so far. */
  hidden: ReadonlySet<string>;
}

/** Undefined when the extension is gone. */
export async function loadLexicons(
  settings: LexiconSettings,
  onLoaded: () => void,
  meter: Meter,
): Promise<PageLexicons | undefined> {
  const hidden = new Set<string>();
  const hiddenLanguages = new Set(settings.hiddenLanguages);
  const loading = new Map<Language, Promise<Lexicon | undefined>>();
  const loaded = new Map<Language, Lexicon>();
  let underway = 0;
  /** For each declared language, as text is read by the thousand. */
  const lists = new Map<Language | 'other' | undefined, readonly Lexicon[]>();
  const announce = async (work: Promise<unknown>) => {
    underway += 1;
    await work;
    underway -= 1;
    lists.clear();
    onLoaded();
  };
  const load = (language: Language) => {
    let lexicon = loading.get(language);
    if (lexicon === undefined) {
      lexicon = loadPack(language).then((pack) => {
        if (pack === undefined) return undefined;
        for (const entry of entriesOf(pack, settings.hiddenCategories)) hidden.add(entry);
        const opened = meter.measure(() => openPack(pack));
        loaded.set(language, opened);
        return opened;
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

  const [english, ownTerms] = await Promise.all([load('en'), loadOwnTerms()]);
  if (english === undefined) return undefined;
  const sample = readSample(document);
  let waits = declared === undefined && !saysLanguage(sample);
  let pageLanguages = waits ? [] : await choose(sample);
  // Made ready here and not in the first slice, which has enough to do.
  meter.measure(() => namesOf(lexiconsFor(declared)));

  function lexiconsFor(own: Language | 'other' | undefined): readonly Lexicon[] {
    let list = lists.get(own);
    if (list === undefined) {
      list = listFor(own);
      lists.set(own, list);
    }
    return list;
  }

  function listFor(own: Language | 'other' | undefined): readonly Lexicon[] {
    const languages =
      own === undefined || own === declared ? pageLanguages : own === 'other' ? [] : [own];
    const wanted =
      hiddenLanguages.size === 0
        ? languages
        : languages.filter((language) => !hiddenLanguages.has(language));
    if (wanted.length === 0 && languages.length > 0) return [];
    // The reader's own terms come first: of two on the same words, the first counts.
    const lexicons = ownTerms(wanted);
    for (const language of wanted) {
      if (language === 'en') continue;
      const lexicon = loaded.get(language);
      if (lexicon !== undefined) lexicons.push(lexicon);
      else if (!loading.has(language)) void announce(load(language));
    }
    return [...lexicons, english as Lexicon];
  }

  return {
    get pageLanguage() {
      return pageLanguages[0];
    },
    for: lexiconsFor,
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
    hidden,
  };
}

/** Read from storage, where the background put it, so that it can sleep on; else asked for. */
async function loadPack(language: Language): Promise<Pack | undefined> {
  return (await readStored<Pack>(packKey(language))) ?? (await ask({ name: 'pack', language }));
}

async function loadSpeeches(): Promise<Speeches | undefined> {
  return (await readStored<Speeches>(speechKey)) ?? (await ask({ name: 'speeches' }));
}

/** The browser knows the world's languages: the last resort, good for long texts. */
async function askBrowser(sample: string): Promise<Language[]> {
  const detected = await whileHere(() => platform.i18n.detectLanguage(sample));
  const language = officialLanguage(detected?.languages[0]?.language);
  return language === undefined ? [] : [language];
}
