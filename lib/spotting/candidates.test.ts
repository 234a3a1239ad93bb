import { describe, expect, it } from 'vitest';
import { loadDataset } from '../dataset/load.ts';
import { compilePack } from '../dataset/pack.ts';
import { findCandidates } from './candidates.ts';
import { openPack } from './lexicon.ts';

const lexicons = [openPack(compilePack('en', loadDataset().entries))];

/** What each name of a text lacks, as `surface lack`. */
const judged = (text: string) =>
  findCandidates(text, lexicons).map(
    ({ start, end, lacks }) => `${text.slice(start, end)} ${lacks}`,
  );

describe('a sure name', () => {
  it('speaks for an open one, unless it is refused', () => {
    expect(judged('The GDPR beats an AI factory.')).toContain('AI factory nothing');
    expect(judged('The UK GDPR beats an AI factory.')).toContain('AI factory context');
  });

  it('speaks once: not by the words and names in it, too', () => {
    // "The EU likes an AI factory" is not enough there either.
    expect(judged('The European Commission likes an AI factory. Nvidia grows.')).toEqual([
      'European Commission nothing',
      'AI factory refused',
    ]);
    for (const beside of ['The EU and InvestAI like', 'InvestAI of the EU likes'])
      expect(judged(`${beside} an AI factory. Nvidia grows.`)).toContain('AI factory nothing');
  });

  it('holds no other name that what it is compared with could refuse', () => {
    expect(judged('Unlike the US, the European Chips Act pays.')).toEqual([
      'European Chips Act nothing',
    ]);
  });
});
