import type { Briefing } from './schema.ts';

const columns = [
  'entry',
  'name',
  'category',
  'mentions',
  'fact',
  'predicate',
  'label',
  'value',
  'unit',
  'counts',
  'bound',
  'qualifier',
  'shown',
  'as_of',
  'status',
  'superseded_by',
  'source_number',
  'source_title',
  'source_publisher',
  'source_url',
  'source_date',
  'source_kind',
  'source_via',
  'page_title',
  'page_address',
  'read_at',
  'dataset_version',
] as const;

/** Every fact of the page's entries, one a row, as RFC 4180 has it: comma, CRLF, UTF-8. */
export function toCsv(briefing: Briefing): string {
  const { page, dataset, entries, sources } = briefing;
  const rows = entries.flatMap((entry) =>
    entry.facts.map((fact): Record<(typeof columns)[number], string | number | undefined> => {
      const source = sources.find(({ number }) => number === fact.source);
      return {
        entry: entry.id,
        name: entry.name.text,
        category: entry.category,
        mentions: entry.mentions.length,
        fact: fact.id,
        predicate: fact.predicate,
        label: fact.label.text,
        value: fact.value,
        unit: fact.unit,
        counts: fact.counts,
        bound: fact.bound,
        qualifier: fact.qualifier?.text,
        shown: fact.shown.text,
        as_of: fact.asOf,
        status: fact.status,
        superseded_by: fact.supersededBy,
        source_number: fact.source,
        source_title: source?.title,
        source_publisher: source?.publisher,
        source_url: source?.url,
        source_date: source?.date,
        source_kind: source?.kind,
        source_via: source?.via,
        page_title: page.title,
        page_address: page.address,
        read_at: page.readAt,
        dataset_version: dataset.version,
      };
    }),
  );
  return [columns as readonly string[], ...rows.map((row) => columns.map((name) => row[name]))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // A spreadsheet runs text that begins like a formula: a page's title must not, nor what stands behind a semicolon,
  // where cells begin in most of Europe.
  const text = value.replace(/(^|;)(?=[=+\-@\t\r])/g, "$1'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
