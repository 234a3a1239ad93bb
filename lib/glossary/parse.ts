import Papa from 'papaparse';
import { isRecord } from '../is-record.ts';
import { spellings } from '../spotting/trie.ts';
import {
  type GlossaryField,
  type GlossaryProblem,
  type GlossaryTerm,
  glossaryFields,
  glossaryLimits,
  idOf,
  readTerm,
} from './term.ts';

export interface ParsedGlossary {
  /** The rows nothing is wrong with. */
  terms: GlossaryTerm[];
  problems: GlossaryProblem[];
}

interface Row {
  number: number;
  fields: Record<string, unknown>;
}

/** Reads a glossary from the text of a file: JSON where it begins like it, else CSV with a heading. */
export function parseGlossary(text: string): ParsedGlossary {
  if (new TextEncoder().encode(text).length > glossaryLimits.bytes)
    return broken({ reason: 'too-large', found: String(glossaryLimits.bytes) });
  // What a decoder writes for bytes that are no letters: some spreadsheets save in an older encoding.
  if (text.includes('\ufffd')) return broken({ reason: 'bad-encoding' });
  const content = text.replace(/^\ufeff/, '');
  const problems: GlossaryProblem[] = [];
  const rows = /^\s*[[{]/.test(content) ? jsonRows(content, problems) : csvRows(content, problems);
  if (rows.length > glossaryLimits.rows)
    return broken({ reason: 'too-many-rows', found: String(glossaryLimits.rows) });
  const terms: GlossaryTerm[] = [];
  const seen = new Set<string>();
  let characters = 0;
  for (const { number, fields } of rows) {
    const report = (problem: Omit<GlossaryProblem, 'row'>) =>
      problems.push({ row: number, ...problem });
    const term = readTerm(fields, report);
    if (term === undefined) continue;
    const id = idOf(term);
    if (seen.has(id)) {
      report({ field: 'term', reason: 'duplicate', found: term.term });
      continue;
    }
    seen.add(id);
    characters += charactersOf(term);
    if (characters > glossaryLimits.characters) {
      report({ reason: 'too-many-characters', found: String(glossaryLimits.characters) });
      break;
    }
    terms.push(term);
  }
  return { terms, problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

/** Letters of a term and its forms in all their spellings, and one for the end of each. */
function charactersOf({ term, forms }: GlossaryTerm): number {
  return [term, ...forms]
    .flatMap((form) => spellings([form]))
    .reduce((sum, parts) => sum + parts.join('').length + 1, 0);
}

function broken(problem: GlossaryProblem): ParsedGlossary {
  return { terms: [], problems: [problem] };
}

function jsonRows(text: string, problems: GlossaryProblem[]): Row[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // Browsers end their message with the place where they know it.
    const line = /\bline (\d+) column \d+( of the JSON data|\))$/.exec(
      (error as Error).message,
    )?.[1];
    problems.push(
      line === undefined ? { reason: 'not-json' } : { reason: 'broken-line', found: line },
    );
    return [];
  }
  const list = Array.isArray(json) ? json : (json as { terms?: unknown }).terms;
  if (!Array.isArray(list)) {
    problems.push({ reason: 'not-a-list' });
    return [];
  }
  return list.flatMap((item: unknown, index): Row[] => {
    if (isRecord(item)) {
      reportUnknown(Object.keys(item), problems, index + 1);
      return [{ number: index + 1, fields: item }];
    }
    problems.push({ row: index + 1, reason: 'not-a-row' });
    return [];
  });
}

function csvRows(text: string, problems: GlossaryProblem[]): Row[] {
  // Papa guesses from the rows, and in a file of few short ones guesses wrong.
  const delimiter = /^[^\r\n]*?([,;\t|])/.exec(text)?.[1] ?? ',';
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const headings = (data[0] ?? []).map((heading) => heading.trim().toLowerCase());
  if (!headings.includes('term')) {
    problems.push({ reason: 'no-term-column', found: headings.join(', ').slice(0, 80) });
    return [];
  }
  reportUnknown(headings, problems);
  const malformed = new Set<number>();
  const refuse = (index: number, found: string) => {
    if (malformed.has(index)) return;
    malformed.add(index);
    problems.push({ row: index + 1, reason: 'malformed', found });
  };
  for (const { row } of errors)
    if (row !== undefined) refuse(row, (data[row] ?? []).join(', ').slice(0, 60));
  return data.flatMap((cells, index): Row[] => {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) return [];
    // A comma in a definition that is not in quotes.
    if (cells.length > headings.length)
      refuse(index, cells.slice(headings.length).join(', ').slice(0, 60));
    if (malformed.has(index)) return [];
    const fields = Object.fromEntries(headings.map((heading, at) => [heading, cells[at]]));
    return [{ number: index + 1, fields }];
  });
}

function reportUnknown(names: readonly string[], problems: GlossaryProblem[], row?: number): void {
  for (const name of names)
    if (!glossaryFields.includes(name as GlossaryField))
      problems.push({
        ...(row === undefined ? {} : { row }),
        reason: 'unknown-column',
        found: name.slice(0, 60),
      });
}
