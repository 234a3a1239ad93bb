import { describe, expect, it } from 'vitest';
import { htmlProblems } from '../../tests/html-problems.ts';
import { brief, everything, oftenNamed, term } from './briefing.fixture.ts';
import { toHtml } from './html.ts';

describe('HTML', () => {
  it('is valid for every entry and every language', async () => {
    for (const language of ['en', 'nl', 'de', 'fr', 'el'] as const)
      expect(await htmlProblems(toHtml(brief(language)))).toEqual([]);
    expect(await htmlProblems(toHtml(brief('nl', 'All', everything)))).toEqual([]);
    expect(await htmlProblems(toHtml(brief('en', '', [])))).toEqual([]);
  });

  it('leads every citation to its source', () => {
    const html = toHtml(brief('en', 'All', everything));
    const cited = new Set([...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]));
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    expect(cited.size).toBeGreaterThan(100);
    expect([...cited].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('quotes a page in its language, five sentences of an entry at most', () => {
    const html = toHtml(brief('fr', 'x', oftenNamed));
    expect(html.match(/<blockquote lang="en" dir="auto">/g)).toHaveLength(5);
    expect(html).toContain('et 2 autres passages');
    expect(toHtml(brief('fr'))).not.toContain('autres passages');
  });

  it('stays valid and runs nothing whatever a page says', async () => {
    const hostile = '</title><script>alert(1)</script>"\' onload=x <img src=//evil.example>&amp;';
    const html = toHtml(brief('en', hostile, [term('investai', 'InvestAI', hostile)]));
    expect(await htmlProblems(html)).toEqual([]);
    expect(html).not.toMatch(/<(script|img)/);
  });
});
