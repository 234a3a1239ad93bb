import { colon } from '../interface/colon.ts';
import { escapeHtml } from '../interface/escape.ts';
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
import type { Briefing, BriefingEntry, BriefingFact, Said } from './schema.ts';

/** One page without scripts, images or anything from elsewhere; prints in black on white. */
const style = `
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; }
h1 { font-size: clamp(1.4rem, 6vw, 2rem); }
h2 { margin-top: 2rem; border-bottom: 1px solid; }
blockquote { margin: 0.6rem 0; padding-inline-start: 0.9rem; border-inline-start: 3px solid; font-style: italic; }
.kind, .small { font-size: 0.9rem; }
li { margin: 0.35rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid; text-align: start; vertical-align: top; }
@media screen {
  section:has(> table) { overflow-x: auto; }
}
@media print {
  :root { color-scheme: light; }
  body { max-width: none; margin: 0; font-size: 10.5pt; }
  h1, h2, h3 { break-after: avoid; }
  li, tr, blockquote { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  #sources a::after { content: " <" attr(href) ">"; font-size: 0.85em; }
}`;

/** The briefing as one HTML document that stands on its own. */
export function toHtml(briefing: Briefing, timeZone?: string): string {
  const { language, page, figures, entries, sources } = briefing;
  const title = escapeHtml(titleOf(briefing));
  const body = [
    `<header>\n<h1${ofPage(briefing)} dir="auto">${title}</h1>\n<p>${addressLink(page.address)}<br>${escapeHtml(readAt(briefing, timeZone))}</p>\n</header>`,
    '<main>',
  ];
  if (figures.length > 0) body.push(figureTable(briefing));
  body.push(
    entries.length > 0
      ? `<section>\n<h2>${escapeHtml(briefingText(language, 'terms', { count: entries.length }))}</h2>`
      : `<p>${escapeHtml(briefingText(language, 'noTerms'))}</p>`,
  );
  for (const entry of entries) body.push(entrySection(briefing, entry));
  if (entries.length > 0) body.push('</section>');
  if (sources.length > 0) {
    body.push(
      `<section id="sources">\n<h2>${escapeHtml(briefingText(language, 'sources'))}</h2>\n<ol>`,
    );
    for (const source of sources)
      body.push(
        `<li id="source-${source.number}"><a href="${escapeHtml(source.url)}">${say({ text: source.title, language: source.language ?? 'en' }, briefing)}</a>. ${say({ text: sourceDetails(source, briefing), language }, briefing)}</li>`,
      );
    body.push('</ol>\n</section>');
  }
  body.push(`</main>\n<footer>\n<p class="small">${escapeHtml(made(briefing))}</p>\n</footer>`);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}
</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

function figureTable(briefing: Briefing): string {
  const { language, figures } = briefing;
  const rows = figures.flatMap((figure) => {
    const found = check(briefing, figure);
    if (found === undefined) return [];
    const { entry, fact, record } = found;
    const quote =
      figure.sentence === undefined
        ? ''
        : `<br><q dir="auto">${escapeHtml(oneLine(figure.sentence))}</q>`;
    const earlier = fact.id === record.id ? '' : `<br>${earlierValue(briefing, fact)}`;
    return [
      `<tr>
<th scope="row">${say(entry.name, briefing)}</th>
<td${ofPage(briefing)}>${escapeHtml(oneLine(figure.text))}${quote}</td>
<td>${escapeHtml(briefingText(language, figure.verdict))}</td>
<td>${value(record, briefing)}${qualifier(record, briefing)} (${dated(record, briefing)}) ${cite(record)}${earlier}</td>
</tr>`,
    ];
  });
  const heading = (key: 'page' | 'verdict' | 'record') =>
    `<th scope="col">${escapeHtml(briefingText(language, key))}</th>`;
  return `<section>
<h2>${escapeHtml(briefingText(language, 'figures'))}</h2>
<table>
<thead>
<tr><td></td>${heading('page')}${heading('verdict')}${heading('record')}</tr>
</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}

function entrySection(briefing: Briefing, entry: BriefingEntry): string {
  const { language } = briefing;
  const { sentences, more } = quotes(entry);
  const state = entry.state === undefined ? '' : `, ${say(entry.state, briefing)}`;
  const parts = [
    `<article id="${escapeHtml(entry.id.replaceAll(' ', '-'))}">`,
    `<h3>${say(entry.name, briefing)}</h3>`,
    `<p class="kind">${say(entry.categoryLabel, briefing)}${state}</p>`,
    `<p>${say(entry.definition, briefing)}</p>`,
    ...sentences.map(
      (sentence) =>
        `<blockquote${ofPage(briefing)} dir="auto">${escapeHtml(sentence)}</blockquote>`,
    ),
  ];
  if (more > 0)
    parts.push(
      `<p class="small">${escapeHtml(briefingText(language, 'moreMentions', { count: more }))}</p>`,
    );
  const facts = series(entry);
  if (facts.length > 0) {
    parts.push('<ul>');
    for (const { fact, earlier } of facts) parts.push(factItem(briefing, fact, earlier));
    parts.push('</ul>');
  }
  if (entry.website !== undefined)
    parts.push(
      `<p class="small"><a href="${escapeHtml(entry.website)}">${say({ text: factsText(language, 'website'), language }, briefing)}</a></p>`,
    );
  parts.push('</article>');
  return parts.join('\n');
}

function factItem(
  briefing: Briefing,
  fact: BriefingFact,
  earlier: readonly BriefingFact[],
): string {
  const { language } = briefing;
  const status = statusOf(fact, briefing);
  const history =
    earlier.length === 0
      ? ''
      : `<br><span class="small">${fill(
          say(
            { text: factsText(language, 'history', { values: placeholder }), language },
            briefing,
          ),
          earlier.map((old) => earlierValue(briefing, old)).join(', '),
        )}</span>`;
  return `<li>${say(fact.label, briefing)}${colon(language)}<strong>${value(fact, briefing)}</strong>${
    status === undefined ? '' : `, ${say({ text: status, language }, briefing)}`
  }${qualifier(fact, briefing)} (${dated(fact, briefing)}) ${cite(fact)}${history}</li>`;
}

/** Stands for markup in a text until the text is escaped. */
const placeholder = '\u{F0000}';
const fill = (text: string, markup: string) => text.split(placeholder).join(markup);

function earlierValue(briefing: Briefing, fact: BriefingFact): string {
  return `${value(fact, briefing)} (${dated(fact, briefing)}) ${cite(fact)}`;
}

function value(fact: BriefingFact, briefing: Briefing): string {
  return say(fact.shown, briefing);
}

function qualifier(fact: BriefingFact, briefing: Briefing): string {
  return fact.qualifier === undefined ? '' : `, ${say(fact.qualifier, briefing)}`;
}

function dated(fact: BriefingFact, briefing: Briefing): string {
  return say({ text: asOf(fact, briefing), language: briefing.language }, briefing);
}

/** What the page says is in the page's language. */
const ofPage = ({ page }: Briefing) =>
  page.language === null ? '' : ` lang="${escapeHtml(page.language)}"`;

/** A text in another language than the one the document speaks says so. */
function say({ text, language: own }: Said, { language }: Briefing): string {
  const escaped = escapeHtml(text);
  return own === language ? escaped : `<span lang="${own}">${escaped}</span>`;
}

const cite = ({ source }: BriefingFact) => `<a href="#source-${source}">[${source}]</a>`;

function addressLink(address: string): string {
  const text = escapeHtml(address);
  return /^(https?|file):\/\//i.test(address) ? `<a href="${text}">${text}</a>` : text;
}
