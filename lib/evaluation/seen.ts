import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../languages.ts';
import type { Lexicon } from '../spotting/lexicon.ts';
import { findForms, joinTries } from '../spotting/match.ts';

const researchFolder = join(import.meta.dirname, '../../../shared/research');
const files = ['names-west.jsonl', 'names-east.jsonl'];

interface ResearchRow {
  lang: string;
  id: string;
  forms?: string[];
  derived?: string[];
  remembered?: string[];
  weak?: string[];
  use?: string;
}

export interface SeenResult {
  language: string;
  seen: number;
  matched: number;
  missing: { entry: string; form: string }[];
}

/** For each language the forms seen in use that its pack and the English pack match whole; undefined without the research. */
export function matchSeenForms(lexicon: (language: Language) => Lexicon): SeenResult[] | undefined {
  if (!existsSync(join(researchFolder, files[0] as string))) return undefined;
  const results = new Map<string, SeenResult>();
  for (const row of files.flatMap(readRows)) {
    if (row.id.startsWith('_') || row.use === 'context') continue;
    const unseen = new Set([
      ...(row.derived ?? []),
      ...(row.remembered ?? []),
      ...(row.weak ?? []),
    ]);
    const result = results.get(row.lang) ?? {
      language: row.lang,
      seen: 0,
      matched: 0,
      missing: [],
    };
    results.set(row.lang, result);
    for (const form of row.forms ?? []) {
      if (unseen.has(form)) continue;
      result.seen += 1;
      if (matches(form, row, lexicon)) result.matched += 1;
      else result.missing.push({ entry: row.id, form });
    }
  }
  return [...results.values()].sort((a, b) => a.language.localeCompare(b.language));
}

function readRows(file: string): ResearchRow[] {
  return readFileSync(join(researchFolder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ResearchRow);
}

/** An acronym behind a name and quotation marks around it are no part of it. */
const surroundings = /\s*\([^()]*\)$|[\p{P}\s]+$/u;

/** Whatever it still needs on a page: here only the form counts. An article in front may be left out. */
function matches(seen: string, row: ResearchRow, lexicon: (language: Language) => Lexicon) {
  const form = seen.replace(surroundings, '');
  const language = row.lang as Language;
  const lexicons = language === 'en' ? [lexicon('en')] : [lexicon(language), lexicon('en')];
  return lexicons.some((own) => {
    let found = false;
    findForms(joinTries([own.names]), form, (_start, end, index) => {
      if (end === form.length && own.entry(index) === row.id) found = true;
    });
    return found;
  });
}
