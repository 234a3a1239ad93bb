import * as v from 'valibot';
import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';
import stored from './example.json' with { type: 'json' };
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { briefingSchema } from './schema.ts';

/** A page in Dutch for an English reader: one entry with all there can be, one with next to nothing. */
const briefing = v.parse(briefingSchema, stored);

// What is right was read line by line; `vitest -u` writes the files anew.
it('is written as Markdown, HTML and CSV as the files beside it show', async () => {
  await expect(toMarkdown(briefing, 'UTC')).toMatchFileSnapshot('example.md');
  const html = toHtml(briefing, 'UTC').replace(/<style>.*<\/style>/s, '<style></style>');
  await expect(html).toMatchFileSnapshot('example.html.txt');
  await expect(toCsv(briefing)).toMatchFileSnapshot('example.csv');
});
