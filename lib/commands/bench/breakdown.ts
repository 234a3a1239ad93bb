import type { Lab } from './lab.ts';
import type { BenchSite } from './pages.ts';
import { type Breakdown, breakDown } from './profile.ts';

/** What is too small to be worth a line. */
const smallest = { module: 0.5, self: 0.5, inclusive: 3 };

/** Where the time of reading a page goes, by module and by function; sampled, so slower than it is. */
export async function printBreakdown(lab: Lab, site: BenchSite, path: string): Promise<void> {
  const { samples, cost } = await lab.profiled(
    site.address(path, true),
    site.address('/empty', true),
  );
  const { ours, modules, functions } = breakDown(samples, lab.folder);
  console.log(
    `\n${lab.name}: ${ours.toFixed(1)} ms of ours while profiled; slices: ` +
      `terms ${cost.terms.total.toFixed(1)} (longest ${cost.terms.longest.toFixed(1)}), ` +
      `figures ${cost.figures.total.toFixed(1)} (longest ${cost.figures.longest.toFixed(1)})`,
  );
  console.log('\n      ms  module');
  for (const [module, milliseconds] of modules)
    if (milliseconds >= smallest.module) console.log(`${column(milliseconds)}  ${module}`);
  console.log('\n    self      all  function');
  for (const line of functions.filter(isWorthALine))
    console.log(`${column(line.self)} ${column(line.inclusive)}  ${line.place}`);
}

const isWorthALine = ({ self, inclusive }: Breakdown['functions'][number]) =>
  self >= smallest.self || inclusive >= smallest.inclusive;

const column = (milliseconds: number) => milliseconds.toFixed(1).padStart(8);
