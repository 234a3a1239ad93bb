import type { ComponentChild } from 'preact';
import type { Fact } from '@/lib/dataset/schema';
import { formatDate, formatValue } from '@/lib/interface/format';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';

interface Props {
  /** What the values measure. */
  label: string;
  /** The values of one series, oldest first; see `stepsOf`. */
  facts: readonly Fact[];
  language: Language;
  size?: 'small' | 'large';
  /** What is written into the drawing, which is so high. */
  children?: (steps: readonly Step[], height: number) => ComponentChild;
}

/** A value and where it is drawn. */
export interface Step {
  fact: Fact;
  left: number;
  top: number;
  /** Whether the line comes down to it. */
  hasFallen: boolean;
}

const sizes = {
  small: { width: 120, height: 36, top: 4, bottom: 3, side: 4 },
  large: { width: 480, height: 180, top: 28, bottom: 26, side: 36 },
};

/** How a figure changed: it holds from its date until the next one, the last until today. */
export function StepChart({ label, facts, language, size = 'small', children }: Props) {
  const { width, height, top, bottom, side } = sizes[size];
  const times = facts.map((fact) => timeOf(fact.asOf));
  const values = facts.map((fact) => fact.value as number);
  const first = times[0] as number;
  const last = times.at(-1) as number;
  // The standing value gets a step of its own.
  const end = last + Math.max(1, (last - first) / 4);
  const isRank = facts[0]?.unit === 'rank';
  const [low, high] = isRank
    ? [Math.max(...values), 1]
    : [Math.min(0, ...values), Math.max(...values)];
  const x = (time: number) => round(side + ((time - first) / (end - first)) * (width - 2 * side));
  const y = (value: number) =>
    round(height - bottom - ((value - low) / (high - low || 1)) * (height - top - bottom));
  const line = values.reduce(
    (path, value, index) =>
      index === 0 ? `M${x(first)} ${y(value)}` : `${path}H${x(times[index] as number)}V${y(value)}`,
    '',
  );
  const steps = facts.map((fact, index) => {
    const [left, top] = [x(times[index] as number), y(values[index] as number)];
    return { fact, left, top, hasFallen: top > y(values[index - 1] ?? low) };
  });
  const said = facts
    .map((fact) => `${formatValue(fact, language)} (${formatDate(fact.asOf, language)})`)
    .join(', ');
  return (
    <svg
      class={`step-chart ${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      lang={language}
      aria-label={factsText(language, 'chart', { label, values: said })}
    >
      <path class="base" d={`M${side} ${height - bottom}H${width - side}`} />
      <path class="steps" d={`${line}H${width - side}`} />
      {steps.map(({ fact, left, top }, index) => (
        <circle
          key={fact.id}
          class={index === steps.length - 1 ? 'standing' : ''}
          cx={left}
          cy={top}
          r={size === 'small' ? 2.5 : 4}
        />
      ))}
      {children?.(steps, height)}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

function timeOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year as number, (month ?? 1) - 1, day ?? 1);
}
