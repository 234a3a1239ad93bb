import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { eventually } from './harness.ts';
import { withSession } from './with-session.ts';

const sentences = [
  'The European Commission launched InvestAI and chose 19 AI Factories in the EU.',
  'Under the AI Act, providers of high-risk AI systems answer to the European AI Office.',
  'Horizon Europe and the Digital Europe Programme pay for the AI Continent Action Plan.',
  'EuroHPC runs LUMI, JUPITER and MareNostrum 5; the European Chips Act is another law.',
];
const inline = ['b', 'i', 'span', 'a', 'mark', 'sub'] as const;

/** A sentence and the places where inline elements open and close again, one after the other. */
const cutSentence = fc.record({
  text: fc.constantFrom(...sentences),
  cuts: fc.array(fc.tuple(fc.nat(90), fc.nat(12), fc.constantFrom(...inline)), {
    minLength: 1,
    maxLength: 6,
  }),
});

describe.each(browserNames)('inline markup in %s', (name) => {
  const { session, site } = withSession(name);

  it('never changes what is marked, wherever it cuts a name', async () => {
    const seed = Date.now() % 1_000_000;
    // Firefox takes plain objects only.
    const samples = structuredClone(fc.sample(cutSentence, { numRuns: 300, seed }));
    const page = await session.open(site.address('/plain'));
    await page.evaluate((all) => {
      for (const { text, cuts } of all) {
        const whole = document.createElement('p');
        whole.className = 'whole';
        whole.textContent = text;
        const cut = document.createElement('p');
        cut.className = 'cut';
        let at = 0;
        for (const [from, length, element] of [...cuts].sort((a, b) => a[0] - b[0])) {
          const start = Math.max(at, Math.min(from, text.length));
          const end = Math.min(start + length, text.length);
          cut.append(text.slice(at, start));
          const part = document.createElement(element);
          part.textContent = text.slice(start, end);
          cut.append(part);
          at = end;
        }
        cut.append(text.slice(at));
        document.body.append(whole, cut);
      }
    }, samples);
    const marks = () =>
      page.evaluate(() => {
        const byParagraph = new Map<Element, string[]>();
        const marks = [...CSS.highlights].flatMap(([name, highlight]) =>
          name.startsWith('eu-ai-lens-term') ? [...highlight] : [],
        );
        for (const mark of marks) {
          const range = document.createRange();
          range.setStart(mark.startContainer, mark.startOffset);
          range.setEnd(mark.endContainer, mark.endOffset);
          const paragraph = mark.startContainer.parentElement?.closest('p');
          if (paragraph == null) continue;
          byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), range.toString()]);
        }
        const of = (selector: string) =>
          [...document.querySelectorAll(selector)].map((p) => (byParagraph.get(p) ?? []).sort());
        return { whole: of('p.whole'), cut: of('p.cut') };
      });
    await eventually(async () => {
      const { whole } = await marks();
      return (
        whole.every((found) => found.length > 0) && (await session.describe(page))?.state === 'done'
      );
    }, 'all paragraphs to be read');
    const { whole, cut } = await marks();
    expect(whole).toHaveLength(300);
    expect(cut, `seed ${seed}`).toEqual(whole);
  });
});
