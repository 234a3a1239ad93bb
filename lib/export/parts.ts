import { earlierValues } from '../dataset/facts.ts';
import { asOfText } from '../interface/as-of.ts';
import { formatDate, formatTime } from '../interface/format.ts';
import { oneLine } from '../interface/one-line.ts';
import { briefingText } from '../interface/texts/briefing.ts';
import { factsText } from '../interface/texts/facts.ts';
import '../interface/texts/in-full.ts';
import type { Briefing, BriefingEntry, BriefingFact, BriefingSource } from './schema.ts';

/** Documents quote so many places of an entry; the JSON holds all. */
const quotedMentions = 5;

export function titleOf(briefing: Briefing): string {
  return oneLine(briefing.page.title) || briefingText(briefing.language, 'untitled');
}

/** When the page was read, in the reader's own time unless a zone is named. */
export function readAt({ page, language }: Briefing, timeZone?: string): string {
  return briefingText(language, 'readAt', {
    time: formatTime(new Date(page.readAt), language, timeZone),
  });
}

/** By what, from which records. */
export function made({ dataset, language }: Briefing): string {
  return briefingText(language, 'made', {
    version: dataset.version,
    date: formatDate(dataset.asOf, language),
  });
}

/** The facts that stand, each with the values it replaced, newest first. */
export function series(entry: BriefingEntry): { fact: BriefingFact; earlier: BriefingFact[] }[] {
  return entry.facts
    .filter((fact) => fact.status !== 'superseded')
    .map((fact) => ({ fact, earlier: earlierValues(fact, entry.facts) }));
}

/** The sentences that name an entry, each once. */
export function quotes(entry: BriefingEntry): { sentences: string[]; more: number } {
  const all = [...new Set(entry.mentions.map(({ sentence }) => oneLine(sentence)))];
  const sentences = all.slice(0, quotedMentions);
  return { sentences, more: all.length - sentences.length };
}

/** "planned" or "disputed"; nothing for what simply stands. */
export function statusOf(fact: BriefingFact, { language }: Briefing): string | undefined {
  if (fact.status !== 'planned' && fact.status !== 'disputed') return undefined;
  return factsText(language, fact.status);
}

export function asOf(fact: BriefingFact, { language }: Briefing): string {
  return asOfText(fact.asOf, language);
}

/** What stands behind the title of a source: who, when, of what kind, read through whom. */
export function sourceDetails(source: BriefingSource, { language }: Briefing): string {
  const parts = [
    source.publisher,
    formatDate(source.date, language),
    factsText(language, source.kind),
  ];
  if (source.via !== undefined)
    parts.push(factsText(language, 'readVia', { site: new URL(source.via).hostname }));
  return parts.join(', ');
}

/** Entry and facts of a figure check. */
export function check(briefing: Briefing, figure: Briefing['figures'][number]) {
  const entry = briefing.entries.find(({ id }) => id === figure.entry);
  const fact = entry?.facts.find(({ id }) => id === figure.fact);
  const record = entry?.facts.find(({ id }) => id === figure.record);
  return entry === undefined || fact === undefined || record === undefined
    ? undefined
    : { entry, fact, record };
}
