import { describe, expect, it } from 'vitest';
import { loadDataset } from '../dataset/load.ts';
import { stateOf } from './state.ts';

const { entries } = loadDataset();
const entry = (id: string) => {
  const found = entries.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};

describe('the state of an entry', () => {
  it('is the line written for it', () => {
    expect(stateOf(entry('ai-act'), 'en')?.text).toContain('in force since 1 August 2024');
  });

  it('comes from its most telling date where none is written', () => {
    const { state: _, ...unwritten } = entry('cyber-resilience-act');
    expect(stateOf(unwritten, 'en')).toEqual({
      text: 'In force since: 10 December 2024',
      language: 'en',
    });
    expect(stateOf(unwritten, 'el')?.text).toBe('Σε ισχύ από: 10 Δεκεμβρίου 2024');
  });

  it('is missing where the records hold no date of the whole', () => {
    expect(stateOf({ facts: [] }, 'en')).toBeUndefined();
  });
});
