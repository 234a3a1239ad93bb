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

  // A card may have both: "In force since" and "Applies from" were one in Irish.
  it('tell apart in each language what they tell apart in English', () => {
    const all = Object.entries(labels.predicates);
    const alike = all.flatMap(([one, label]) =>
      all.flatMap(([other, { en, ...texts }]) =>
        label.en === en
          ? []
          : languages
              .filter((tag) => tag !== 'en' && label[tag] === texts[tag])
              .map((tag) => `${tag}: ${one}, ${other}`),
      ),
    );
    expect(alike).toEqual([]);
  });
});
