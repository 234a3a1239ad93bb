import type { Browser, Page, Protocol } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';
import { insideFirefox } from '../firefox-inside.ts';
import type { Place, Sample } from './profile.ts';

/** Finer sampling slows what it samples. */
const intervalMilliseconds = 0.2;

/** Samples the main thread of a page while something runs. */
export function profile(
  name: BrowserName,
  browser: Browser,
  page: Page,
  run: () => Promise<unknown>,
): Promise<Sample[]> {
  return name === 'chrome' ? profileChromium(page, run) : profileFirefox(browser, run);
}

async function profileChromium(page: Page, run: () => Promise<unknown>): Promise<Sample[]> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: intervalMilliseconds * 1000 });
  await session.send('Profiler.start');
  await run();
  const { profile: taken } = await session.send('Profiler.stop');
  await session.detach();
  return readChromium(taken);
}

function readChromium({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile) {
  const parents = new Map(
    nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node.id])),
  );
  const places = new Map(
    nodes.map(({ id, callFrame }): [number, Place] => [
      id,
      {
        name: callFrame.functionName,
        script: /^chrome-extension:\/\/[^/]+\/(.+)$/.exec(callFrame.url)?.[1],
        line: callFrame.lineNumber + 1,
        column: callFrame.columnNumber + 1,
      },
    ]),
  );
  let latest: Place[] = [];
  return samples.map((id, index): Sample => {
    const stack: Place[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at))
      stack.push(places.get(at) as Place);
    // The collector has no stack of its own: whoever ran before made it necessary.
    const isCollecting = stack[0]?.name === '(garbage collector)';
    if (!isCollecting) latest = stack;
    return {
      milliseconds: (timeDeltas[index] ?? 0) / 1000,
      stack: isCollecting ? [stack[0] as Place, ...latest] : stack,
    };
  });
}

/** As Firefox's profiler writes it: rows of columns, strings by number. */
interface GeckoThread {
  samples: { schema: { stack: number; time: number }; data: (number | null)[][] };
  stackTable: { schema: { prefix: number; frame: number }; data: (number | null)[][] };
  frameTable: { schema: { location: number }; data: number[][] };
  stringTable: string[];
}

async function profileFirefox(browser: Browser, run: () => Promise<unknown>): Promise<Sample[]> {
  await insideFirefox(
    browser,
    `Promise.resolve(Services.profiler.StartProfiler(4_000_000, ${intervalMilliseconds}, ['js'], ['GeckoMain'])).then(() => true)`,
  );
  await run();
  const text = await insideFirefox(
    browser,
    `(async () => {
      const { processes } = await Services.profiler.getProfileDataAsync();
      await Services.profiler.StopProfiler();
      const threads = processes.flatMap((process) => process.threads);
      return JSON.stringify(threads
        .filter(({ processName, stringTable }) => processName !== 'WebExtensions' && stringTable.some((text) => text.includes('moz-extension://')))
        .map(({ samples, stackTable, frameTable, stringTable }) => ({ samples, stackTable, frameTable, stringTable })));
    })()`,
  );
  return (JSON.parse(text as string) as GeckoThread[]).flatMap(readFirefox);
}

function readFirefox({ samples, stackTable, frameTable, stringTable }: GeckoThread): Sample[] {
  const placeOf = (frame: number): Place => {
    const location = stringTable[frameTable.data[frame]?.[frameTable.schema.location] as number];
    const ours = /^(.*) \(moz-extension:\/\/[^/]+\/(.+):(\d+):(\d+)\)/.exec(location ?? '');
    if (ours === null) return { name: location ?? '', line: 0, column: 0 };
    const [, name = '', script, line, column] = ours;
    return { name, script, line: Number(line), column: Number(column) };
  };
  const timeOf = (index: number) => samples.data[index]?.[samples.schema.time] ?? 0;
  return samples.data.map((row, index): Sample => {
    const stack: Place[] = [];
    let at = row[samples.schema.stack];
    while (at !== null && at !== undefined) {
      const entry: (number | null)[] | undefined = stackTable.data[at];
      const place = placeOf(entry?.[stackTable.schema.frame] as number);
      // Addresses of machine code say nothing.
      if (!place.name.startsWith('0x')) stack.push(place);
      at = entry?.[stackTable.schema.prefix];
    }
    return { milliseconds: index === 0 ? 0 : timeOf(index) - timeOf(index - 1), stack };
  });
}
