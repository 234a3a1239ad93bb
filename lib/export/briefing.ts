import { shownFacts } from '../dataset/facts.ts';
import type { Fact, LocalizedText, Source } from '../dataset/schema.ts';
import type { ShownEntry } from '../dataset/shown.ts';
import { createSourceList } from '../dataset/sources.ts';
import { standingFact } from '../figures/facts.ts';
import { valuePhrase } from '../interface/format.ts';
import { categoryLabel, predicateLabel } from '../interface/labels.ts';
import { localized, pick } from '../interface/localized.ts';
import { stateOf } from '../interface/state.ts';
import { factsText } from '../interface/texts/facts.ts';
import type { Language } from '../languages.ts';
import type { CardEntry } from '../messages.ts';
import type { DescribedFigure, DescribedTerm, PageDescription } from '../page/bridge.ts';
import type { Briefing, BriefingEntry, BriefingFact, BriefingFigure } from './schema.ts';

type OwnEntry = ShownEntry & Pick<CardEntry, 'own'>;

/** What was found in a frame of a page; the page itself is frame 0. */
interface BriefedFrame {
  frame: number;
  description: Pick<PageDescription, 'language' | 'terms' | 'figures'>;
}

export interface BriefingRequest {
  page: { title: string; address: string };
  frames: readonly BriefedFrame[];
  dataset: { version: string; asOf: string; entries: readonly ShownEntry[] };
  /** The reader's own terms. */
  own?: readonly OwnEntry[];
  /** The reader's. */
  language: Language;
  readAt: Date;
}

/** What a page says and what the record says of it, with numbered sources: the matter of every export. */
export function createBriefing(request: BriefingRequest): Briefing {
  const { page, frames, dataset, own = [], language } = request;
  const byId = new Map<string, OwnEntry>(
    [...dataset.entries, ...own].map((entry) => [entry.id, entry]),
  );
  const sources = createSourceList();
  const terms = frames.flatMap(({ frame, description }) => placedIn(frame, description.terms));
  const mentions = Map.groupBy(terms, ({ entry }) => entry);
  const figures = frames.flatMap(({ frame, description }) =>
    placedIn(
      frame,
      description.figures.flatMap((figure) =>
        readFigure(
          figure,
          mentions.has(figure.entry) ? byId.get(figure.entry) : undefined,
          description.terms,
        ),
      ),
    ),
  );
  for (const figure of figures)
    for (const id of [figure.record, figure.fact])
      sources.cite(factOf(byId.get(figure.entry) as ShownEntry, id).source);

  const entries = [...mentions].flatMap(([id, terms]) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : [briefEntry(entry, terms, language, sources.cite)];
  });
  return {
    format: 'eu-ai-lens-briefing',
    version: 1,
    page: {
      ...page,
      language: frames.find(({ frame }) => frame === 0)?.description.language ?? null,
      readAt: request.readAt.toISOString(),
    },
    dataset: { version: dataset.version, asOf: dataset.asOf },
    language,
    figures,
    entries,
    sources: sources.list(),
  };
}

/** Places are those of the page's own text: one in a frame has none there. */
function placedIn<Place extends { start: number; end: number }>(
  frame: number,
  places: readonly Place[],
): Place[] {
  return frame === 0 ? [...places] : places.map((place) => ({ ...place, start: -1, end: -1 }));
}

function briefEntry(
  entry: OwnEntry,
  terms: readonly DescribedTerm[],
  language: Language,
  cite: (source: Source) => number,
): BriefingEntry {
  const { own } = entry;
  const { key, rest } = shownFacts(entry.facts);
  const replaced = entry.facts.filter((fact) => fact.status === 'superseded');
  // Readers write in one language, and need not say in which.
  const said = ({ en }: LocalizedText) => ({ text: en, language: own?.language ?? language });
  return {
    id: entry.id,
    category: entry.category,
    own: own && true,
    categoryLabel: {
      text: own ? factsText(language, 'ownGlossary') : categoryLabel(entry.category, language),
      language,
    },
    name: own ? said(entry.name) : localized(entry.name, language),
    definition: own ? said(entry.definition) : localized(entry.definition, language),
    state: stateOf(entry, language),
    website: entry.website || undefined,
    mentions: terms.map(({ text, sentence, start, end }) => ({ text, sentence, start, end })),
    facts: [...key, ...rest, ...replaced].map((fact) => briefFact(fact, language, cite)),
  };
}

function briefFact(fact: Fact, language: Language, cite: (source: Source) => number): BriefingFact {
  const { id, predicate, unit, counts, bound, asOf, status, supersededBy, key } = fact;
  const isText = typeof fact.value === 'object';
  return {
    id,
    predicate,
    label: { text: predicateLabel(predicate, language), language },
    value: isText ? pick(fact.value as LocalizedText, language) : (fact.value as number | string),
    unit,
    counts,
    bound,
    shown: valuePhrase(fact, language),
    qualifier: fact.qualifier === undefined ? undefined : localized(fact.qualifier, language),
    asOf,
    status,
    supersededBy,
    key,
    source: cite(fact.source),
  };
}

/** Nothing for a figure whose entry or facts this dataset does not know. */
function readFigure(
  figure: DescribedFigure,
  entry: ShownEntry | undefined,
  terms: readonly DescribedTerm[],
): BriefingFigure[] {
  if (entry === undefined) return [];
  const record = standing(entry, figure.fact);
  if (record === undefined) return [];
  const { text, start, end, value, unit, verdict, fact } = figure;
  return [
    {
      entry: entry.id,
      text,
      sentence: terms[figure.mention ?? -1]?.sentence,
      start,
      end,
      value,
      unit,
      verdict,
      fact,
      record: record.id,
    },
  ];
}

/** The fact that stands today in the series of a fact. */
export function standing(entry: Pick<ShownEntry, 'facts'>, id: string): Fact | undefined {
  const fact = entry.facts.find((candidate) => candidate.id === id);
  return fact && standingFact(fact, entry.facts);
}

function factOf(entry: ShownEntry, id: string): Fact {
  return entry.facts.find((fact) => fact.id === id) as Fact;
}
