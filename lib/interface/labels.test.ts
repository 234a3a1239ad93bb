import { describe, expect, it } from 'vitest';
import { categories, predicates } from '../dataset/vocabulary.ts';
import { languages } from '../languages.ts';
import labels from './labels.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };

describe('labels', () => {
  it('name every predicate and category', () => {
    expect(Object.keys(labels.predicates).sort()).toEqual([...predicates].sort());
    expect(Object.keys(labels.categories).sort()).toEqual([...categories].sort());
  });

  it.each([...Object.values(labels), units].flatMap((group) => Object.entries(group)))(
    'say "%s" in all 24 languages',
    (_, label) => {
      expect(Object.keys(label).sort()).toEqual([...languages].sort());
      expect(Object.values(label).filter((text) => text.trim() === '')).toEqual([]);
    },
  );
});
