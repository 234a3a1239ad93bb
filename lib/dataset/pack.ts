import type { Language } from '../languages.ts';
import { ownWords } from '../spotting/detect.ts';
import { type Cue, letterOf, needBits, type Pack } from '../spotting/pack.ts';
import { expandPattern } from '../spotting/pattern.ts';
import { TrieBuilder } from '../spotting/trie.ts';
import { cueWords, jurisdictions } from './cues.ts';
import type { Entry, Name } from './schema.ts';
import { speechTraits } from './speech.ts';
import { evidenceNeeds } from './vocabulary.ts';

/**
 * Compiles the names and cue words of one language into a pack.
 * The English pack carries the brand names and every entry's own cue words, since it is used on every page.
 * @throws PatternError when a form is malformed
 */
export function compilePack(language: Language, entries: readonly Entry[]): Pack {
  const named = entries.filter((entry) => entry.names[language] !== undefined);
  const ids = named.map((entry) => entry.id);
  const names = new TrieBuilder();
  const references: number[] = [];
  const referenceIndex = new Map<number, number>();
  named.forEach((entry, index) => {
    for (const name of [...(entry.names[language] as Name[]), ...actsBeside(entry, language)]) {
      const reference = (index << needBits) + evidenceNeeds.indexOf(name.needs);
      let form = referenceIndex.get(reference);
      if (form === undefined) {
        form = references.push(reference) - 1;
        referenceIndex.set(reference, form);
      }
      for (const pattern of name.forms)
        for (const parts of expandPattern(pattern)) names.add(parts, form, name.capitals);
    }
  });
  const cues = compileCues(language, entries, ids);
  const words = ownWords(language, speechTraits);
  return {
    language,
    words,
    entries: ids,
    categories: named.map((entry) => letterOf(entry.category)).join(''),
    names: names.write(),
    references,
    ...cues,
  };
}

/**
 * Other countries' AI laws are looked for as names of ours, all of them refused:
 * by their count a page shows that it speaks of another, wherever on it they stand.
 */
const actsBeside = ({ id }: Entry, language: Language): Name[] =>
  id === 'ai-act' && language === 'en'
    ? [{ forms: jurisdictions.acts ?? [], capitals: true, needs: 'context' }]
    : [];

/** An acronym counts as one only in capitals: "US" is not "us". */
const acronym = /^(?:\p{Lu}\.?){2,4}$/u;

/** What other countries have too, under the same name, beside laws. */
export const jurisdictional: readonly string[] = ['ai-office', 'ai-board', 'ai-factories'];
const isJurisdictional = ({ id, category }: Entry) =>
  category === 'law' || jurisdictional.includes(id);

/** Words of the trade, which other countries' markets have too, as their laws have those of the AI Act: "deployer". */
export const tradeWords: readonly string[] = ['generative-ai', 'ai-agent'];
const isEverywhere = ({ id, names }: Entry) =>
  tradeWords.includes(id) ||
  Object.values(names).some((each) => each.some(({ needs }) => needs === 'ai-act'));

function compileCues(
  language: Language,
  entries: readonly Entry[],
  ids: string[],
): Pick<Pack, 'cues' | 'cueMeanings'> {
  const trie = new TrieBuilder();
  const cueMeanings: Cue[] = [];
  const add = (patterns: readonly string[], meaning: Cue) => {
    if (patterns.length === 0) return;
    const index = cueMeanings.push(meaning) - 1;
    const isForeign = meaning.says === 'foreign' || meaning.says === 'abroad';
    // Italian writes "Usa", and "usa" for "uses".
    for (const pattern of patterns)
      for (const parts of expandPattern(pattern))
        trie.add(parts, index, isForeign || acronym.test(pattern));
  };
  const words = cueWords[language];
  const indexesOf = (isWanted: (entry: Entry) => boolean) =>
    entries
      .filter(isWanted)
      .map(({ id }) => ids.indexOf(id))
      .filter((index) => index >= 0);
  add(words?.policy ?? [], { says: 'policy' });
  add(words?.aiAct ?? [], { says: 'ai-act' });
  const acts = language === 'en' ? (jurisdictions.acts ?? []) : [];
  add(acts, { says: 'foreign', entries: indexesOf(({ id }) => id === 'ai-act') });
  const laws = [...acts, ...(language === 'en' ? (jurisdictions.laws ?? []) : [])];
  const foreign = [
    ...(jurisdictions[language] ?? []),
    ...(language === 'en' ? (jurisdictions.everywhere ?? []) : []),
  ];
  add(foreign, { says: 'foreign', entries: indexesOf(isJurisdictional) });
  add([...foreign, ...(words?.abroad ?? []), ...laws], {
    says: 'abroad',
    entries: indexesOf(isEverywhere),
  });
  if (language === 'en') {
    for (const own of ownWordsOf(entries, ids, ({ context }) => context))
      add(own.words, { says: 'for', entries: own.entries });
    const against = (entry: Entry) => [...entry.against, ...(isEverywhere(entry) ? laws : [])];
    for (const own of ownWordsOf(entries, ids, against))
      add(own.words, { says: 'against', entries: own.entries });
    for (const own of ownWordsOf(entries, ids, ({ namesakes }) => namesakes))
      add(own.words, { says: 'foreign', entries: own.entries });
  }
  return { cues: trie.write(), cueMeanings };
}

/** The words entries bring themselves. One often serves many ("supercomputer", "Nvidia"): they come by the entries they serve. */
function ownWordsOf(
  entries: readonly Entry[],
  ids: readonly string[],
  wordsOf: (entry: Entry) => readonly string[],
): { words: string[]; entries: number[] }[] {
  const byWord = new Map<string, number[]>();
  for (const entry of entries) {
    const index = ids.indexOf(entry.id);
    if (index < 0) continue;
    for (const word of wordsOf(entry)) byWord.set(word, [...(byWord.get(word) ?? []), index]);
  }
  return [...Map.groupBy(byWord, ([, indexes]) => indexes.join()).values()].map((group) => ({
    words: group.map(([word]) => word),
    entries: group[0]?.[1] ?? [],
  }));
}
