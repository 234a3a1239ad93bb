import type { Meter } from './cost.ts';

/** Half a frame at 120 Hz: the page's own work keeps its turn. */
const sliceMilliseconds = 4;

/** A page's first slices run code no engine has optimised yet, and open what is needed for the first name: they end late. */
const coldSlices = 8;
const coldMilliseconds = 1.5;

/** After work follow four times as long without any, so that a page that never rests gives us a fifth of its time at most. */
const restFactor = 4;
const longestRest = 1000;

/** In a tab nobody sees one slice a second is enough. */
const hiddenMilliseconds = 1000;

/**
 * Runs a job in slices that never hold the page for long. No timer is alive while there is nothing to do.
 *
 * @param work does what it can until the given time; returns whether anything is left
 * @returns a function that asks for work to be done
 */
export function createSlicer(
  work: (until: number) => boolean,
  meter: Meter,
  signal: AbortSignal,
): () => void {
  const channel = new MessageChannel();
  let asked = false;
  let slices = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let spent = 0;
  let restUntil = 0;

  const run = () => {
    if (!asked || signal.aborted) return;
    asked = false;
    clearTimeout(timer);
    timer = undefined;
    const begin = performance.now();
    slices += 1;
    const length = slices > coldSlices ? sliceMilliseconds : coldMilliseconds;
    const more = meter.measure(() => work(begin + length));
    const end = performance.now();
    spent += end - begin;
    if (more) ask();
    else {
      restUntil = end + Math.min(longestRest, spent * restFactor);
      spent = 0;
    }
  };
  const ask = () => {
    if (asked || signal.aborted) return;
    asked = true;
    const rest = document.hidden ? hiddenMilliseconds : restUntil - performance.now();
    // A message task comes after input and painting had their chance; timers are clamped to 4 ms.
    if (rest > sliceMilliseconds) timer = setTimeout(run, rest);
    else channel.port2.postMessage(null);
  };

  channel.port1.onmessage = run;
  document.addEventListener('visibilitychange', run, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    channel.port1.close();
  });
  return ask;
}
