/** Main-thread time our script took in a frame, in milliseconds. Its compilation is not in it. */
export interface Cost {
  total: number;
  /** The longest stretch without a pause. */
  longest: number;
  slices: number;
}

/** A page that keeps us busy this long in each of ten seconds in a row is left alone. */
const busyMilliseconds = 100;
const busySeconds = 10;

export interface Meter {
  /** Runs one stretch of work and counts its time. */
  measure: <Result>(work: () => Result) => Result;
  read: () => Cost;
  /** Whether the page asks for more than the budget of ten seconds. */
  isOverspent: () => boolean;
}

/** One for each frame: the packs are opened and the page is read at its expense. */
export function createMeter(): Meter {
  let total = 0;
  let longest = 0;
  let slices = 0;
  let second = 0;
  let spentInSecond = 0;
  let streak = 0;

  const count = (milliseconds: number, now: number) => {
    total += milliseconds;
    longest = Math.max(longest, milliseconds);
    slices += 1;
    const current = Math.floor(now / 1000);
    if (current !== second) {
      streak = current === second + 1 && spentInSecond > busyMilliseconds ? streak + 1 : 0;
      second = current;
      spentInSecond = 0;
    }
    spentInSecond += milliseconds;
  };

  return {
    measure(work) {
      const begin = performance.now();
      try {
        return work();
      } finally {
        const end = performance.now();
        count(end - begin, end);
      }
    },
    read: () => ({ total, longest, slices }),
    isOverspent: () => streak >= busySeconds,
  };
}
