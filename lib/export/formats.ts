import { toCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import type { Briefing } from './schema.ts';

export const exportFormats = ['markdown', 'html', 'json', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Of each format the file's ending, its media type and how a briefing is written in it. */
export const formats: Record<
  ExportFormat,
  { ending: string; type: string; write: (briefing: Briefing) => string }
> = {
  markdown: { ending: 'md', type: 'text/markdown', write: (briefing) => toMarkdown(briefing) },
  html: { ending: 'html', type: 'text/html', write: (briefing) => toHtml(briefing) },
  json: {
    ending: 'json',
    type: 'application/json',
    write: (briefing) => `${JSON.stringify(briefing, null, 2)}\n`,
  },
  csv: { ending: 'csv', type: 'text/csv', write: toCsv },
};

/** A file name that says whose page it is and when, and that every file system takes. */
export function fileName({ page }: Briefing, format: ExportFormat): string {
  const title =
    page.title
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60)
      // Half of a letter that takes two units too.
      .replace(/^-|-$|[\ud800-\udbff]$/g, '') || 'page';
  return `eu-ai-lens-${page.readAt.slice(0, 10)}-${title}.${formats[format].ending}`;
}
