import type { TermChange, TermPortion, TermStore } from './term-store.ts';

/** Tells of the terms that came and went, in portions that hold up no page. */
export interface Publisher {
  /** Tells what has changed, or a portion of it; `finished` when all was read. */
  publish: (finished: boolean) => void;
  /** Tells at once of what sits on other letters now; the rest waits for its turn. */
  withdraw: () => void;
  /** Tells everything, whatever it takes, for the last time. */
  end: () => void;
  /** Has the next slice publish and do nothing else: a first highlight takes some ms by itself. */
  ask: () => void;
  readonly isDue: boolean;
  /** Whether all was read and told. */
  readonly isFinished: boolean;
  /** Whether marks have come so lately that more can wait. */
  isRecent: (now: number) => boolean;
}

/** Each publication costs the browser as much as there are marks: while a large page is read, ten a second will do. */
const publishMilliseconds = 100;

export const everything: TermPortion = { added: Infinity, removed: Infinity };
const removedOnly: TermPortion = { ...everything, added: 0 };
const noChange: TermChange = { added: [], removed: [] };

export interface PublisherOptions {
  /** How much is told at once on a page that is seen. */
  portion: TermPortion;
  /** Called with what changed, at the end of a slice; `finished` when all was read. */
  onTerms: (change: TermChange, finished: boolean) => void;
}

export function createPublisher(
  store: TermStore,
  { portion, onTerms }: PublisherOptions,
): Publisher {
  let published = 0;
  let isDue = false;
  let isFinished = false;
  return {
    publish(finished) {
      // In a tab nobody sees marks cost nothing, and the next slice is a second away.
      const change = store.takeChange(document.hidden ? everything : portion);
      isDue = store.hasChange;
      const isDone = finished && !isDue;
      if (change === undefined && isDone === isFinished) return;
      published = performance.now();
      isFinished = isDone;
      onTerms(change ?? noChange, isDone);
    },
    withdraw() {
      isFinished = false;
      onTerms(store.takeChange(removedOnly) ?? noChange, false);
    },
    end: () => onTerms(store.takeChange(everything) ?? noChange, true),
    ask: () => {
      isDue = true;
    },
    get isDue() {
      return isDue;
    },
    get isFinished() {
      return isFinished;
    },
    isRecent: (now) => now - published < publishMilliseconds,
  };
}
