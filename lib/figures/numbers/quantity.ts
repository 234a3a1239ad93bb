import type { Bound } from './grammar.ts';

/** A number of the text with its unit; offsets are UTF-16 units. */
export interface Quantity {
  /** With currency and unit: "€ 20 miljard", "13,5 procent". */
  start: number;
  end: number;
  /** The number alone, without scale and unit. */
  numberStart: number;
  numberEnd: number;
  /** In whole units. */
  value: number;
  /** The other reading where separators can be read in two ways ("1,500" on a Dutch page). */
  alternative?: number;
  /** The last place that is written: 1e8 for "1,3 miljard". */
  step: number;
  /** ISO currency code, `percent`, `points`, `flops`, `qubits`, or `number` for all else. */
  unit: string;
  /** A word or abbreviation of scale was read. */
  isScaled: boolean;
  bound?: Bound;
  /** One end of a range: "four to five". */
  range?: 'low' | 'high';
  /** That range is surely one, no rise from one end to the other. */
  isSpan?: boolean;
  /** "19th", "19." and the like. */
  isOrdinal?: boolean;
  /** Written as a word. */
  isWord?: boolean;
}

/** Whether a unit is a currency, ours or another. */
export const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit);

/** How many digits of a figure say something: one in 200 billion, three in 93.5. More than two are hit by no chance. */
export const digits = (figure: Quantity) => String(figure.value).replace(/e.*|0+$|\./g, '').length;
