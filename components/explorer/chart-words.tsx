import { formatValue } from '@/lib/interface/format';
import type { Language } from '@/lib/languages';
import type { Step } from '../facts/step-chart';

interface Props {
  steps: readonly Step[];
  /** Of the drawing. */
  height: number;
  language: Language;
}

/** The values and years of a chart. */
export function ChartWords({ steps, height, language }: Props) {
  const values = withRoom(
    steps.map(({ fact, left, hasFallen }) => {
      const text = formatValue({ ...fact, bound: undefined }, language);
      return { text, middle: hasFallen ? left + (text.length * letter) / 2 : left };
    }),
  );
  const years = withRoom(
    steps.map(({ fact, left }) => ({ text: fact.asOf.slice(0, 4), middle: left })),
  );
  return (
    <>
      {steps.map(({ fact, left, top, hasFallen }, index) => (
        <g key={fact.id}>
          <text class={hasFallen ? 'fallen' : ''} x={left} y={top - 10}>
            {values[index]}
          </text>
          <text class="year" x={left} y={height - 8}>
            {years[index]}
          </text>
        </g>
      ))}
    </>
  );
}

/** How wide a letter is at most: as it is written in a narrow window. */
const letter = 11;

/** The texts of a line that have room in it, the newest before those it follows: beside the drawing all stand in words. */
function withRoom(texts: readonly { text: string; middle: number }[]): (string | undefined)[] {
  let end = Number.POSITIVE_INFINITY;
  return texts
    .toReversed()
    .map(({ text, middle }) => {
      const half = (text.length * letter) / 2;
      if (middle + half > end || middle < half) return undefined;
      end = middle - half;
      return text;
    })
    .toReversed();
}
