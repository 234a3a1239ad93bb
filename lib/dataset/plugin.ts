import { languages } from '../languages.ts';
import { searchDocuments } from '../search/documents.ts';
import { catalogueOf } from './catalogue.ts';
import { coverageOf } from './coverage.ts';
import { formatProblem, loadDataset } from './load.ts';
import { drawEurope } from './map.ts';
import { compilePack } from './pack.ts';
import { shownEntry } from './shown.ts';
import { compileSpeeches } from './speech.ts';
import { datasetAsOf, datasetVersion } from './validate.ts';

/** What importing each virtual module gives; typed in `virtual.d.ts`. */
const modules: Record<string, () => unknown> = {
  'virtual:dataset': () => ({
    asOf: datasetAsOf,
    version: datasetVersion,
    entries: entries().map(shownEntry),
  }),
  'virtual:catalogue': () => ({
    asOf: datasetAsOf,
    version: datasetVersion,
    entries: catalogueOf(entries()),
  }),
  'virtual:coverage': () => coverageOf(entries()),
  'virtual:europe': () => drawEurope(entries()),
  'virtual:search': () => searchDocuments(entries()),
  'virtual:packs': () =>
    Object.fromEntries(languages.map((language) => [language, compilePack(language, entries())])),
  'virtual:speech': () => compileSpeeches(entries()),
};

function entries() {
  const { entries, problems } = loadDataset();
  if (problems.length > 0)
    throw new Error(`The dataset has problems:\n${problems.map(formatProblem).join('\n')}`);
  return entries;
}

/** Vite plugin: validates the dataset at build and compiles it into virtual modules, so that nothing is parsed or compiled on a page. */
export function datasetPlugin() {
  return {
    name: 'eu-ai-lens:dataset',
    resolveId: (id: string) => (id in modules ? `\0${id}` : undefined),
    load(id: string) {
      const make = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      if (make === undefined) return undefined;
      // JSON.parse of a string is read faster by both engines than a large object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))})`;
    },
  };
}
