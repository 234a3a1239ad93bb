import { parseGlossary } from '../glossary/parse.ts';
import type { GlossaryProblem, GlossaryTerm } from '../glossary/term.ts';
import { isRecord } from '../is-record.ts';
import type { Problem } from './fields.ts';
import { readSettings } from './items.ts';
import { settingsVersion } from './migrations.ts';
import type { Settings } from './schema.ts';

/** What tells a backup from any other JSON file. */
const format = 'eu-ai-lens-backup';

export interface Backup {
  settings: Settings;
  /** Undefined where the file says nothing of a glossary, or nothing that can be read: the stored one is then kept. */
  glossary: GlossaryTerm[] | undefined;
  /** What of the settings cannot be used and takes its default. */
  problems: Problem[];
  glossaryProblems: GlossaryProblem[];
}

/** Everything the reader set, as a JSON file. */
export function writeBackup(
  settings: Settings,
  glossary: readonly GlossaryTerm[],
  date: Date,
): string {
  const backup = {
    format,
    saved: date.toISOString(),
    settings: { version: settingsVersion, ...settings },
    glossary,
  };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** Reads a backup of any version; a word for what is wrong where it is none. */
export function readBackup(text: string): Backup | 'not-json' | 'not-a-backup' {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  if (!isRecord(json)) return 'not-a-backup';
  const { format: found, settings: stored, glossary } = json;
  if (found !== format || !isRecord(stored)) return 'not-a-backup';
  const { settings, problems } = readSettings(stored);
  if (glossary === undefined)
    return { settings, glossary: undefined, problems, glossaryProblems: [] };
  const parsed = parseGlossary(JSON.stringify({ terms: glossary }));
  const isLost = parsed.terms.length === 0 && parsed.problems.length > 0;
  return {
    settings,
    glossary: isLost ? undefined : parsed.terms,
    problems,
    glossaryProblems: parsed.problems,
  };
}
