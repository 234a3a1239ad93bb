import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidates.ts';
import { EvidenceCount } from './evidence.ts';
import { acceptTerms } from './terms.ts';

/** Those that are accepted of candidates as `entry need lacks`, on a page with these sure and refused entries. */
function accepted(candidates: readonly string[], sure: string[] = [], refused: string[] = []) {
  const page = {
    has: (entry: string) => sure.includes(entry),
    isRefused: (entry: string) => refused.includes(entry),
    isOther: (entry: string) => entry === 'european-commission' && refused.includes(entry),
    isAbroad: refused.includes('ai-act') && !sure.includes('ai-act'),
    size: sure.length,
  };
  const placed = candidates.map((written, start) => {
    const [entry, need, lacks] = written.split(' ');
    return { entry, need, lacks, start, end: start + 1 } as Candidate;
  });
  return acceptTerms(placed, page).map(({ start }) => candidates[start]);
}

describe('what the page settles', () => {
  it('one other name is enough for a name that needs a term, two for one that needs context', () => {
    const open = ['jupiter term term', 'step context context'];
    expect(accepted(open)).toEqual([]);
    expect(accepted(open, ['investai'])).toEqual(['jupiter term term']);
    expect(accepted(open, ['investai', 'eurohpc'])).toEqual(open);
  });

  it('a sure name of the entry is enough for all, and alone for one that needs its own words', () => {
    const own = ['jupiter own own'];
    expect(accepted(own, ['investai', 'eurohpc'])).toEqual([]);
    expect(accepted(own, ['jupiter'])).toEqual(own);
  });

  it('a name that means something else on the page stays open', () => {
    const names = ['ai-factories context context', 'ai-factories context nothing'];
    expect(accepted(names, ['ai-factories'], ['ai-factories'])).toEqual([names[1]]);
  });

  it('a short name that the page gives another is none of ours, whatever stands beside it', () => {
    const names = ['european-commission context nothing', 'european-commission nothing nothing'];
    expect(accepted(names, ['european-commission'], ['european-commission'])).toEqual([names[1]]);
    expect(accepted(names, ['european-commission'])).toEqual(names);
  });

  it('where the AI law spoken of is another one, its words are not those of ours', () => {
    const words = [
      'provider ai-act nothing',
      'provider nothing nothing',
      'investai own nothing',
      'high-risk-ai-system ours ours',
      'ai-act context nothing',
    ];
    expect(accepted(words, ['investai'], ['ai-act'])).toEqual([words[1], words[2]]);
    expect(accepted(words, ['ai-act'], ['ai-act'])).toEqual(words);
  });

  it('there too what stands beside the name of ours is ours', () => {
    const words = ['provider role nothing', 'ai-act context nothing', 'ai-act nothing nothing'];
    expect(accepted(words, [], ['ai-act'])).toEqual([words[0], words[2]]);
    const foreign = ['provider role nothing', 'ai-act nothing refused'];
    expect(accepted(foreign, [], ['ai-act'])).toEqual([]);
  });

  it('of two readings of the same words the one that needed no help comes first', () => {
    const page = new EvidenceCount();
    const words = { need: 'context', start: 0, end: 3 } as const;
    page.add([{ ...words, entry: 'dma', lacks: 'nothing' }], 1);
    const read = ['dma', 'dsa'].map((entry) => ({
      ...words,
      entry,
      lacks: entry === 'dsa' ? ('nothing' as const) : ('context' as const),
    }));
    expect(acceptTerms(read, page)).toEqual([{ start: 0, end: 3, entry: 'dsa' }]);
  });

  it('a word of the AI Act needs the AI Act', () => {
    const word = ['provider ai-act ai-act'];
    expect(accepted(word, ['investai', 'eurohpc'])).toEqual([]);
    expect(accepted(word, ['ai-act'])).toEqual(word);
  });
});
