import { describe, expect, it } from 'vitest';
import { brief } from './briefing.fixture.ts';
import { fileName } from './formats.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import type { Briefing } from './schema.ts';

describe('a page without terms, of unknown language', () => {
  const unnamed: Briefing = { ...brief('en', 'x', []), page: { ...brief().page, language: null } };

  it.each([
    ['Markdown', toMarkdown],
    ['HTML', toHtml],
  ])('has in %s a line that says so, and no empty part', (_, write) => {
    const text = write(unnamed);
    expect(text).toContain('No EU AI terms found on this page.');
    expect(text).not.toMatch(/lang="null"|<section|<h2|^## /m);
  });
});

describe('the address of a page', () => {
  const at = (address: string): Briefing => ({ ...brief(), page: { ...brief().page, address } });

  it.each(['https://news.example/', 'HTTP://news.example/', 'file:///home/a%20b.html'])(
    'is a link: %s',
    (address) => {
      expect(toHtml(at(address))).toContain(`<a href="${address}">`);
      expect(toMarkdown(at(address))).toContain(`<${address}>`);
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ex.html', 'xhttps://evil.example'])(
    'is text: %s',
    (address) => {
      expect(toHtml(at(address))).not.toContain(`href="${address}`);
      expect(toMarkdown(at(address))).not.toContain(`<${address}`);
    },
  );
});

describe('the name of a file', () => {
  it('is one that every file system takes', () => {
    expect(fileName(brief('en', '../../etc: "AI" — Ευρώπη?'), 'html')).toBe(
      'eu-ai-lens-2026-11-24-etc-AI-Ευρώπη.html',
    );
    expect(fileName(brief('en', `${'a'.repeat(59)}𝔸b`), 'csv')).toBe(
      `eu-ai-lens-2026-11-24-${'a'.repeat(59)}.csv`,
    );
    expect(fileName(brief('en', '???'), 'csv')).toBe('eu-ai-lens-2026-11-24-page.csv');
  });
});
