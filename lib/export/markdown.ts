import { colon } from '../interface/colon.ts';
import { oneLine } from '../interface/one-line.ts';
import { briefingText } from '../interface/texts/briefing.ts';
import { factsText } from '../interface/texts/facts.ts';
import {
  asOf,
  check,
  made,
  quotes,
  readAt,
  series,
  sourceDetails,
  statusOf,
  titleOf,
} from './parts.ts';
import type { Briefing, BriefingEntry, BriefingFact } from './schema.ts';

/** The briefing as CommonMark; every citation is a link to its source. */
export function toMarkdown(briefing: Briefing, timeZone?: string): string {
  const { language, page, figures, entries, sources } = briefing;
  const blocks = [
    `# ${escapeText(titleOf(briefing))}`,
    `${addressLink(page.address)}  \n${escapeText(readAt(briefing, timeZone))}`,
  ];
  if (figures.length > 0) {
    blocks.push(`## ${briefingText(language, 'figures')}`);
    for (const figure of figures) blocks.push(figureBlock(briefing, figure));
  }
  blocks.push(
    entries.length > 0
      ? `## ${briefingText(language, 'terms', { count: entries.length })}`
      : briefingText(language, 'noTerms'),
  );
  for (const entry of entries) blocks.push(...entryBlocks(briefing, entry));
  if (sources.length > 0)
    blocks.push(
      `## ${briefingText(language, 'sources')}`,
      sources
        .map(
          (source) =>
            `${source.number}. [${escapeText(source.title)}](${escapeAddress(source.url)}). ${escapeText(sourceDetails(source, briefing))}`,
        )
        .join('\n'),
    );
  blocks.push('---', escapeText(made(briefing)));
  return `${blocks.join('\n\n')}\n`;
}

function figureBlock(briefing: Briefing, figure: Briefing['figures'][number]): string {
  const { language } = briefing;
  const found = check(briefing, figure);
  if (found === undefined) return '';
  const { entry, fact, record } = found;
  const parts = [
    `**${escapeText(entry.name.text)}**`,
    `${briefingText(language, 'page')}${colon(language)}${escapeText(figure.text)} (${briefingText(language, figure.verdict)})`,
    `${briefingText(language, 'record')}${colon(language)}${escapeText(record.shown.text)}${qualifier(record)} (${asOf(record, briefing)}) ${cite(briefing, record)}`,
  ];
  if (fact.id !== record.id) parts.push(earlierValue(briefing, fact));
  const quote = figure.sentence === undefined ? '' : `\n\n  > ${escapeText(figure.sentence)}`;
  return `- ${parts.join('. ')}${quote}`;
}

function entryBlocks(briefing: Briefing, entry: BriefingEntry): string[] {
  const { language } = briefing;
  const { sentences, more } = quotes(entry);
  const kind = [entry.categoryLabel.text, entry.state?.text].filter((part) => part !== undefined);
  const blocks = [
    `### ${escapeText(entry.name.text)}`,
    `*${escapeText(kind.join(', '))}*`,
    escapeText(entry.definition.text),
    sentences.map((sentence) => `> ${escapeText(sentence)}`).join('\n>\n'),
  ];
  if (more > 0) blocks.push(briefingText(language, 'moreMentions', { count: more }));
  const facts = series(entry).map(({ fact, earlier }) => {
    const status = statusOf(fact, briefing);
    const line = `- ${escapeText(fact.label.text)}${colon(language)}**${escapeText(fact.shown.text)}**${
      status === undefined ? '' : `, ${status}`
    }${qualifier(fact)} (${asOf(fact, briefing)}) ${cite(briefing, fact)}`;
    if (earlier.length === 0) return line;
    const values = earlier.map((old) => earlierValue(briefing, old)).join(', ');
    return `${line}  \n  ${factsText(language, 'history', { values })}`;
  });
  if (facts.length > 0) blocks.push(facts.join('\n'));
  if (entry.website !== undefined)
    blocks.push(`[${factsText(language, 'website')}](${escapeAddress(entry.website)})`);
  return blocks;
}

function earlierValue(briefing: Briefing, fact: BriefingFact): string {
  return `${escapeText(fact.shown.text)} (${asOf(fact, briefing)}) ${cite(briefing, fact)}`;
}

function qualifier(fact: BriefingFact): string {
  return fact.qualifier === undefined ? '' : `, ${escapeText(fact.qualifier.text)}`;
}

function cite(briefing: Briefing, fact: BriefingFact): string {
  const source = briefing.sources.find(({ number }) => number === fact.source);
  return `[\\[${fact.source}\\]](${escapeAddress(source?.url ?? '')})`;
}

function addressLink(address: string): string {
  return /^(https?|file):\/\//i.test(address) ? `<${escapeAddress(address)}>` : escapeText(address);
}

/** What means something in Markdown becomes plain text: a page's title or sentence must not write ours. */
function escapeText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>~@]|&(?=#?\w+;)|(?<![^\s])#|:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** An address that ends neither link nor autolink early. */
function escapeAddress(address: string): string {
  return address.replace(
    /[\s()<>[\]\\"'`|]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
