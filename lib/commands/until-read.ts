import { setTimeout as sleep } from 'node:timers/promises';
import type { PageState } from '../page/bridge.ts';

const restMilliseconds = 100;

/**
 * Waits until a page was read. However long the extension takes to begin, nothing said of the page before would be true.
 * @param state what the extension says of the page; undefined where it has not begun
 * @returns whether it was read in time
 */
export async function untilRead(
  state: () => Promise<PageState | undefined>,
  patienceMilliseconds: number,
): Promise<boolean> {
  const until = Date.now() + patienceMilliseconds;
  do {
    const found = await state();
    if (found !== undefined && found !== 'scanning') return true;
    await sleep(restMilliseconds);
  } while (Date.now() < until);
  return false;
}
