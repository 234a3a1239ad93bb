import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languages } from '../languages.ts';

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

/** A module whose default export is what a JSON file holds: what it has of a language is parsed at its first use. */
export function writeLists(json: string): string {
  const properties = Object.entries(JSON.parse(json) as Record<string, unknown>).map(
    ([name, value]) =>
      (languages as readonly string[]).includes(name)
        ? `get ${name}() { return parse(${JSON.stringify(name)}, ${JSON.stringify(JSON.stringify(value, joinLists))}); }`
        : `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `const parse = (name, text) => {
  const value = JSON.parse(text, (_, each) => typeof each === 'string' && each[0] === '|' ? each.slice(1).split('|') : each);
  Object.defineProperty(lists, name, { value });
  return value;
};
const lists = { ${properties.join(',\n')} };
export default lists;`;
}
