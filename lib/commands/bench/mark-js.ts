import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../dataset/load.ts';
import { spellingsOf } from '../../dataset/names.ts';
import type { Lab } from './lab.ts';
import type { BenchSite } from './pages.ts';
import type { Reading } from './reading.ts';
import { budgets, Rows } from './rows.ts';

const source = readFileSync(fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js')), 'utf8');

interface Marking {
  Mark: new (root: Element) => { mark: (terms: string[], options: object) => void };
}

/** Every spelling that the packs of a Dutch page know; patterns with an open end are none. */
function spellings(): string[] {
  const { entries } = loadDataset();
  const all = entries.flatMap((entry) =>
    (['en', 'nl'] as const).flatMap((language) => spellingsOf(entry.names[language] ?? [])),
  );
  return [...new Set(all)].filter((spelling) => !spelling.includes('…'));
}

/**
 * mark.js with our terms on the act, on a page of its own in the same run. It takes minutes for all of them,
 * and walks the page once for each: some are measured, evenly chosen, and the time is scaled up.
 *
 * @param count how many
 * @param ours what the page costs us; mark.js knows no figures
 */
export async function measureMarkJs(
  lab: Lab,
  site: BenchSite,
  title: string,
  count: number,
  ours: Reading,
): Promise<Rows> {
  const all = spellings();
  const step = all.length / count;
  const chosen = Array.from(
    { length: count },
    (_, index) => all[Math.floor(index * step)] as string,
  );
  const page = await lab.open(site.address('/act', false));
  await page.addScriptTag({ content: source });
  const time = await page.evaluate((terms) => {
    const begin = performance.now();
    const { Mark } = globalThis as unknown as Marking;
    new Mark(document.body).mark(terms, { separateWordSearch: false, accuracy: 'exactly' });
    return performance.now() - begin;
  }, chosen);
  await page.close();
  const scaled = time * step;
  const rows = new Rows(lab.name, title);
  rows.milliseconds(
    `mark.js, ${all.length} spellings (measured with ${count}, times ${step.toFixed(1)})`,
    scaled,
  );
  rows.ratio('mark.js against our terms', scaled / ours.terms, { atLeast: budgets.markJs });
  rows.ratio('mark.js against all our work', scaled / ours.total);
  return rows;
}
