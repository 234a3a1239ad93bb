import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Language, languages } from '../languages.ts';

const folder = import.meta.dirname;
const mark = '\0lists:';

/**
 * Vite plugin: has the word lists of a language parsed when it is first asked for, of 24. As object literals they took
 * Chromium 7 of the 10 ms that `figures.js` needs to start, in one piece, on each page with a term.
 */
export function listsPlugin() {
  return {
    name: 'eu-ai-lens:lists',
    enforce: 'pre' as const,
    resolveId(source: string, importer?: string) {
      const isList = source.endsWith('.json') && importer?.startsWith(folder) === true;
      // Under another ending, as Vite takes all that ends in `.json` for itself.
      return isList ? `${mark}${join(dirname(importer), source)}.js` : undefined;
    },
    load(id: string) {
      if (!id.startsWith(mark)) return undefined;
      return writeLists(readFileSync(id.slice(mark.length, -'.js'.length), 'utf8'));
    },
  };
}

/** Lists are written as one string behind a bar: quotation marks around 10,000 words weigh 1.6 KB compressed. */
const joinLists = (_: string, value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
    ? `|${value.join('|')}`
    : value;

/** Between two lists of a language there is one sign in its place. */
const nextList = '","|';

/** Kindred languages share words and endings: beside each other all lists weigh 1.4 KB less, compressed. */
const kindred: Language[] = [
  ...(['ga', 'de', 'nl', 'sv', 'da', 'en', 'ro', 'it', 'es', 'pt', 'fr', 'mt'] as const),
  ...(['pl', 'cs', 'sk', 'sl', 'hr', 'lt', 'lv', 'hu', 'fi', 'et', 'el', 'bg'] as const),
];
const placeOf = ([name]: [string, unknown]) => kindred.indexOf(name as Language);

const isLanguage = (name: string) => (languages as readonly string[]).includes(name);

/** What all languages have, in one order: written once, as names of kinds 24 times over weighed 1.6 KB compressed. */
function sharedKeys(values: readonly object[]): string[] {
  const [first, ...others] = values.map((value) => Object.keys(value));
  const isShared =
    !values.some(Array.isArray) && others.every((keys) => keys.join() === first?.join());
  return isShared ? (first ?? []) : [];
}

/** A module whose default export is what a JSON file holds: what it has of a language is parsed at its first use. */
export function writeLists(json: string): string {
  const all = Object.entries(JSON.parse(json) as Record<string, object>).sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
  const keys = sharedKeys(all.filter(([name]) => isLanguage(name)).map(([, value]) => value));
  const written = (value: object) =>
    keys.length === 0
      ? JSON.stringify(value, joinLists)
      : `[${Object.values(value).map((each) => JSON.stringify(each, joinLists))}]`.replaceAll(
          nextList,
          '^',
        );
  const texts = all.map(([name, value]) => [name, isLanguage(name) ? written(value) : value]);
  return `const keys = ${JSON.stringify(keys)};
const lists = ${JSON.stringify(Object.fromEntries(texts))};
for (const [name, text] of Object.entries(lists))
  if (typeof text === 'string') Object.defineProperty(lists, name, { get() {
    let value = JSON.parse(text.replaceAll('^', '${nextList}'), (_, each) => typeof each === 'string' && each[0] === '|' ? each.slice(1).split('|') : each);
    if (keys.length > 0) value = Object.fromEntries(keys.map((key, index) => [key, value[index]]));
    Object.defineProperty(lists, name, { value });
    return value;
  } });
export default lists;`;
}
