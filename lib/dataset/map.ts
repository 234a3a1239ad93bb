import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import type { Entry } from './schema.ts';

/** A map as the extension's page draws it, in units of its view box. */
export interface EuropeMap {
  width: number;
  height: number;
  /** Outlines as SVG path data. */
  land: string;
  borders: string;
  /** Where each entry with a place is. */
  places: Record<string, [x: number, y: number]>;
}

const width = 640;
const height = 680;
/** Corners of what is shown: Portugal to Cyprus, Crete to the north of Finland; degrees of longitude and latitude. */
const corners: [number, number][] = [
  [-10.5, 36],
  [-10.5, 57],
  [33.9, 34.4],
  [33, 46],
  [12, 70.5],
  [31.5, 69.5],
];
/** An island smaller than this many square units is a speck. */
const leastArea = 0.5;

/**
 * Draws Europe and the places of entries once, at build: the pages then need neither atlas nor projection.
 * Equal-area about the centre that European statistics use (10° E, 52° N). Outlines: Natural Earth, public domain.
 */
export function drawEurope(entries: readonly Pick<Entry, 'id' | 'place'>[]): EuropeMap {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
  const { countries } = topology.objects;
  const projection = geoAzimuthalEqualArea()
    .rotate([-10, -52])
    .clipExtent([
      [0, 0],
      [width, height],
    ])
    .fitExtent(
      [
        [16, 16],
        [width - 16, height - 16],
      ],
      { type: 'MultiPoint', coordinates: corners },
    );
  const path = geoPath(projection).digits(1);
  const land = merge(topology, countries.geometries as never);
  const shown = {
    ...land,
    coordinates: land.coordinates.filter(
      (coordinates) => path.area({ type: 'Polygon', coordinates }) > leastArea,
    ),
  };
  return {
    width,
    height,
    land: path(shown) ?? '',
    borders: path(borders(topology, countries)) ?? '',
    places: Object.fromEntries(
      entries.flatMap(({ id, place }) => {
        const point = place && projection([place.longitude, place.latitude]);
        return point == null ? [] : [[id, [round(point[0]), round(point[1])]]];
      }),
    ),
  };
}

/** The lines between countries, but for those of the atlas that the European Union does not recognise. */
function borders(topology: Topology, countries: GeometryCollection) {
  const nameOf = (country: object) =>
    (country as { properties?: { name?: string } }).properties?.name ?? '';
  const lines = mesh(
    topology,
    countries as never,
    (one, other) => one !== other && !(/Cyprus/.test(nameOf(one)) && /Cyprus/.test(nameOf(other))),
  );
  const isAcrossCrimea = (line: number[][]) =>
    line.every(([east = 0, north = 0]) => east > 32 && east < 37 && north > 44 && north < 46.6);
  return { ...lines, coordinates: lines.coordinates.filter((line) => !isAcrossCrimea(line)) };
}

const round = (value: number) => Math.round(value * 10) / 10;
