import Papa from 'papaparse';
import { type GlossaryTerm, glossaryFields } from './term.ts';

/** The glossary as JSON or CSV; reading it again gives the same terms. */
export function writeGlossary(terms: readonly GlossaryTerm[], format: 'json' | 'csv'): string {
  if (format === 'json') return `${JSON.stringify({ terms }, null, 2)}\n`;
  const rows = terms.map(({ term, forms, definition, link = '', language = '' }) => [
    term,
    forms.join('; '),
    definition,
    link,
    language,
  ]);
  return `${Papa.unparse({ fields: [...glossaryFields], data: rows })}\r\n`;
}
