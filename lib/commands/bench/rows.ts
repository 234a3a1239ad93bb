import type { BrowserName } from '../browsers.ts';

/** One thing measured in one browser. */
export interface Row {
  browser: BrowserName;
  page: string;
  what: string;
  value: number;
  unit: 'ms' | 'times';
  /** Against the floor of the same page in the same run. */
  timesFloor?: number;
  budget: string;
  verdict: 'within' | 'over' | '';
}

/** As the README states them; in milliseconds where nothing else is said. */
export const budgets = {
  /** Times the floor; 3.5 is the aim in Chromium. */
  large: 5,
  /** Times the floor. */
  withoutTerms: 3,
  slice: 8,
  change: 1,
  /** What popup and panel ask of a page, again and again: one frame. */
  description: 16,
  /** Times as long as without the extension. */
  styling: 1.5,
  /** Ten acts cost at most so many times ten acts on their own. */
  linearity: 1.15,
  /** Times as fast as mark.js. */
  markJs: 1000,
};

/** Rows of one page in one browser, in the order they are added. */
export class Rows {
  readonly all: Row[] = [];
  readonly #browser: BrowserName;
  readonly #page: string;

  constructor(browser: BrowserName, page: string) {
    this.#browser = browser;
    this.#page = page;
  }

  milliseconds(what: string, value: number, atMost?: number): void {
    this.#add(what, value, 'ms', atMost === undefined ? '' : `${atMost} ms`, meets(value, atMost));
  }

  /** @param atMost how many times the floor it may be */
  againstFloor(what: string, value: number, floor: number, atMost?: number): void {
    const timesFloor = value / floor;
    const budget = atMost === undefined ? '' : `${atMost} x floor`;
    this.#add(what, value, 'ms', budget, meets(timesFloor, atMost), round(timesFloor));
  }

  ratio(what: string, value: number, limit: { atMost?: number; atLeast?: number } = {}): void {
    const { atMost, atLeast } = limit;
    if (atLeast !== undefined)
      this.#add(
        what,
        value,
        'times',
        `at least ${atLeast} x`,
        value >= atLeast ? 'within' : 'over',
      );
    else
      this.#add(
        what,
        value,
        'times',
        atMost === undefined ? '' : `at most ${atMost} x`,
        meets(value, atMost),
      );
  }

  #add(
    what: string,
    value: number,
    unit: Row['unit'],
    budget: string,
    verdict: Row['verdict'],
    timesFloor?: number,
  ): void {
    this.all.push({
      browser: this.#browser,
      page: this.#page,
      what,
      value: round(value),
      unit,
      ...(timesFloor === undefined ? {} : { timesFloor }),
      budget,
      verdict,
    });
  }
}

function meets(value: number, atMost: number | undefined): Row['verdict'] {
  if (atMost === undefined) return '';
  return value <= atMost ? 'within' : 'over';
}

/** The browsers side by side, one line for each thing measured. */
export function tabulate(rows: readonly Row[]): Record<string, string>[] {
  const lines = new Map<string, Record<string, string>>();
  for (const row of rows) {
    const key = `${row.page}\n${row.what}`;
    const line = lines.get(key) ?? { page: row.page, what: row.what };
    lines.set(key, line);
    line[row.browser] = describe(row);
    line.budget = row.budget;
  }
  // The budget stands last, whichever browser came first.
  return [...lines.values()].map(({ budget = '', ...line }) => ({ ...line, budget }));
}

function describe({ value, unit, timesFloor, verdict }: Row): string {
  return [
    unit === 'ms' ? `${value} ms` : `${value} x`,
    ...(timesFloor === undefined ? [] : [`${timesFloor} x floor`]),
    ...(verdict === '' ? [] : [verdict === 'over' ? 'OVER' : 'within']),
  ].join(', ');
}

function round(value: number): number {
  return Number(value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 1000 ? 1 : 0));
}
