import * as v from 'valibot';
import {
  bounds,
  categories,
  counted,
  factStatuses,
  predicates,
  sourceKinds,
  units,
} from '../dataset/vocabulary.ts';
import { languages } from '../languages.ts';

/**
 * The shape of a briefing: what the side panel exports as JSON, and what the other documents are written from.
 * Offsets count UTF-16 units of `document.body.textContent`; -1 where the text stands in a shadow tree or a frame.
 * Dates are ISO 8601, days, months or years as precise as the record is.
 */

const language = v.picklist(languages);
const offset = v.pipe(v.number(), v.integer(), v.minValue(-1));
const date = v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/));
const address = v.pipe(v.string(), v.url(), v.startsWith('https://'));

/** A text and the language it is in: the reader's where there is one, else English. */
const said = v.strictObject({ text: v.string(), language });

/** A place of the page that names an entry. */
const mentionSchema = v.strictObject({
  text: v.string(),
  sentence: v.string(),
  start: offset,
  end: offset,
});

const sourceSchema = v.strictObject({
  /** From 1, in the order the documents cite them. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: v.string(),
  /** Of the title, where it is not English. */
  language: v.optional(language),
  publisher: v.string(),
  url: address,
  /** When it was published, or read if it bears no date. */
  date,
  kind: v.picklist(sourceKinds),
  /** The page the source was read through. */
  via: v.optional(address),
});

const factSchema = v.strictObject({
  /** Unique within its entry. */
  id: v.string(),
  predicate: v.picklist(predicates),
  label: said,
  /** A number in whole units, an ISO date for unit `date`, or a text. */
  value: v.union([v.number(), v.string()]),
  unit: v.picklist(units),
  counts: v.optional(v.picklist(counted)),
  bound: v.optional(v.picklist(bounds)),
  /** The value as the documents show it. */
  shown: said,
  /** The frame without which the value misleads. */
  qualifier: v.optional(said),
  asOf: date,
  status: v.picklist(factStatuses),
  /** The fact of the same entry that replaced this one. */
  supersededBy: v.optional(v.string()),
  /** Rank among the key figures, 1 first. */
  key: v.optional(v.number()),
  /** Number of the source. */
  source: v.number(),
});

const entrySchema = v.strictObject({
  id: v.string(),
  category: v.picklist(categories),
  /** A term of the reader's own glossary: the record says nothing of it. */
  own: v.optional(v.literal(true)),
  categoryLabel: said,
  name: said,
  definition: said,
  /** Where it stands, in a line. */
  state: v.optional(said),
  /** Of a term of the reader's own there may be none, and it is as the reader wrote it. */
  website: v.optional(v.string()),
  mentions: v.array(mentionSchema),
  /** Key figures by rank, then the others that stand, then those that were replaced. */
  facts: v.array(factSchema),
});

/** A figure of the page that was compared with the record. */
const figureSchema = v.strictObject({
  entry: v.string(),
  text: v.string(),
  sentence: v.optional(v.string()),
  start: offset,
  end: offset,
  value: v.union([v.number(), v.string()]),
  unit: v.picklist(units),
  verdict: v.picklist(['matches', 'superseded', 'differs']),
  /** The fact whose value the page gives; for `differs` the one it does not give. */
  fact: v.string(),
  /** The fact of the same entry that stands today. */
  record: v.string(),
});

export const briefingSchema = v.strictObject({
  format: v.literal('eu-ai-lens-briefing'),
  version: v.literal(1),
  page: v.strictObject({
    title: v.string(),
    address: v.string(),
    /** The page's own language, where it is known. */
    language: v.nullable(v.string()),
    readAt: v.pipe(v.string(), v.isoTimestamp()),
  }),
  dataset: v.strictObject({ version: v.string(), asOf: date }),
  /** The reader's language. */
  language,
  /** In reading order. */
  figures: v.array(figureSchema),
  /** In the order of their first mention. */
  entries: v.array(entrySchema),
  sources: v.array(sourceSchema),
});

export type Briefing = v.InferOutput<typeof briefingSchema>;
export type BriefingEntry = v.InferOutput<typeof entrySchema>;
export type BriefingFact = v.InferOutput<typeof factSchema>;
export type BriefingFigure = v.InferOutput<typeof figureSchema>;
export type BriefingSource = v.InferOutput<typeof sourceSchema>;
export type Said = v.InferOutput<typeof said>;
