import type { Quantity } from './numbers/quantity.ts';

/** How well a written number fits a recorded value: as it would be rounded, or only within "about" and "nearly". */
export type Fit = 'rounded' | 'loose';

/** Rounding may not hide more than this: "8 percent" is 8.1 or 7.7, "3 billion" is not 2.6. */
const roundingShare = 0.04;
/** Laws are finer than the record: 95.517 billion is its 95.5. */
const finerShare = 0.0005;
/** Shares are on record to one decimal: 19.95 percent is 20. The sum of both is no 0.05 in binary. */
const finerStep = 0.0501;
/** Newspapers cut as well as round: "7.5 billion" for 7.588. */
const cuttingShare = 0.02;
const looseShares = { nearly: 0.1, about: 0.05, 'more-than': 0.08, 'at-least': 0.08 } as const;

type Written = Pick<Quantity, 'value' | 'step' | 'bound'>;

export function fitOf(recorded: number, written: Written, isCount: boolean): Fit | undefined {
  const { value, bound } = written;
  if (recorded === value) return 'rounded';
  const share = Math.abs((recorded - value) / recorded);
  const isSmallCount = isCount && value < 1000;
  if (!isSmallCount) {
    if (share <= finerShare || (written.step < 0.1 && Math.abs(recorded - value) <= finerStep))
      return 'rounded';
    const step = Math.max(written.step, value >= 1000 ? roundness(value) : 0);
    if (Math.abs(recorded - value) <= step / 2 && share <= roundingShare) return 'rounded';
    if (recorded > value && recorded - value < step && share <= cuttingShare) return 'rounded';
  }
  if (bound === undefined || bound === 'at-most') return undefined;
  const isOnItsSide = bound === 'about' || recorded > value === (bound !== 'nearly');
  return isOnItsSide && share <= looseShares[bound] ? 'loose' : undefined;
}

/** 100 for 23,500: the zeros at the end say how far it was rounded. */
function roundness(value: number): number {
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}
