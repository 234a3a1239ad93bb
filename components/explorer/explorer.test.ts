import { describe, expect, it } from 'vitest';
import { loadDataset } from '@/lib/dataset/load';
import { drawEurope } from '@/lib/dataset/map';
import { datesOf, isoDay, isPast } from './dates';
import { placesOf } from './places';

const { entries } = loadDataset();

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
    const cities = placesOf(entries, europe, 'en');
    const ostrava = cities.find(({ city }) => city === 'Ostrava');
    expect(ostrava?.entries.map(({ kind }) => kind)).toContain('factory');
    expect(ostrava?.entries.map(({ kind }) => kind)).toContain('supercomputer');
    const riga = cities.find(({ city }) => city === 'Riga');
    expect(riga?.entries.map(({ kind }) => kind)).toEqual(['antenna']);
  });

  it('lists them by the names their reader knows', () => {
    const countries = [...new Set(placesOf(entries, europe, 'de').map(({ country }) => country))];
    expect(countries.slice(0, 4)).toEqual(['Belgien', 'Bulgarien', 'Deutschland', 'Finnland']);
    expect(countries.indexOf('Österreich')).toBe(countries.indexOf('Polen') - 1);
  });
});
