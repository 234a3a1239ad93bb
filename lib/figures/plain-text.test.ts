import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judge } from './figures.fixture.ts';
import { inPlain, plainText } from './plain-text.ts';

it.each([
  ['EuroHPC and the countries of the Union now have 13\nAI Factories.', '13'],
  ['The EU now\n      has 13\n      AI Factories.', '13'],
  ['The EU now has\r\n\tthirteen\r\n\tAI Factories.', 'thirteen'],
  ['The EU now has 13 AI\u200b\u00a0Fac\u00adto\u00adries.', '13'],
  ['The EU now has 13\u2060 \u200eAI Factories.', '13'],
])('reads what a source breaks, indents or lets be broken: %j', (text, count) => {
  expect(judge('en', text)).toEqual([`${count} ai-factories superseded`]);
});

it('reads hyphens of any kind as one', () => {
  for (const hyphen of ['-', '\u2010', '\u2011']) {
    const text = `Under the Digital Omnibus the high${hyphen}risk rules of the AI Act apply from 2 December 2027.`;
    expect(judge('en', text)).toEqual(['2 December 2027 high-risk-ai-system matches']);
  }
});

it('tells where the figure stands on the page', () => {
  const text = 'Under InvestAI the Union is to mobilise 200\n   billion euros.';
  expect(judge('en', text)).toEqual(['200\n   billion euros investai matches']);
  const decomposed = 'Die EU baut fünf AI Gigafactories.'.normalize('NFD');
  expect(judge('de', decomposed)).toEqual([
    `${'fünf'.normalize('NFD')} ai-gigafactories superseded`,
  ]);
});

it('leaves the country before the end of a line its figure', () => {
  const words = 'The ministry of economic affairs in Madrid says that Spain alone';
  for (const space of [' ', '\n', '\n    '])
    expect(judge('en', `${words}${space}has 13${space}AI Factories.`)).toEqual([]);
});

it('keeps lines of their own apart, as posts and lists have them', () => {
  expect(plainText('AI Factories: 19\nGigafactories: 5\n\nMore')?.text).toBe(
    'AI Factories: 19\nGigafactories: 5\nMore',
  );
  expect(plainText('nothing odd, même ici')).toBeUndefined();
});

it('knows of each unit where it stands on the page', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    'é',
    ' ',
    '\n',
    '\n  ',
    '\u00ad',
    '\u200e',
    '\u2011',
    'e\u0301',
    'x\u0301',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const plain = plainText(text);
      if (plain === undefined) return;
      const bare = (written: string) =>
        written
          .normalize('NFC')
          .replace(/[\s\u00ad\u200e]+/g, '')
          .replaceAll('\u2011', '-');
      expect(plain.onPage).toHaveLength(plain.text.length + 1);
      expect(bare(plain.text)).toBe(bare(text));
      for (let at = 0; at <= plain.text.length; at += 1) {
        const unit = plain.text.slice(at, at + 1);
        const place = plain.onPage[at] as number;
        if (/\w/.test(unit)) expect(text[place]).toBe(unit);
        expect(bare(text.slice(0, place))).toBe(bare(plain.text.slice(0, at)));
      }
    }),
  );
});

it('places names that begin or end where the page has what is not read', () => {
  const text = '\n  \u00adEU\u00ad AI\n  Factories\u00ad';
  const term = { entry: 'ai-factories', start: text.indexOf('AI'), end: text.length };
  const plain = inPlain(text, [term, { ...term, start: 0, end: 3 }]);
  expect(plain.text).toBe(' EU AI Factories');
  expect(plain.terms.map(({ start, end }) => plain.text.slice(start, end))).toEqual([
    'AI Factories',
    ' ',
  ]);
  expect([plain.onPage(4), plain.onPage(plain.text.length)]).toEqual([term.start, term.end]);
});
