import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNameProblems } from './names.ts';
import type { Entry } from './schema.ts';
import { findProblems, type Problem, readEntry } from './validate.ts';

const entriesFolder = join(import.meta.dirname, 'entries');

export interface LoadedDataset {
  /** Sorted by id. */
  entries: Entry[];
  problems: Problem[];
}

/** Reads and checks every entry file. Runs in Node only: at build, in tests and in commands. */
export function loadDataset(folder = entriesFolder): LoadedDataset {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const result = parseFile(join(folder, file), file);
    if (Array.isArray(result)) problems.push(...result);
    else if (`${result.id}.json` !== file)
      problems.push({
        file,
        entry: result.id,
        field: 'id',
        reason: 'the file is named differently',
      });
    else entries.push(result);
  }
  return {
    entries,
    problems: [...problems, ...findProblems(entries), ...findNameProblems(entries)],
  };
}

/** One line a problem: `ai-act.json: ai-act: facts.x.asOf: reason`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}: ${problem.entry}: ${problem.field}: ${problem.reason}`;
}

function parseFile(path: string, file: string): Entry | Problem[] {
  try {
    return readEntry(file, JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return [{ file, entry: '?', field: '(file)', reason: (error as Error).message }];
  }
}
