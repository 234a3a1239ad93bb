import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findForms, joinTries } from './match.ts';
import { expandPattern } from './pattern.ts';
import { readTrie, TrieBuilder } from './trie.ts';

function trieOf(forms: readonly string[], capitals = false) {
  const builder = new TrieBuilder();
  forms.forEach((form, index) => {
    for (const parts of expandPattern(form)) builder.add(parts, index, capitals);
  });
  return joinTries([readTrie(builder.write())]);
}

function surfaces(forms: readonly string[], text: string, capitals = false): string[] {
  const found: string[] = [];
  findForms(trieOf(forms, capitals), text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

describe('findForms', () => {
  it('finds alternatives, optional parts and joints', () => {
    expect(surfaces(['(European )?AI Factor(y|ies)'], 'The European AI Factories')).toEqual([
      'European AI Factories',
      'AI Factories',
    ]);
    expect(surfaces(['AI_fabriek(en)?'], 'AI-fabrieken, AI fabriek, aifabriek')).toEqual([
      'AI-fabrieken',
      'AI fabriek',
      'aifabriek',
    ]);
  });

  it('matches whole words only', () => {
    expect(surfaces(['step'], 'steps, one-step, step2, STEP.')).toEqual(['step', 'STEP']);
  });

  it('begins and ends a word beside emoji, symbols and the marks of icon fonts', () => {
    const text = '🇪🇺AI Act, ✅AI Act🚀, ✔\ufe0fAI Act, \uf0b7AI Act; 的AI Act, ﬁAI Act';
    expect(surfaces(['AI Act'], text)).toHaveLength(4);
  });

  it('takes a superscript digit for a footnote, not for a part of the word', () => {
    expect(surfaces(['InvestAI'], 'InvestAI² and InvestAI2')).toEqual(['InvestAI']);
  });

  it('finds names of one and two letters, and what is joined to them', () => {
    const forms = ['X', 'AI', 'R&D', 'C+', 'EU AI'];
    expect(surfaces(forms, 'X, an AI, EU  AI; R&D in C+.')).toEqual([
      'X',
      'AI',
      'EU  AI',
      'AI',
      'R&D',
      'C+',
    ]);
  });

  it('refuses endings of any letters behind fewer than three, as every word would have to be followed', () => {
    expect(() => trieOf(['ak~2'])).toThrow('three letters');
    expect(surfaces(['eu-~4', 'akt~2'], 'EU-wide, eu-x, akt, aktom')).toEqual([
      'EU-wide',
      'eu-x',
      'akt',
      'aktom',
    ]);
  });

  it('takes endings of bounded length', () => {
    expect(
      surfaces(['tekoälyteh(das|taa|tai)~6'], 'tekoälytehtaiden tekoälytehdasverkostomme'),
    ).toEqual(['tekoälytehtaiden']);
    expect(surfaces(['KI-Fabrik~5'], 'Die KI-Fabrik ist da.')).toEqual(['KI-Fabrik']);
  });

  it('asks for capitals where the form has them', () => {
    expect(surfaces(['MI-gyár~5'], 'mi-gyárak MI-gyárakban', true)).toEqual(['MI-gyárakban']);
    expect(surfaces(['Data Act'], 'DATA ACT, Data act, data act', true)).toEqual(['DATA ACT']);
  });

  it('sees through accents, soft hyphens, zero width, odd spaces, hyphens and quotes', () => {
    expect(surfaces(['KI-Fabriken'], 'KI\u2011Fab\u00adri\u200bken')).toHaveLength(1);
    expect(
      surfaces(['εργοστάσια τεχνητής νοημοσύνης'], 'ΕΡΓΟΣΤΑΣΙΑ\u00a0ΤΕΧΝΗΤΗΣ\n  ΝΟΗΜΟΣΥΝΗΣ'),
    ).toHaveLength(1);
    expect(surfaces(['stratégie européenne'], 'strate\u0301gie europe\u0301enne')).toHaveLength(1);
    expect(surfaces(["fabriques d'IA"], 'fabriques d’IA')).toHaveLength(1);
    expect(surfaces(['plan Kontynent AI'], 'plan „Kontynent AI”')).toEqual(['plan „Kontynent AI']);
    expect(
      surfaces(["plan d'action Continent IA"], 'plan d’action «\u00a0Continent IA\u00a0»'),
    ).toHaveLength(1);
    expect(surfaces(['Straße'], 'STRASSE Straße')).toHaveLength(2);
  });

  it('lets a hyphen stand for the space of a name that is written as one, and a space for the hyphen behind an acronym', () => {
    expect(surfaces(['Chips Act'], 'Chips-Act-Umsetzung, /chips-act/')).toEqual(['Chips-Act']);
    expect(surfaces(['KI-Fabriken'], 'KI Fabriken')).toEqual(['KI Fabriken']);
    expect(surfaces(['MI-gyár~5'], 'A mi gyárunk. Mi gyárunk.')).toEqual([]);
  });

  it('goes on behind a hyphen or apostrophe that ends a line', () => {
    expect(surfaces(['KI-Fabriken'], 'KI-\n  Fabriken')).toHaveLength(1);
    expect(surfaces(["legge sull'IA"], 'legge sull’\n  IA')).toHaveLength(1);
    for (let letters = 1; letters < 16; letters += 1) {
      const suspended = `${'x'.repeat(letters)}- en experimenteerfaciliteiten`;
      expect(surfaces([suspended], suspended)).toEqual([suspended]);
    }
  });

  it('steps over a bracket that only adds an acronym or a part', () => {
    const act = 'Artificial Intelligence (AI) Act';
    expect(surfaces(['Artificial Intelligence Act'], act)).toEqual([act]);
    expect(surfaces(['KI-Fabriken'], 'KI-(Giga-)Fabriken')).toEqual(['KI-(Giga-)Fabriken']);
    expect(surfaces(['AI Factories'], 'AI (Giga)Factories')).toEqual(['AI (Giga)Factories']);
    expect(surfaces(['AI Act'], 'AI (and other) Act')).toEqual([]);
  });

  it('never ends or starts inside a word held together by an invisible character', () => {
    expect(surfaces(['act'], 'act\u00adion')).toEqual([]);
    expect(surfaces(['ion'], 'act\u00adion')).toEqual([]);
  });

  it('reads each form once, whatever the paths to it', () => {
    expect(surfaces(['AI_Act', 'AI Act', 'AI-Act'], 'AI-Act')).toHaveLength(3);
  });
});

/** What folding promises, said in other words than the code: the same text without what does not count. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|[\u00ad\u200b]/gu, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/’/g, "'");
}

const forms = ['ai act', 'act', 'fabrique d’IA', 'ki-fabriken', 'é', 'straße', 'act~3 ai'];
const token = fc.constantFrom(
  ...['AI', 'ai', 'Act', 'ACT', 'KI', 'fabriken', 'fabrique', 'd', 'IA', 'é', 'e\u0301', 'Straße'],
  ...[' ', '\u00a0', '\n', '-', '\u2011', '’', "'", '\u00ad', '\u200b', '.', 'x'],
);
const anyText = fc.array(token, { maxLength: 24 }).map((tokens) => tokens.join(''));

describe('findForms on any text', () => {
  it('finds what it finds in the plain text', () => {
    const trie = trieOf(forms);
    const found = (text: string) => {
      const all: string[] = [];
      findForms(trie, text, (start, end, form) =>
        all.push(`${form}:${plain(text.slice(start, end)).trim()}`),
      );
      return all.sort();
    };
    fc.assert(
      fc.property(anyText, (text) => {
        expect(found(text)).toEqual(found(plain(text)));
      }),
      { numRuns: 3000 },
    );
  });

  it('points at whole words of the surface', () => {
    const trie = trieOf(forms);
    const word = /[\p{L}\p{Nd}_]/u;
    fc.assert(
      fc.property(anyText, (text) => {
        findForms(trie, text, (start, end) => {
          expect(word.test(text[start] as string)).toBe(true);
          const visible = (part: string) => part.replace(/[\u00ad\u200b]|\p{M}/gu, '');
          expect(word.test(visible(text.slice(0, start)).at(-1) ?? ' ')).toBe(false);
          expect(word.test(visible(text.slice(end))[0] ?? ' ')).toBe(false);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back any set of forms, shared endings and all', () => {
    const form = fc.array(fc.constantFrom('a', 'b', 'ab', 'ć', ' ', '-x'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 12 }), (lists) => {
        const written = lists.map((list) => `q${list.join('')}q`);
        written.forEach((text, index) => {
          const read = new Set<string>();
          findForms(trieOf(written), text, (start, end, found) => {
            if (start === 0 && end === text.length) read.add(plain(written[found] as string));
          });
          expect(read).toContain(plain(written[index] as string));
        });
      }),
      { numRuns: 500 },
    );
  });
});
