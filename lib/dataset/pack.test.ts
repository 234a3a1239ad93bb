import { expect, it } from 'vitest';
import { openPack } from '../spotting/lexicon.ts';
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
  const acts = (jurisdictions.acts ?? []).flatMap((form) =>
    expandPattern(form).map(([act]) => act),
  );
  const runs = acts.map((act) => ({ text: `Brussels read the “${act}” twice.`, lexicons }));
  const marked = spotPage(runs);
  const isMarked = (_: unknown, index: number) =>
    marked[index]?.some(({ entry }) => entry === 'ai-act');
  expect(acts.filter(isMarked)).toEqual([]);
});
