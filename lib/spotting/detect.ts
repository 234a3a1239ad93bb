import type { Language } from '../languages.ts';

/** What a language looks like in running text: its most frequent words, letters, endings and beginnings, each list parted by spaces. */
export interface Speech {
  words: string;
  /** Letters that few other languages write. */
  letters: string;
  endings: string;
  starts: string;
  /** First letters of the long words in its names of our entries: what a page in this language says if it has anything to mark. */
  stems: string;
}
export type Speeches = Partial<Record<Language, Speech>>;

/** Where the speeches are kept in `storage.local`: only pages of undeclared or doubtful language read them. */
export const speechKey = 'speech-1';

/** A sample that shows this little of the declared language is looked at again. */
const declaredShare = 0.05;
/** Fewer words than this say nothing against a declaration. */
const fewestWords = 5;
/** A language takes the place of the declared one only when it is this many times likelier. */
const overruling = 2;
/** Points a language must have to be named at all, in all and for each word. */
const leastPoints = 0.5;
const leastShare = 0.04;
/** Letters of a stem. */
const stemLength = 6;
/** On a short page those that come this close to the best are read as well: Czech and Slovak, Croatian and Slovene. */
const closeShare = 0.5;
const mostLanguages = 3;
const certainPoints = 12;

/** Letters of other languages in the scripts we know: Russian, Ukrainian, Serbian, Turkish, Icelandic. */
const foreignLetter = /[ыэёіїєјљњћђџґğıþ]/u;

interface Features {
  words: Map<string, Language[]>;
  letters: Map<string, Language[]>;
  endings: Map<string, Language[]>;
  starts: Map<string, Language[]>;
  stems: Map<string, Language[]>;
}

/**
 * The likeliest languages of a text, best first: none when nothing fits, up to three when a short text leaves it open.
 * Every trait counts the less the more languages share it.
 */
export function detectLanguages(sample: string, speeches: Speeches): Language[] {
  const words = wordsOf(sample);
  const points = score(words, featuresOf(speeches));
  const ranked = [...points].sort(([, a], [, b]) => b - a);
  const best = ranked[0]?.[1] ?? 0;
  if (best < leastPoints || best < leastShare * words.length) return [];
  return ranked
    .filter(([, own], rank) => rank === 0 || (best < certainPoints && own >= closeShare * best))
    .slice(0, mostLanguages)
    .map(([language]) => language);
}

/** What choosing needs, each read only when it comes to that. */
export interface LanguageSource {
  /** What the page declares: `other` is a language we have no names in. */
  declared: Language | 'other' | undefined;
  sample: string;
  /** Words only this language has (`ownWords`). */
  wordsOnlyIn: (language: Language) => Promise<ReadonlySet<string>>;
  speeches: () => Promise<Speeches | undefined>;
}

/** The languages to read a page in, beside English: the declared one, unless its text clearly speaks another; else the detected ones. */
export async function choosePageLanguages(source: LanguageSource): Promise<Language[]> {
  const { declared, sample } = source;
  if (declared === 'other') return [];
  if (declared === undefined) return detectLanguages(sample, (await source.speeches()) ?? {});
  if (showsLanguage(sample, await source.wordsOnlyIn(declared))) return [declared];
  return overruleLanguage(sample, declared, (await source.speeches()) ?? {});
}

/** Whether a text is long enough to say which language it is in. */
export function saysLanguage(sample: string): boolean {
  return wordsOf(sample).length >= fewestWords;
}

/** Whether a sample shows its declared language by words no other has; too short a sample shows it too. */
function showsLanguage(sample: string, ownWords: ReadonlySet<string>): boolean {
  const words = wordsOf(sample);
  if (words.length < fewestWords) return true;
  const shown = words.filter((word) => ownWords.has(word)).length;
  return shown >= declaredShare * words.length;
}

/** Which languages to read a page in whose declared language does not show: the declared one unless another is far likelier. */
function overruleLanguage(sample: string, declared: Language, speeches: Speeches): Language[] {
  const words = wordsOf(sample);
  const points = score(words, featuresOf(speeches));
  const [best] = detectLanguages(sample, speeches);
  if (best === undefined) return [declared];
  const isClear = (points.get(best) ?? 0) >= overruling * ((points.get(declared) ?? 0) + 0.5);
  return isClear ? [best] : [declared];
}

/** The words no other language has among its most frequent ones. */
export function ownWords(
  language: Language,
  speeches: Partial<Record<Language, Pick<Speech, 'words'>>>,
): string[] {
  const others = new Set(
    Object.entries(speeches).flatMap(([other, speech]) =>
      other === language ? [] : listed(speech.words),
    ),
  );
  return listed(speeches[language]?.words ?? '').filter((word) => !others.has(word));
}

/** The stems of a language's names. */
export function stemsOf(forms: readonly string[]): string[] {
  const words = forms.flatMap((form) => wordsOf(form));
  return [
    ...new Set(
      words
        .flatMap((word) => word.split(/['-]/))
        .filter((word) => word.length >= stemLength)
        .map((word) => word.slice(0, stemLength)),
    ),
  ];
}

function wordsOf(sample: string): string[] {
  return (
    sample
      .normalize('NFC')
      .toLowerCase()
      .replace(/[’`]/g, "'")
      // Where a word may be broken: parted there, Estonian and Finnish were neither.
      .replace(/[\u00ad\u200b]/g, '')
      .match(/[\p{L}'-]+/gu) ?? []
  );
}

function score(words: readonly string[], features: Features): Map<Language, number> {
  const points = new Map<Language, number>();
  const give = (languages: readonly Language[] | undefined, worth: number) => {
    for (const language of languages ?? [])
      points.set(language, (points.get(language) ?? 0) + worth / (languages as Language[]).length);
  };
  for (const word of words) {
    if (foreignLetter.test(word)) {
      points.clear();
      return points;
    }
    if (/\p{Script=Greek}/u.test(word)) give(['el'], 0.5);
    else if (/\p{Script=Cyrillic}/u.test(word)) give(['bg'], 0.3);
    give(features.words.get(word), 1);
    for (const letter of new Set(word)) give(features.letters.get(letter), 0.7);
    if (word.length >= stemLength) give(features.stems.get(word.slice(0, stemLength)), 1);
    // Endings say something of long words only.
    for (let length = 2; length <= 5 && length <= word.length - 3; length += 1)
      give(features.endings.get(word.slice(-length)), 0.3);
    for (let length = 2; length <= 6 && length < word.length; length += 1)
      give(features.starts.get(word.slice(0, length)), 0.7);
  }
  return points;
}

function featuresOf(speeches: Speeches): Features {
  const gather = (read: (speech: Speech) => Iterable<string>) => {
    const traits = new Map<string, Language[]>();
    for (const [language, speech] of Object.entries(speeches))
      for (const trait of new Set(read(speech)))
        traits.set(trait, [...(traits.get(trait) ?? []), language as Language]);
    return traits;
  };
  return {
    words: gather((speech) => listed(speech.words)),
    letters: gather((speech) => speech.letters),
    endings: gather((speech) => listed(speech.endings)),
    starts: gather((speech) => listed(speech.starts)),
    stems: gather((speech) => listed(speech.stems)),
  };
}

function listed(list: string): string[] {
  return list.split(' ').filter((item) => item !== '');
}
