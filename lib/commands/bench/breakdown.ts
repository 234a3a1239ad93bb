import { change } from './changes.ts';
import type { Lab } from './lab.ts';
import type { BenchSite } from './pages.ts';
import { type Breakdown, breakDown, type Sample } from './profile.ts';
import { profileReading } from './reading.ts';

/** What is too small to be worth a line, as a share of all. */
const smallest = { module: 0.002, self: 0.003, inclusive: 0.02 };
const longestCount = 8;
const readings = 3;
const changes = 50;

/** Where the time of reading a page goes, by module and by function; sampled, so slower than it is. */
export async function breakDownReading(lab: Lab, site: BenchSite, path: string): Promise<void> {
  const samples: Sample[] = [];
  for (let run = 0; run < readings; run += 1)
    samples.push(...(await profileReading(lab, site, path)).samples);
  print(`${lab.name}, reading the page`, lab, samples, readings);
}

/** The same of paragraphs added to an act, and edited. */
export async function breakDownChanges(lab: Lab, site: BenchSite): Promise<void> {
  for (const [name, title] of [
    ['add', 'a paragraph added to an act'],
    ['edit', 'a paragraph edited in an act'],
  ] as const) {
    const page = await lab.open(site.address('/act', true));
    await lab.settled(page);
    const samples = await lab.profiled(page, async () => {
      await change(page, name, changes);
      await lab.settled(page);
    });
    await page.close();
    print(`${lab.name}, ${title}`, lab, samples, changes);
  }
}

function print(title: string, lab: Lab, samples: readonly Sample[], times: number): void {
  const { ours, modules, functions, stretches } = breakDown(samples, lab.folder);
  const column = (milliseconds: number) => (milliseconds / times).toFixed(2).padStart(8);
  console.log(`\n${title}: ${(ours / times).toFixed(1)} ms of ours, profiled, mean of ${times}`);
  console.log('\n      ms  module');
  for (const [module, milliseconds] of modules)
    if (milliseconds >= smallest.module * ours) console.log(`${column(milliseconds)}  ${module}`);
  console.log('\n    self      all  function');
  const isWorthALine = ({ self, inclusive }: Breakdown['functions'][number]) =>
    self >= smallest.self * ours || inclusive >= smallest.inclusive * ours;
  for (const line of functions.filter(isWorthALine))
    console.log(`${column(line.self)} ${column(line.inclusive)}  ${line.place}`);
  console.log('\n      ms  longest stretches without a pause');
  for (const { milliseconds, functions: within } of stretches.slice(0, longestCount))
    console.log(
      `${milliseconds.toFixed(2).padStart(8)}  ${within
        .slice(0, 4)
        .map(([place, part]) => `${part.toFixed(1)} ${place}`)
        .join(', ')}`,
    );
}
