import type { EuropeMap } from '@/lib/dataset/map';
import type { ShownEntry } from '@/lib/dataset/shown';
import { cityName } from '@/lib/interface/cities';
import { displayNames } from '@/lib/interface/display-names';
import { nameOrder } from '@/lib/interface/name-order';
import type { Language } from '@/lib/languages';

export const placeKinds = ['factory', 'antenna', 'supercomputer'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export interface City {
  /** Both as the reader's language names them. */
  city: string;
  country: string;
  x: number;
  y: number;
  entries: { entry: ShownEntry; kind: PlaceKind }[];
}

/** The cities on the map with what stands in each, factories first; by country and name. */
export function placesOf(
  entries: readonly ShownEntry[],
  europe: EuropeMap,
  language: Language,
): City[] {
  const inOrder = nameOrder(language);
  const nameCountry = displayNames(language, 'region');
  const cities = new Map<string, City>();
  for (const entry of entries) {
    const point = europe.places[entry.id];
    const kind = kindOf(entry);
    if (entry.place === undefined || point === undefined || kind === undefined) continue;
    const city = cityName(entry.place.city, language);
    const country = nameCountry(entry.place.country);
    const [x, y] = point;
    const key = `${country} ${city}`;
    const known = cities.get(key) ?? { city, country, x, y, entries: [] };
    known.entries.push({ entry, kind });
    cities.set(key, known);
  }
  for (const { entries: own } of cities.values())
    own.sort((a, b) => placeKinds.indexOf(a.kind) - placeKinds.indexOf(b.kind));
  return [...cities.values()].sort(
    (a, b) => inOrder(a.country, b.country) || inOrder(a.city, b.city),
  );
}

function kindOf({ category, related }: ShownEntry): PlaceKind | undefined {
  if (category === 'supercomputer') return 'supercomputer';
  if (related.includes('ai-factory-antennas')) return 'antenna';
  return category === 'site' ? 'factory' : undefined;
}
