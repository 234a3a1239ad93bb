import * as v from 'valibot';
import { languages } from '../languages.ts';
import {
  bounds,
  categories,
  counted,
  evidenceNeeds,
  factStatuses,
  predicates,
  sourceKinds,
  units,
} from './vocabulary.ts';

/**
 * The shape of one dataset entry: one JSON file under `entries/`, named after its id.
 * Everything that reads an entry goes through this schema, at build and in tests.
 */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a kebab-case id'));
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty text'));
const languageTag = v.picklist(languages, 'not an official EU language tag');
const httpsAddress = v.pipe(
  v.string(),
  v.url('not an address'),
  v.startsWith('https://', 'not an https address'),
);

/** A day, month or year: `2025-10-10`, `2025-10`, `2025`. */
const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'not an ISO date'),
);

/** Words for readers; a pattern of names has slipped in once. */
const said = v.pipe(
  text,
  v.regex(/^[^|~]*$/, 'a pattern, not a text'),
  v.regex(/^[^"']*$/, 'straight quotation marks or apostrophes'),
  v.regex(/^(?!.* {2})/, 'two spaces in a row'),
);

/** Text by language tag; English is always there. */
const localizedText = v.intersect([
  v.object({ en: said }),
  v.record(languageTag, said),
]) as unknown as v.GenericSchema<LocalizedText>;

export type LocalizedText = { en: string } & { [tag in (typeof languages)[number]]?: string };

/** Forms follow the pattern syntax of `lib/spotting/pattern.ts`. */
const nameSchema = v.strictObject({
  forms: v.pipe(v.array(text), v.minLength(1)),
  /** The capitals written in the form must be capitals on the page ("RAISE", "MI-gyár"). */
  capitals: v.optional(v.boolean(), false),
  needs: v.optional(v.picklist(evidenceNeeds), 'nothing'),
});

const sourceSchema = v.strictObject({
  title: text,
  /** Of the title, where it is not English. */
  language: v.optional(languageTag),
  publisher: text,
  url: httpsAddress,
  /** When the source was published, or when it was read if it bears no date. */
  date: partialDate,
  kind: v.picklist(sourceKinds),
  /** Set when the source was read through a page that quotes it. */
  via: v.optional(httpsAddress),
});

const factSchema = v.strictObject({
  /** Unique within the entry, e.g. `sites-selected-2025-10-10`. */
  id,
  predicate: v.picklist(predicates),
  /** A number, an ISO date for unit `date`, or text by language for unit `text`. */
  value: v.union([v.number(), v.string(), localizedText]),
  unit: v.picklist(units),
  counts: v.optional(v.picklist(counted)),
  bound: v.optional(v.picklist(bounds)),
  /** The frame without which the value misleads: "to be mobilised, public and private together". */
  qualifier: v.optional(localizedText),
  asOf: partialDate,
  status: v.picklist(factStatuses),
  /** Id of the fact of this entry that replaced this one. */
  supersededBy: v.optional(id),
  /** Rank among the key figures of the card: 1 is shown first; without it the fact is shown on demand. */
  key: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  source: sourceSchema,
});

export const entrySchema = v.strictObject({
  id,
  category: v.picklist(categories),
  /** The name to show, by language: the official one where there is one. */
  name: localizedText,
  /** Two sentences at most, plain words. */
  definition: localizedText,
  /** One short line in the present: "in force since 1 August 2024, amended 27 July 2026". */
  state: v.optional(localizedText),
  website: httpsAddress,
  related: v.array(id),
  names: v.record(languageTag, v.array(nameSchema)),
  /** Words of any language that speak for this reading when they stand in the same block. */
  context: v.optional(v.array(text), []),
  /** Words of any language that speak against it when they stand in the same sentence. */
  against: v.optional(v.array(text), []),
  /** Names of other things that hold one of its names: "UK GDPR". They say nothing of a name beside them. */
  namesakes: v.optional(v.array(text), []),
  place: v.optional(
    v.strictObject({
      city: said,
      /** ISO 3166-1 alpha-2; Greece is GR. */
      country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    }),
  ),
  facts: v.array(factSchema),
});

export type Entry = v.InferOutput<typeof entrySchema>;
export type Fact = v.InferOutput<typeof factSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Name = v.InferOutput<typeof nameSchema>;
