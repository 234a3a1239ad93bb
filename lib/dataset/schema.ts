import * as v from 'valibot';
import { languages } from '../languages.ts';

/**
 * The shape of one dataset entry: one JSON file under `entries/`, named after its id.
 * Everything that reads an entry goes through this schema, at build and in tests.
 */

export const categories = [
  'strategy',
  'law',
  'institution',
  'funding',
  'initiative',
  'infrastructure',
  'site',
  'supercomputer',
  'concept',
  'national',
  'statistic',
] as const;

/** What a fact says of its entry. Labels in 24 languages are in `labels/`. */
export const predicates = [
  'adopted-on',
  'amended-by',
  'announced-on',
  'applies-from',
  'applies-to',
  'budget',
  'call-opens-on',
  'chips-per-site',
  'contract-signed-on',
  'count',
  'deadline',
  'disbursed',
  'effect',
  'entered-into-force-on',
  'eu-contribution',
  'expected-on',
  'fine-maximum',
  'fine-maximum-share',
  'founded-on',
  'growth-factor',
  'green500-rank',
  'host',
  'inaugurated-on',
  'investment',
  'investment-target',
  'launched-on',
  'led-by',
  'legal-act',
  'location',
  'max-grant',
  'members',
  'mobilised',
  'part-of',
  'participating-countries',
  'partners',
  'peak-performance',
  'power',
  'published-on',
  'replaces',
  'run-period',
  'selected-on',
  'share',
  'signatories',
  'sites-operational',
  'sites-selected',
  'started-on',
  'status',
  'supercomputer',
  'target',
  'threshold',
  'top500-rank',
  'vote',
] as const;

/** `EUR` and the other ISO 4217 codes are whole currency units, `flops` is operations a second, `percent` 13.5 means 13.5 %. */
export const units = [
  'EUR',
  'USD',
  'PLN',
  'SEK',
  'DKK',
  'CZK',
  'count',
  'percent',
  'factor',
  'date',
  'days',
  'months',
  'flops',
  'flop',
  'qubits',
  'watts',
  'gpu-hours',
  'rank',
  'text',
] as const;

/** What a fact of unit `count` counts. `self`: things of the entry's own name, as in "19 AI Factories". */
export const counted = [
  'self',
  'chips',
  'member-states',
  'countries',
  'companies',
  'chief-executives',
  'organisations',
  'supercomputers',
  'sites',
  'pillars',
  'people',
  'hubs',
  'languages',
  'projects',
  'proposals',
  'signatories',
  'members',
  'articles',
  'measures',
  'parameters',
  'sectors',
  'data-spaces',
  'laws',
  'practices',
  'other',
] as const;

export const factStatuses = ['current', 'superseded', 'planned', 'disputed'] as const;
export const bounds = ['at-least', 'at-most', 'about', 'more-than'] as const;
export const sourceKinds = ['official', 'research', 'press', 'other'] as const;

/**
 * What a name needs before it counts as a mention:
 * `nothing` - it cannot mean anything else;
 * `context` - a word of EU or AI policy in the same block;
 * `term` - another sure EU term anywhere on the page, or context in the same block;
 * `own` - one of the entry's own context words in the same block, or a sure mention of it on the page;
 * `ai-act` - the AI Act, or words only it uses, in the same block or a sure mention of it on the page.
 */
export const evidenceNeeds = ['nothing', 'context', 'term', 'ai-act', 'own'] as const;

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

/** Text by language tag; English is always there. */
const localizedText = v.intersect([
  v.object({ en: text }),
  v.record(languageTag, text),
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
  place: v.optional(
    v.strictObject({
      city: text,
      /** ISO 3166-1 alpha-2; Greece is GR. */
      country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    }),
  ),
  facts: v.array(factSchema),
});

export type Category = (typeof categories)[number];
export type Predicate = (typeof predicates)[number];
export type Unit = (typeof units)[number];
export type Counted = (typeof counted)[number];
export type EvidenceNeed = (typeof evidenceNeeds)[number];
export type Entry = v.InferOutput<typeof entrySchema>;
export type Fact = v.InferOutput<typeof factSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Name = v.InferOutput<typeof nameSchema>;
