import { isInlineName, isSkippedName } from '../page/text/element-names.ts';

/** A run of text as the page would read it, with its nearest declared language. */
export interface PassageRun {
  text: string;
  lang: string | null;
  /** The innermost block it stands in. */
  block?: PassageElement;
}

/** An element of a passage, as far as tables need it. */
export interface PassageElement {
  name: string;
  attributes: string;
  lang: string | null;
  parent: PassageElement | undefined;
  children: PassageElement[];
}

const tag = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const voidNames = new Set(['BR', 'HR', 'IMG', 'WBR', 'INPUT', 'META', 'LINK']);

/** A plain-text passage is one run a paragraph. */
export function textRuns(text: string, lang: string | null): PassageRun[] {
  return text.split(/\n\s*\n/).map((paragraph) => ({ text: paragraph, lang }));
}

/** Reads a well-formed HTML fragment as `lib/page/text/text-runs.ts` reads a document: enough for our own passages, no parser. */
export function htmlRuns(html: string, pageLang: string | null): PassageRun[] {
  const runs: PassageRun[] = [];
  const open: PassageElement[] = [];
  let text = '';
  let skipping = 0;
  let position = 0;
  const lang = () => open.findLast((element) => element.lang !== null)?.lang ?? pageLang;
  const close = () => {
    if (text.trim() !== '') runs.push({ text, lang: blockLang, ...(block && { block }) });
    text = '';
  };
  let blockLang = pageLang;
  let block: PassageElement | undefined;
  const take = (to: number) => {
    if (skipping === 0) text += decode(html.slice(position, to));
  };
  for (const match of html.matchAll(tag)) {
    take(match.index);
    position = match.index + match[0].length;
    const name = match[2]?.toUpperCase();
    if (name === undefined) continue;
    const isInline = isInlineName(name);
    const isSkipped = isSkippedName(name);
    if (!isInline || isSkipped) close();
    if (match[1] === '/') {
      const index = open.findLastIndex((element) => element.name === name);
      if (index >= 0) open.length = index;
      if (isSkipped) skipping = Math.max(0, skipping - 1);
    } else if (!voidNames.has(name)) {
      const declared = /\blang\s*=\s*["']?([\w-]+)/i.exec(match[3] ?? '')?.[1];
      const parent = open.at(-1);
      const attributes = match[3] ?? '';
      const element = { name, attributes, lang: declared ?? null, parent, children: [] };
      parent?.children.push(element);
      open.push(element);
      if (isSkipped) skipping += 1;
    }
    if (isInline) continue;
    blockLang = lang();
    block = open.findLast((element) => !isInlineName(element.name));
  }
  take(html.length);
  close();
  return runs;
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  zwnj: '\u200c',
  euro: '€',
};

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}
