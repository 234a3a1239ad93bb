import { describe, expect, it } from 'vitest';
import { loadDataset } from '../dataset/load.ts';
import type { Fact } from '../dataset/schema.ts';
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
      text: 'in force since: 10 December 2024',
      language: 'en',
    });
    expect(stateOf(unwritten, 'el')?.text).toBe('σε ισχύ από: 10 Δεκεμβρίου 2024');
  });

  it('comes from no date of a part, of a plan or of less weight', () => {
    const dated = (predicate: string, value: string, more: object = {}) =>
      ({ predicate, value, unit: 'date', status: 'current', ...more }) as Fact;
    const facts = [
      dated('announced-on', '2024-01-01'),
      dated('entered-into-force-on', '2024-05-05', { qualifier: { en: 'the first part' } }),
      dated('inaugurated-on', '2027-01-01', { status: 'planned' }),
      dated('adopted-on', '2024-03-03'),
      dated('adopted-on', '2024-04-04'),
    ];
    expect(stateOf({ facts }, 'en')?.text).toBe('adopted: 3 March 2024');
  });

  it('is missing where the records hold no date of the whole', () => {
    expect(stateOf({ facts: [] }, 'en')).toBeUndefined();
  });
});
