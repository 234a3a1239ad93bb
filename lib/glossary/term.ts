import { type Language, officialLanguage } from '../languages.ts';
import { apostrophe, foldText, foldUnit, isWordUnit } from '../spotting/fold.ts';

/** A term of the reader's own. */
export interface GlossaryTerm {
  term: string;
  /** Other words for it; they are found on pages as the term is. */
  forms: string[];
  definition: string;
  /** An http or https address. */
  link?: string | undefined;
  /** The language of term and definition: it is looked for in text of this language only, without one in all. */
  language?: Language | undefined;
}

export const glossaryFields = ['term', 'forms', 'definition', 'link', 'language'] as const;
export type GlossaryField = (typeof glossaryFields)[number];

/**
 * What an import may hold. Characters are those of all terms and forms together: the pack made of them
 * is read on every page, and has room for 65,535 letters (`lib/spotting/trie.ts`).
 */
export const glossaryLimits = {
  bytes: 1_000_000,
  rows: 2000,
  characters: 50_000,
  term: 100,
  forms: 20,
  definition: 1000,
  link: 2000,
} as const;

/** Why a row, or the whole file where there is no row, cannot be used. */
export interface GlossaryProblem {
  /** As a spreadsheet counts a CSV file, its heading included; the place in the list of a JSON file, from 1. */
  row?: number;
  field?: GlossaryField;
  reason:
    | 'too-large'
    | 'bad-encoding'
    | 'not-json'
    | 'broken-line'
    | 'not-a-list'
    | 'not-a-row'
    | 'no-term-column'
    | 'unknown-column'
    | 'malformed'
    | 'too-many-rows'
    | 'too-many-characters'
    | 'missing'
    | 'not-text'
    | 'too-long'
    | 'too-many'
    | 'bad-character'
    | 'bad-link'
    | 'bad-language'
    | 'duplicate';
  /** What was found, shortened, the limit that was passed or the line that cannot be read. */
  found?: string;
}

/** What marks an entry of the reader's own among all others. */
export const ownPrefix = 'own:';

/** The same for the same term however it is written, so that muting survives an import. */
export function idOf({ term, language }: Pick<GlossaryTerm, 'term' | 'language'>): string {
  return `${ownPrefix}${language === undefined ? '' : `${language}:`}${foldText(term)}`;
}

/** Reads one row whatever its source; the term when nothing is wrong with it, else what is. */
export function readTerm(
  row: Record<string, unknown>,
  report: (problem: Omit<GlossaryProblem, 'row'>) => void,
): GlossaryTerm | undefined {
  let sound = true;
  const fail = (field: GlossaryField, reason: GlossaryProblem['reason'], found?: unknown) => {
    sound = false;
    report({
      field,
      reason,
      ...(found === undefined ? {} : { found: String(found).slice(0, 60) }),
    });
  };
  const text = (field: GlossaryField, limit: number): string => {
    const value = row[field];
    if (value === undefined || value === null) return '';
    if (typeof value !== 'string') {
      fail(field, 'not-text', JSON.stringify(value));
      return '';
    }
    const trimmed = value.trim();
    if (trimmed.length > limit) fail(field, 'too-long', limit);
    return trimmed;
  };
  const checkName = (field: GlossaryField, written: string) => {
    // What parts forms in a list, and what nobody sees.
    const separator = /[;|\p{Cc}]/u.exec(written)?.[0];
    if (separator !== undefined) fail(field, 'bad-character', separator);
    else if (!/[\p{L}\p{N}]/u.test(written)) fail(field, 'bad-character', written);
    else if (!beginsWord(written.charCodeAt(0)))
      fail(field, 'bad-character', String.fromCodePoint(written.codePointAt(0) as number));
  };

  const term = text('term', glossaryLimits.term);
  if (term === '') {
    if (sound) fail('term', 'missing');
  } else checkName('term', term);
  const definition = text('definition', glossaryLimits.definition);
  if (definition === '' && typeof (row.definition ?? '') === 'string')
    fail('definition', 'missing');

  const written = listOf(row.forms);
  if (written === undefined) fail('forms', 'not-text', JSON.stringify(row.forms));
  const forms = [
    ...new Set((written ?? []).map((form) => form.trim()).filter((form) => form !== '')),
  ];
  if (forms.length > glossaryLimits.forms) fail('forms', 'too-many', glossaryLimits.forms);
  for (const form of forms) {
    if (form.length > glossaryLimits.term) fail('forms', 'too-long', glossaryLimits.term);
    else checkName('forms', form);
  }

  const link = text('link', glossaryLimits.link);
  if (link !== '' && !isWebAddress(link)) fail('link', 'bad-link', link);
  const tag = text('language', 20);
  const language = officialLanguage(tag);
  if (tag !== '' && language === undefined) fail('language', 'bad-language', tag);

  if (!sound) return undefined;
  return {
    term: term.replace(/\s+/g, ' '),
    forms: forms.map((form) => form.replace(/\s+/g, ' ')),
    definition,
    ...(link === '' ? {} : { link }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Forms as a list, or as one text with semicolons, bars or line breaks between them. */
function listOf(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return value.split(/[;|\n]/);
  return Array.isArray(value) && value.every((form) => typeof form === 'string')
    ? value
    : undefined;
}

/** Names are looked for where words begin; an apostrophe that counts as a letter, U+02BC, begins none. */
const beginsWord = (unit: number) => isWordUnit(unit) && foldUnit(unit) !== apostrophe;

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
