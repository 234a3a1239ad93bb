import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, type Route, routeOf } from './explorer-route.ts';

describe('the addresses of the explorer', () => {
  it('lead back to the page they name, whatever was searched for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const route of [
          { page: 'search', query: text },
          { page: 'entry', id: text },
        ] satisfies Route[])
          expect(routeOf(hashOf(route))).toEqual(route);
      }),
    );
    expect(routeOf(hashOf({ page: 'search', query: 'AI 😀'.slice(0, -1) }))).toEqual({
      page: 'search',
      query: 'AI \ufffd',
    });
    for (const page of ['overview', 'timeline', 'map'] as const)
      expect(routeOf(hashOf({ page }))).toEqual({ page });
    expect(routeOf('#/category/law')).toEqual({ page: 'category', category: 'law' });
  });

  it('lead to the overview where they name nothing', () => {
    for (const hash of ['', '#', '#/', '#/category/nothing', '#/elsewhere'])
      expect(routeOf(hash)).toEqual({ page: 'overview' });
    expect(routeOf('#/search/%E0%A4%A')).toEqual({ page: 'search', query: '%E0%A4%A' });
  });
});
