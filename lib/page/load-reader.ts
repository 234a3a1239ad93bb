import type { PageCommand } from '../messages.ts';
import { ask } from './ask.ts';
import { bridge } from './bridge.ts';
import { platform } from './platform.ts';
import type { PageReader, ReaderOptions } from './reader.ts';

/**
 * Has the script that follows the reader injected once the frame has a term, or is told to show something:
 * most pages have no term, and pay nothing for it.
 * @returns loads it, once; undefined when the extension is gone
 */
export function prepareReader(
  options: Omit<ReaderOptions, 'lastPointer'>,
  signal: AbortSignal,
): () => Promise<PageReader | undefined> {
  let loading: Promise<PageReader | undefined> | undefined;

  const load = async () => {
    let last: PointerEvent | undefined;
    const loaded = new AbortController();
    // Firefox tells of no move that begins to drag something: the press before it must be known.
    for (const type of ['pointermove', 'pointerdown'] as const)
      document.addEventListener(type, (event) => (last = event), {
        passive: true,
        capture: true,
        signal: loaded.signal,
      });
    if (bridge.get()?.createReader === undefined) await ask({ name: 'load', script: 'reader' });
    loaded.abort();
    if (signal.aborted) return undefined;
    return bridge.get()?.createReader?.({ ...options, lastPointer: () => last }, signal);
  };
  const reader = () => {
    loading ??= load().then((loaded) => {
      // Tried again with the next term.
      if (loaded === undefined) loading = undefined;
      return loaded;
    });
    return loading;
  };

  const onCommand = (command: PageCommand, _: unknown, reply: (done: boolean) => void) => {
    void reader().then((loaded) => reply(loaded?.command(command) ?? false));
    return true;
  };
  platform.runtime.onMessage.addListener(onCommand);
  signal.addEventListener('abort', () => platform.runtime?.onMessage?.removeListener(onCommand));
  return reader;
}
