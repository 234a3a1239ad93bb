import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { languages } from '../languages.ts';

export const corpusFolder = join(import.meta.dirname, '../../tests/corpus');

const passageKinds = ['news', 'ministry', 'blog', 'law', 'negative'] as const;

/** One line of `tests/corpus/terms/*.jsonl`: a passage that is read as a page of its own. */
const passageSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(passageKinds),
  /** The language the page declares; null for a page that declares none. */
  lang: v.nullable(v.string()),
  /** `[[surface|entry-id]]` labels each mention that must be marked; all else must not be. */
  text: v.string(),
  /** The text is an HTML fragment. */
  html: v.optional(v.boolean(), false),
});

export type Passage = v.InferOutput<typeof passageSchema> & {
  /** The language it is written in: that of its file. */
  written: string;
};

/**
 * Reads a folder of JSON lines, one file a language, named after it.
 * @throws with file and line when a line is not what the schema asks for
 */
export function readLines<T>(folder: string, schema: v.GenericSchema<unknown, T>) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          if (line.trim() === '') return [];
          try {
            const written = file.slice(0, -'.jsonl'.length);
            return [{ ...v.parse(schema, JSON.parse(line)), written }];
          } catch (error) {
            throw new Error(`${file}:${index + 1}: ${(error as Error).message}`);
          }
        }),
    );
}

/**
 * The labelled passages of all languages.
 * @throws naming file and line, or passage, of what is not as `tests/corpus/README.md` says
 */
export function readPassages(folder = join(corpusFolder, 'terms')): Passage[] {
  const passages = readLines(folder, passageSchema);
  const seen = new Set<string>();
  for (const { id, written, kind, text } of passages) {
    if (seen.has(id)) throw new Error(`${written}.jsonl: two passages are called ${id}`);
    seen.add(id);
    if (!(languages as readonly string[]).includes(written))
      throw new Error(`${written}.jsonl is not named after a language`);
    if (kind === 'negative' && text.includes('[['))
      throw new Error(`${id}: a negative holds a label`);
  }
  return passages;
}
