import { median } from '../../evaluation/median.ts';
import { allOf, type Lab } from './lab.ts';
import { type BenchSite, frameCount } from './pages.ts';
import { measureOutside } from './reading.ts';
import { budgets, Rows } from './rows.ts';

/** What each of many small frames costs, those with a term and those without alike; the page around them is one more. */
export async function measureFrames(lab: Lab, site: BenchSite, runs: number): Promise<Rows> {
  const totals: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await lab.open(site.address('/frames', true));
    const cost = await lab.settled(page);
    if (cost.frames !== frameCount + 1)
      throw new Error(`${cost.frames} frames were read in place of ${frameCount + 1}`);
    totals.push(allOf(cost).total / cost.frames);
    longest.push(allOf(cost).longest);
    await page.close();
  }
  const outside = await measureOutside(lab, site, '/frames');
  const rows = new Rows(lab.name, `a page with ${frameCount} frames`);
  rows.milliseconds('our slices, a frame', median(totals));
  rows.milliseconds('all our work, a frame', median(totals) * (1 + outside));
  rows.milliseconds('longest slice', median(longest), budgets.slice);
  return rows;
}
