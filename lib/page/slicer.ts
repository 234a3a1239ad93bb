/** Half a frame at 120 Hz: the page's own work keeps its turn. */
const sliceMilliseconds = 4;

/**
 * Runs a job in slices that never hold the page for long.
 * @param step does one small piece; returns false when nothing is left
 * @param onPause called at the end of each slice
 * @returns a function that asks for work to be done
 */
export function createSlicer(
  step: () => boolean,
  onPause: (finished: boolean) => void,
  signal: AbortSignal,
): () => void {
  let scheduled = false;
  const channel = new MessageChannel();
  const run = () => {
    scheduled = false;
    if (signal.aborted) return;
    const until = performance.now() + sliceMilliseconds;
    let more = true;
    while (more && performance.now() < until) more = step();
    onPause(!more);
    if (more) ask();
  };
  const ask = () => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    // A message task comes after input and painting had their chance; timers are clamped to 4 ms.
    channel.port2.postMessage(null);
  };
  channel.port1.onmessage = run;
  signal.addEventListener('abort', () => channel.port1.close());
  return ask;
}
