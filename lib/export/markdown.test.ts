import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../interface/one-line.ts';
import { brief, everything, hostileText, term } from './briefing.fixture.ts';
import { toMarkdown } from './markdown.ts';

describe('Markdown', () => {
  const linksOf = (markdown: string): { href: string; text: string }[] => {
    const links: { href: string; text: string }[] = [];
    marked.walkTokens(marked.lexer(markdown), (token: Token) => {
      if (token.type === 'link' || token.type === 'image')
        links.push({ href: token.href, text: token.text });
    });
    return links;
  };

  it('links every citation to the address its number has in the list of sources', () => {
    const briefing = brief('en', 'All', everything);
    const citations = linksOf(toMarkdown(briefing)).filter(({ text }) => /^\\?\[/.test(text));
    expect(citations.length).toBeGreaterThan(500);
    for (const { href, text } of citations) {
      const number = Number(/\d+/.exec(text)?.[0]);
      expect(decodeURI(href)).toBe(decodeURI(briefing.sources[number - 1]?.url as string));
    }
  });

  it('says what the page has, what stands and what was before', () => {
    const markdown = toMarkdown(brief(), 'UTC');
    expect(markdown).toContain('# An article');
    expect(markdown).toContain('Read on 24 November 2026');
    expect(markdown).toMatch(
      /This page: 13 \(an earlier figure\)\. Record: 19.* \(as of 10 October 2025\) \[\\\[1\\\]\]\(https:/,
    );
    expect(markdown).toContain('> The EU now has 13 AI Factories.');
    expect(markdown.trimEnd()).toMatch(/\n---\n\n.*EU AI Lens.*$/);
    expect(toMarkdown(brief('fr'), 'UTC')).toContain('Cette page\u00a0: 13');
  });

  it('shows a title letter by letter as the page has it', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const html = marked.parse(toMarkdown(brief('en', title)), { async: false });
        const heading = /<h1>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
        expect(unescapeHtml(heading)).toBe(oneLine(title) || 'Page without a title');
      }),
      { numRuns: 300 },
    );
  });

  it('shows what a page says as text and nothing else', () => {
    const plain = new Set(
      linksOf(toMarkdown(brief('en', 'x', [term('investai', 'I', 'x')]))).map(({ href }) => href),
    );
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = toMarkdown(brief('en', text, [term('investai', 'InvestAI', text)]));
        for (const { href } of linksOf(markdown)) expect(plain).toContain(href);
        const kinds = new Set<string>();
        marked.walkTokens(marked.lexer(markdown), (token) => void kinds.add(token.type));
        for (const kind of ['html', 'code', 'codespan', 'image', 'table', 'del'])
          expect(kinds, markdown).not.toContain(kind);
      }),
      { numRuns: 150 },
    );
  });
});

/** What marked escapes. */
const unescapeHtml = (html: string) =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => {
    const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
    return signs[entity.slice(1, -1)] as string;
  });
