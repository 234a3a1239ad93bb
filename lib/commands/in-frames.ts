import type { Page } from 'puppeteer-core';

type Found<Result> = Awaited<Result> | undefined;

/**
 * Runs a function in the extension's own world of a page.
 *
 * @param control a page of the extension
 * @param run is serialised: it can use nothing from here but its values
 * @throws when no tab shows the page
 */
export async function inPage<Values extends unknown[], Result>(
  control: Page,
  page: Page,
  run: (...values: Values) => Result,
  ...values: Values
): Promise<Found<Result>> {
  return (await execute(control, page, false, run, values))[0];
}

/** The same in all frames of the page, its own first. */
export function inFrames<Values extends unknown[], Result>(
  control: Page,
  page: Page,
  run: (...values: Values) => Result,
  ...values: Values
): Promise<Found<Result>[]> {
  return execute(control, page, true, run, values);
}

async function execute<Values extends unknown[], Result>(
  control: Page,
  page: Page,
  allFrames: boolean,
  run: (...values: Values) => Result,
  args: Values,
): Promise<Found<Result>[]> {
  const results = await control.evaluate(`(async (address, args) => {
    const tab = (await chrome.tabs.query({})).findLast(({ url }) => url === address);
    if (tab === undefined) throw new Error('no tab shows ' + address);
    const target = { tabId: tab.id, allFrames: ${allFrames} };
    const results = await chrome.scripting.executeScript({ target, args, func: ${run} });
    return results.map(({ result }) => result ?? null);
  })(${JSON.stringify(page.url())}, ${JSON.stringify(args)})`);
  return (results as (Awaited<Result> | null)[]).map((result) => result ?? undefined);
}
