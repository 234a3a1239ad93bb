import { expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { openPack } from '../spotting/lexicon.ts';
import { findForms, joinTries } from '../spotting/match.ts';
import { entriesOf } from '../spotting/pack.ts';
import { spotPage } from '../spotting/page.ts';
import { expandPattern } from '../spotting/pattern.ts';
import { jurisdictions } from './cues.ts';
import { loadDataset } from './load.ts';
import { compilePack } from './pack.ts';
import { readEntry } from './validate.ts';

/** The marks of a text by a pack of some entries. */
function marks(text: string, entries: Parameters<typeof compilePack>[1]): string[] {
  const [terms = []] = spotPage([{ text, lexicons: [openPack(compilePack('en', entries))] }]);
  return terms.map(({ start, end }) => text.slice(start, end));
}

it('holds the words of every entry, the first too', () => {
  const entry = readEntry('jupiter.json', {
    id: 'jupiter',
    category: 'supercomputer',
    name: { en: 'JUPITER' },
    definition: { en: 'A machine.' },
    website: 'https://example.eu/',
    related: [],
    names: { en: [{ forms: ['Jupiter'], needs: 'own' }] },
    context: ['Jülich'],
    facts: [],
  });
  if (Array.isArray(entry)) throw new Error(entry[0]?.reason);
  expect(marks('Jupiter has moons.', [entry])).toEqual([]);
  expect(marks('Jupiter stands in Jülich.', [entry])).toEqual(['Jupiter']);
});

it('knows the category of each entry', () => {
  const { entries } = loadDataset();
  const laws = entries.filter(({ category, names }) => category === 'law' && names.en);
  expect(entriesOf(compilePack('en', entries), ['law'])).toEqual(laws.map(({ id }) => id));
});

/** Figures, national plans and what two entries may be called are not named on pages as they are here. */
const paraphrased = ['national', 'statistic'];
const paraphrasedEntries = ['deployer', 'france-ai-investment', 'investai-facility'];
/** Of a general directorate pages give the short name. */
const inShort = /\(((?:DG|GD) CONNECT)\)$/;

it.each(languages)('finds each entry by the name it shows in %s', (language) => {
  const { entries } = loadDataset();
  const packs = [language, 'en' as const].map((each) => openPack(compilePack(each, entries)));
  const tries = joinTries(packs.map(({ names }) => names));
  const unknown = entries.filter(({ id, name, category }) => {
    const shown = name[language];
    if (shown === undefined || paraphrased.includes(category) || paraphrasedEntries.includes(id))
      return false;
    let isFound = false;
    findForms(tries, inShort.exec(shown)?.[1] ?? shown, (_start, _end, form, pack) => {
      isFound ||= packs[pack]?.entry(form) === id;
    });
    return !isFound;
  });
  expect(unknown.map(({ id, name }) => `${id}: ${name[language]}`)).toEqual([]);
});

it('gives the words of the AI Act to the law of another country named in their sentence', () => {
  const { entries } = loadDataset();
  expect(marks('Two years after the AI Act, it binds deployers.', entries)).toEqual([
    'AI Act',
    'deployers',
  ]);
  expect(marks('Two years after the AI Act, SB 24-205 binds deployers.', entries)).toEqual([
    'AI Act',
  ]);
});

it('knows the AI laws of other countries by name, and never marks them', () => {
  const { entries } = loadDataset();
  const lexicons = [openPack(compilePack('en', entries))];
  const page = ['The AI Basic Act applies.', 'Deployers of AI systems keep logs.'];
  expect(spotPage(page.map((text) => ({ text, lexicons })))).toEqual([[], []]);
  // Two runs speak of another country's law, one of ours: its words are not ours.
  const both = ['The AI Basic Act applies.', 'The AI Basic Act binds.', 'So does the AI Act.'];
  const runs = [...both, 'Deployers of AI systems keep logs.'];
  expect(spotPage(runs.map((text) => ({ text, lexicons }))).map(({ length }) => length)).toEqual([
    0, 0, 1, 0,
  ]);
  expect(marks('Colorado’s AI Act is law.', entries)).toEqual([]);
  const acts = (jurisdictions.acts ?? []).flatMap((form) =>
    expandPattern(form).map(([act]) => act),
  );
  const quoted = acts.map((act) => ({ text: `Brussels read the “${act}” twice.`, lexicons }));
  const marked = spotPage(quoted);
  const isMarked = (_: unknown, index: number) =>
    marked[index]?.some(({ entry }) => entry === 'ai-act');
  expect(acts.filter(isMarked)).toEqual([]);
});

it('takes "usa" for the United States only where it has its capital', () => {
  const { entries } = loadDataset();
  const lexicons = (['it', 'en'] as const).map((tag) => openPack(compilePack(tag, entries)));
  const isMarked = (text: string) =>
    spotPage([{ text: `L’AI Act è legge. ${text}`, lexicons }])[0]?.some(
      ({ entry }) => entry === 'deployer',
    );
  expect(isMarked('Il deployer usa un sistema di IA.')).toBe(true);
  expect(isMarked('Negli Usa il deployer ha un sistema.')).toBe(false);
});
