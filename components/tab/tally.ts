import type { ShownVerdict } from '@/lib/figures/verdict';
import type { Bridge, PageState } from '@/lib/page/bridge';

/** The entries a reader can see named in a frame, in reading order, and its figures, each counted. */
export interface Tally {
  state: PageState;
  terms: { entry: string; count: number }[];
  figures: { entry: string; verdict: ShownVerdict; count: number }[];
}

export interface FrameFound {
  type: string;
  isStarted: boolean;
  /** Undefined where the extension is not. */
  tally: Tally | undefined;
}

/**
 * Serialised and run in the page's isolated world: it can use nothing from here. Counted there, as what a browser
 * hands over it makes from objects while the page waits: all terms of ten acts took Chromium a second.
 */
export async function tallyFrame(): Promise<FrameFound> {
  const own = globalThis as { euAiLens?: Bridge; euAiLensStarted?: true };
  const found = await own.euAiLens?.describe('terms');
  const count = <Item extends object>(items: readonly Item[]): (Item & { count: number })[] => {
    const counted = new Map<string, Item & { count: number }>();
    for (const item of items) {
      const key = JSON.stringify(item);
      const known = counted.get(key) ?? { ...item, count: 0 };
      known.count += 1;
      counted.set(key, known);
    }
    return [...counted.values()];
  };
  return {
    type: document.contentType,
    isStarted: own.euAiLensStarted === true,
    tally: found && {
      state: found.state,
      terms: count(found.terms.filter(({ hidden }) => !hidden).map(({ entry }) => ({ entry }))),
      figures: count(found.figures.map(({ entry, verdict }) => ({ entry, verdict }))),
    },
  };
}
