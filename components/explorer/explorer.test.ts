import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '@/lib/dataset/load';
import { drawEurope } from '@/lib/dataset/map';
import { datesOf, isoDay, isPast } from './dates';
import { placesOf } from './places';
import { hashOf, type Route, routeOf } from './route';

const { entries } = loadDataset();

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

describe('the timeline', () => {
  const years = datesOf(entries);

  it('runs forward and holds every date that stands', () => {
    const all = years.flatMap(({ dates }) => dates);
    expect(all.length).toBe(
      entries
        .flatMap((entry) => entry.facts)
        .filter((fact) => fact.unit === 'date' && fact.status !== 'superseded').length,
    );
    expect(years.map(({ year }) => year)).toEqual(years.map(({ year }) => year).toSorted());
  });

  it('takes a month or a year for past only once it is over', () => {
    expect(isPast('2026-11-23', '2026-11-24')).toBe(true);
    expect(isPast('2026-11-24', '2026-11-24')).toBe(false);
    expect(isPast('2026-11', '2026-11-24')).toBe(false);
    expect(isPast('2026', '2026-11-24')).toBe(false);
    expect(isPast('2025', '2026-11-24')).toBe(true);
    expect(isoDay(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});

describe('the map', () => {
  const europe = drawEurope(entries);

  it('shows every place within its frame', () => {
    const placed = entries.filter((entry) => entry.place !== undefined);
    expect(Object.keys(europe.places).length).toBe(placed.length);
    expect(placed.length).toBeGreaterThan(40);
    for (const [x, y] of Object.values(europe.places)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(europe.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(europe.height);
    }
    expect(europe.land).toMatch(/^M[\d.]/);
  });

  it('tells factories, antennas and supercomputers apart, and gathers those of one city', () => {
    const cities = placesOf(entries, europe);
    const ostrava = cities.find(({ city }) => city === 'Ostrava');
    expect(ostrava?.entries.map(({ kind }) => kind)).toContain('factory');
    expect(ostrava?.entries.map(({ kind }) => kind)).toContain('supercomputer');
    const riga = cities.find(({ city }) => city === 'Riga');
    expect(riga?.entries.map(({ kind }) => kind)).toEqual(['antenna']);
  });
});
