import type { Lab } from './lab.ts';
import type { BenchSite } from './pages.ts';

export interface Row {
  browser: string;
  page: string;
  what: string;
  milliseconds: number;
  /** Against walking the same text and reading every character once, in a fresh page. */
  timesFloor: number | '';
  budget: string;
  verdict: 'within' | 'over' | '';
}

/** DESIGN.md, section 5. */
const budgets = { large: 5, withoutTerms: 3, slice: 8, change: 1 };
const changeCount = 50;

/**
 * The floor in milliseconds: the median over fresh pages of the first walk over all text nodes that reads
 * every character. First, because our own script always runs for the first time too.
 */
export async function measureFloor(lab: Lab, site: BenchSite, path: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const page = await lab.open(site.address(path, false));
    times.push(
      await page.evaluate(() => {
        const begin = performance.now();
        const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
        let sum = 0;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { data } = node as Text;
          for (let index = 0; index < data.length; index += 1) sum += data.charCodeAt(index);
        }
        return sum > 0 ? performance.now() - begin : 0;
      }),
    );
    await page.close();
  }
  return median(times);
}

/** Reads a page several times; medians of all our work and of the longest slice. The script's compilation is not in it. */
export async function measurePage(
  lab: Lab,
  site: BenchSite,
  title: string,
  path: string,
  floor: number,
  runs: number,
): Promise<Row[]> {
  const totals: number[] = [];
  const slices: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await lab.open(site.address(path, true));
    const cost = await lab.settled(page);
    totals.push(cost.total);
    slices.push(cost.longest);
    await page.close();
  }
  const limit = path === '/no-terms' ? budgets.withoutTerms : budgets.large;
  const base = { browser: lab.name, page: title };
  const total = median(totals);
  const slice = median(slices);
  return [
    { ...base, what: 'floor', milliseconds: round(floor), timesFloor: 1, budget: '', verdict: '' },
    {
      ...base,
      what: 'all our work',
      milliseconds: round(total),
      timesFloor: round(total / floor),
      budget: `${limit} x floor`,
      verdict: total <= limit * floor ? 'within' : 'over',
    },
    {
      ...base,
      what: 'longest slice',
      milliseconds: round(slice),
      timesFloor: '',
      budget: `${budgets.slice} ms`,
      verdict: slice <= budgets.slice ? 'within' : 'over',
    },
  ];
}

/** What one small change to a large page costs us, the mean of many. */
export async function measureChanges(lab: Lab, site: BenchSite): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [path, title] of [
    ['/act', 'an act'],
    ['/ten-acts', 'ten acts'],
  ] as const)
    for (const kind of ['added', 'edited'] as const) {
      const page = await lab.open(site.address(path, true));
      const before = await lab.settled(page);
      await page.evaluate(
        async (wanted, count) => {
          const paragraphs = document.querySelectorAll('td p');
          for (let index = 0; index < count; index += 1) {
            const near = paragraphs[index * 7] as Element;
            if (wanted === 'edited') (near.firstChild as Text).data = 'Hier staat nu InvestAI.';
            else {
              const made = document.createElement('p');
              made.textContent = 'Een alinea over InvestAI en de AI-fabrieken.';
              near.after(made);
            }
            await new Promise((rested) => setTimeout(rested, 30));
          }
        },
        kind,
        changeCount,
      );
      const after = await lab.settled(page);
      const each = (after.total - before.total) / changeCount;
      rows.push({
        browser: lab.name,
        page: title,
        what: `one paragraph ${kind}`,
        milliseconds: round(each),
        timesFloor: '',
        budget: `${budgets.change} ms`,
        verdict: each <= budgets.change ? 'within' : 'over',
      });
      await page.close();
    }
  return rows;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

const round = (value: number) => Number(value.toFixed(value < 10 ? 2 : 1));
