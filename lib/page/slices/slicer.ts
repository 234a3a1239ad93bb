import type { Meter } from './cost.ts';

/** Well below the 8 ms a slice may take: the last paragraph, or the engine clearing up, may come on top. */
const sliceMilliseconds = 3;

/** A page's first slices run code no engine has optimised yet, and open what is needed for the first name: they end late. */
const coldSlices = 8;
const coldMilliseconds = 1.5;

/**
 * After work, an observer's part of it too, follow four times as long without slices: a page that never rests gives us
 * a fifth of its time, and what is observed meanwhile.
 */
const restFactor = 4;
const longestRest = 1000;
/** Browsers drop what is less than a millisecond, and each slice has its price. */
const shortestRest = 4;

/**
 * Firefox holds frames back while messages wait: while an act was read, the longest gap between two frames was 100 ms,
 * now 50, as without the extension (medians of 9 openings, 2026-11-30). Chromium paints in between by itself.
 */
const slicesInARow = 4;

/** In a tab nobody sees one slice a second is enough, and more the browser does not give; it may be longer. */
const hiddenMilliseconds = 1000;
const hiddenSliceMilliseconds = 7;

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
  let paid = meter.read().total;
  let restUntil = 0;

  const run = () => {
    if (!asked || signal.aborted) return;
    asked = false;
    clearTimeout(timer);
    const begin = performance.now();
    slices += 1;
    const seenLength = slices > coldSlices ? sliceMilliseconds : coldMilliseconds;
    const length = document.hidden ? hiddenSliceMilliseconds : seenLength;
    const more = meter.measure(() => work(begin + length));
    if (more) ask(import.meta.env.FIREFOX && slices % slicesInARow < 1);
    else {
      const { total } = meter.read();
      restUntil = performance.now() + Math.min(longestRest, (total - paid) * restFactor);
      paid = total;
    }
  };
  const ask = (hasToRest?: boolean) => {
    if (asked || signal.aborted) return;
    asked = true;
    const rest = document.hidden ? hiddenMilliseconds : restUntil - performance.now();
    if (hasToRest || rest > 0)
      try {
        timer = setTimeout(run, Math.max(rest, shortestRest));
      } catch {
        // Firefox gives no timers to a page that is being closed, and says so in its console.
      }
    // Work that goes on is a message task: it comes after input and painting had their chance, and is not held up as timers are.
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
