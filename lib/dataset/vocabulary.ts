/** The closed lists a dataset entry draws on; apart from the schema so that pages need not load it. */

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

/** What a fact says of its entry. Labels in 24 languages are in `lib/interface/labels.json`. */
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
  'selected-on',
  'share',
  'signatories',
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
  'measures',
  'parameters',
  'sectors',
  'data-spaces',
  'gatekeepers',
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
 * `ai-act` - the AI Act, or words only it uses, in the same block or a sure mention of it on the page;
 * `role` - `own` and `ai-act` both: other countries' laws have providers of AI systems too;
 * `ours` - nothing, unless block or page speak of another country's AI law.
 */
export const evidenceNeeds = [
  'nothing',
  'context',
  'term',
  'ai-act',
  'own',
  'ours',
  'role',
] as const;

export type Category = (typeof categories)[number];
export type Predicate = (typeof predicates)[number];
export type Unit = (typeof units)[number];
