import { describe, expect, it } from 'vitest';
import { isInAddress } from './addresses.ts';

/** The name stands in square brackets. */
function check(marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return isInAddress(marked.replace(/[[\]]/g, ''), start, end);
}

describe('isInAddress', () => {
  it.each([
    'see https://example.eu/[AI-Act]/text',
    'www.[InvestAI].eu has more',
    'save as [Data-Act].pdf today',
    'the file [AI-Act]-overview.html',
    'open [GDPR]-template.docx.',
    'mail [raise]@ec.europa.eu now',
    'mail info@[RAISE].eu now',
    'process.env.[STEP] is set',
    'set [STEP]=5 first',
    'run with --[STEP] on',
    'open ./[STEP]/main',
    'echo $[STEP]',
    'la Directiva 95/46/[CE] sobre datos',
    'digital-strategy.ec.europa.eu/[AI-Office]',
    'the call HORIZON-[MSCA]-2026-DN-01',
    `data: [DSA]${'/DMA'.repeat(100)}`,
    `data: ${'DMA/'.repeat(100)}[DSA]`,
  ])('sees an address in %s', (text) => expect(check(text)).toBe(true));

  it.each([
    'the end is the [AI Act].',
    'the [AI Act]: what now?',
    'both [DSA]/DMA and DSA/[DMA]',
    'the [AI Act]-compliant few, a [Chips Act]-Umsetzung',
    'a tag, #[InvestAI], is a mention',
    'the ([AI Act]), "[AI Act]", «[AI Act]»…',
    'EU:[n] and [InvestAI]:n kanssa',
    '(EU-[AI-Act])',
  ])('sees none in %s', (text) => expect(check(text)).toBe(false));
});
