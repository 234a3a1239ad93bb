import { join } from 'node:path';
import * as v from 'valibot';
import { loadDataset } from '../dataset/load.ts';
import { figureEntry } from '../figures/entries.ts';
import type { FigureEntry } from '../figures/facts.ts';
import { type Figure, readFigures } from '../figures/figures.ts';
import type { NamedTerm } from '../figures/scope.ts';
import { allOf } from '../figures/steps.ts';
import { type RowReading, readRows, toldOf } from '../figures/tables.ts';
import { topicEntries } from '../figures/topics.ts';
import type { ShownVerdict } from '../figures/verdict.ts';
import { type Language, officialLanguage } from '../languages.ts';
import type { Lexicon } from '../spotting/lexicon.ts';
import { spotPage } from '../spotting/page.ts';
import { corpusFolder, readLines } from './corpus.ts';
import { takeLabels } from './labels.ts';
import { htmlRuns, textRuns } from './runs.ts';
import { type PassageCell, tablesOf } from './tables.ts';

const passageSchema = v.strictObject({
  id: v.string(),
  /** The language the page declares. */
  lang: v.string(),
  /** `{{surface|entry-id|verdict}}` labels a figure, `{{surface|-|none}}` a trap; a number without braces must get no verdict. */
  text: v.string(),
  /** The text is an HTML fragment. */
  html: v.optional(v.boolean(), false),
});

export type FigurePassage = v.InferOutput<typeof passageSchema> & { written: string };

/** A figure as labelled or as found; `none` and `no-record` are both silence. */
export interface Verdict {
  entry: string;
  surface: string;
  verdict: ShownVerdict | 'none';
}

export interface FigureResult {
  passage: FigurePassage;
  right: Verdict[];
  /** Labels that got nothing or something else. */
  wrong: { label: Verdict; found: Verdict | undefined }[];
  /** Verdicts where none was to be given. */
  uncalled: Verdict[];
}

export const readFigurePassages = (): FigurePassage[] =>
  readLines(join(corpusFolder, 'figures'), passageSchema);

let known: Map<string, FigureEntry> | undefined;

const entries = () => {
  known ??= new Map(loadDataset().entries.map((entry) => [entry.id, figureEntry(entry)]));
  return known;
};

/** The facts of what is named, and of the topics. */
const about = (named: readonly NamedTerm[]) =>
  new Map(
    [...named.map((term) => term.entry), ...topicEntries].flatMap((id) => {
      const entry = entries().get(id);
      return entry === undefined ? [] : [[id, entry]];
    }),
  );

/** What a row says, at its place in the cell. */
function rowFigures(row: RowReading<PassageCell>, language: Language): Figure[] {
  const figures = readFigures(row.text, language, row.terms, about(row.terms));
  return toldOf(row, figures, entries()).map((figure) => ({
    ...figure,
    start: figure.start - row.offset,
    end: figure.end - row.offset,
  }));
}

/** Spots a passage as a page of its own, compares its figures and holds the verdicts against the labels. */
export function evaluateFigures(
  passage: FigurePassage,
  lexicon: (language: Language) => Lexicon,
): FigureResult {
  const language = officialLanguage(passage.lang) ?? 'en';
  const read = passage.html ? htmlRuns : textRuns;
  const runs = read(passage.text, passage.lang).map((run) => ({
    ...run,
    ...readLabels(run.text, passage.id),
  }));
  const lexicons = language === 'en' ? [lexicon('en')] : [lexicon(language), lexicon('en')];
  const terms = spotPage(runs.map(({ text }) => ({ text, lexicons })));
  const rows = tablesOf(runs, terms).flatMap((table) => allOf(readRows(table, language)));
  const result: FigureResult = { passage, right: [], wrong: [], uncalled: [] };
  runs.forEach(({ text, labels }, index) => {
    const figures = [
      ...readFigures(text, language, terms[index] ?? [], about(terms[index] ?? [])),
      ...rows
        .filter(({ cell }) => cell.run === runs[index])
        .flatMap((row) => rowFigures(row, language)),
    ].map((figure) => ({ ...figure, surface: text.slice(figure.start, figure.end) }));
    const open = new Set(figures);
    for (const label of labels) {
      const found = figures.find((figure) => figure.start < label.end && figure.end > label.start);
      if (found !== undefined) open.delete(found);
      const verdict = found?.verdict ?? 'none';
      const isRight =
        verdict === label.verdict && (verdict === 'none' || found?.entry === label.entry);
      if (isRight) result.right.push(label);
      else if (label.verdict === 'none') result.uncalled.push(found as Verdict);
      else result.wrong.push({ label, found });
    }
    result.uncalled.push(...open);
  });
  return result;
}

const label =
  /\{\{(?<surface>[^{}|]+)\|(?<entry>[a-z0-9-]+)\|(?<verdict>matches|superseded|differs|no-record|none)\}\}/g;

function readLabels(source: string, id: string) {
  const { text, labels } = takeLabels(source, label);
  if (/\{\{|\}\}/.test(text)) throw new Error(`${id}: a label is not {{surface|entry-id|verdict}}`);
  return {
    text,
    labels: labels.map(({ verdict, ...place }) => ({
      ...place,
      verdict: verdict === 'no-record' ? 'none' : (verdict as Verdict['verdict']),
    })),
  };
}
