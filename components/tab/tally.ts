import type { Bridge, PageState } from '@/lib/page/bridge';
import type { Tally } from '@/lib/page/tally';

export interface FrameTally extends Tally {
  state: PageState;
}

export interface FrameFound {
  type: string;
  isStarted: boolean;
  /** Undefined where the extension is not. */
  tally: FrameTally | undefined;
}

/**
 * Serialised and run in the page's isolated world: it can use nothing from here. It hands over counts alone, as the
 * browser makes what it hands over from objects while the page waits: all terms of ten acts took Chromium 1.4 s (2026-11-30).
 */
export async function tallyFrame(): Promise<FrameFound> {
  const own = globalThis as { euAiLens?: Bridge; euAiLensStarted?: true };
  const state = own.euAiLens?.state();
  return {
    type: document.contentType,
    isStarted: own.euAiLensStarted === true,
    // A frame without terms has no script that counts them.
    tally: state && { terms: [], figures: [], ...(await own.euAiLens?.tally?.()), state },
  };
}
