import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeLists } from './plugin.ts';

const folder = import.meta.dirname;

describe('the word lists as built', () => {
  const load = async (json: string): Promise<Record<string, unknown>> =>
    (await import(`data:text/javascript,${encodeURIComponent(writeLists(json))}`)).default;

  it.each(globSync('**/*.json', { cwd: folder }))('hold what %s holds', async (file) => {
    const json = readFileSync(join(folder, file), 'utf8');
    expect({ ...(await load(json)) }).toEqual(JSON.parse(json));
  });

  it('are parsed language by language, once', async () => {
    const lists = await load('{"nl":["een"],"de":["eins"],"all":["1"]}');
    const isParsed = (name: string) =>
      'value' in (Object.getOwnPropertyDescriptor(lists, name) ?? {});
    expect(lists.nl).toEqual(['een']);
    expect(lists.nl).toBe(lists.nl);
    expect(['nl', 'de', 'all'].map(isParsed)).toEqual([true, false, true]);
  });
});
