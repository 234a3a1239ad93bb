import type { Fact } from '../dataset/schema.ts';
import type { Language } from '../languages.ts';
import { asOfFact } from './as-of.ts';
import { colon } from './colon.ts';
import { escapeHtml } from './escape.ts';
import { formatDate, formatValue } from './format.ts';
import { pick } from './localized.ts';

export interface Citation {
  plain: string;
  html: string;
}

/**
 * A fact as it can be pasted into a text: what, how much, in which frame, as of when, and who says so where.
 * @param label what the fact says of the entry, in `language`
 */
export function citationOf(name: string, label: string, fact: Fact, language: Language): Citation {
  const { source } = fact;
  const value = formatValue(fact, language);
  const frame = fact.qualifier === undefined ? '' : `, ${pick(fact.qualifier, language)}`;
  const asOf = asOfFact(fact, language);
  const when = asOf === undefined ? '' : ` (${asOf})`;
  const said = `${name} – ${label}${colon(language)}${value}${frame}${when}`;
  // Dates of some languages end in a full stop of their own: "2025. október 10."
  const statement = said.endsWith('.') ? said : `${said}.`;
  const date = formatDate(source.date, language);
  return {
    plain: `${statement} ${source.publisher}, ${source.title}, ${date}, ${source.url}`,
    html:
      `${escapeHtml(statement)} ${escapeHtml(source.publisher)}, ` +
      `<a href="${escapeHtml(source.url)}">${escapeHtml(source.title)}</a>, ${escapeHtml(date)}`,
  };
}
