import * as v from 'valibot';
import { units } from '@/lib/dataset/vocabulary';
import type { AnnotatorReport } from '@/lib/messages';

const offset = v.pipe(v.number(), v.integer());
const value = v.union([v.number(), v.string()]);
const unit = v.picklist(units);

const terms = v.array(
  v.object({
    entry: v.string(),
    text: v.string(),
    start: offset,
    end: offset,
    sentence: v.string(),
    hidden: v.optional(v.boolean()),
  }),
);

/** A page's renderer may be hostile: what it reports is checked like any other input. */
const reportSchema = v.variant('report', [
  v.object({
    report: v.literal('description'),
    description: v.optional(
      v.object({
        state: v.picklist(['scanning', 'done', 'stood-down', 'off']),
        language: v.optional(v.string()),
        terms,
        figures: v.array(
          v.object({
            entry: v.string(),
            text: v.string(),
            start: offset,
            end: offset,
            mention: v.optional(offset),
            value,
            unit,
            verdict: v.picklist(['matches', 'superseded', 'differs']),
            fact: v.string(),
            record: v.object({ value, unit, asOf: v.string() }),
          }),
        ),
      }),
    ),
  }),
  v.object({ report: v.literal('terms'), terms }),
  v.object({ report: v.literal('position'), index: offset }),
]);

/** Undefined for what is no report. */
export function readReport(received: unknown): AnnotatorReport | undefined {
  const result = v.safeParse(reportSchema, received);
  return result.success ? (result.output as AnnotatorReport) : undefined;
}
