import europe from 'virtual:europe';
import { useMemo, useState } from 'preact/hooks';
import type { ShownEntry } from '@/lib/dataset/shown';
import { pick } from '@/lib/interface/localized';
import { explorerText } from '@/lib/interface/texts/explorer';
import type { Language } from '@/lib/languages';
import { EntryLink } from './entry-link';
import { type City, type PlaceKind, placeKinds, placesOf } from './places';

interface Props {
  entries: readonly ShownEntry[];
  language: Language;
}

/** Where AI Factories, antennas and supercomputers stand, drawn and as a table. */
export function MapPage({ entries, language }: Props) {
  const [hidden, setHidden] = useState<readonly PlaceKind[]>([]);
  const [active, setActive] = useState<City>();
  const all = useMemo(() => placesOf(entries, europe, language), [entries, language]);
  const cities = all
    .map((city) => ({
      ...city,
      entries: city.entries.filter(({ kind }) => !hidden.includes(kind)),
    }))
    .filter((city) => city.entries.length > 0);
  return (
    <>
      <h1 tabIndex={-1}>{explorerText(language, 'map')}</h1>
      <p class="hint">{explorerText(language, 'mapIntro')}</p>
      <fieldset class="legend">
        <legend class="visually-hidden">{explorerText(language, 'kind')}</legend>
        {placeKinds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={!hidden.includes(kind)}
              onChange={(event) =>
                setHidden(
                  event.currentTarget.checked
                    ? hidden.filter((other) => other !== kind)
                    : [...hidden, kind],
                )
              }
            />
            <svg viewBox="-8 -8 16 16" aria-hidden="true">
              <Mark kind={kind} />
            </svg>
            {explorerText(language, kind)}
          </label>
        ))}
      </fieldset>
      <div class="map">
        <svg
          viewBox={`0 0 ${europe.width} ${europe.height}`}
          role="img"
          aria-label={explorerText(language, 'mapLabel', { count: cities.length })}
        >
          <path class="land" d={europe.land} />
          <path class="borders" d={europe.borders} />
          {cities.map((city) => (
            <g
              key={`${city.country} ${city.city}`}
              class={city.city === active?.city ? 'active' : ''}
              transform={`translate(${city.x} ${city.y})`}
              onPointerEnter={() => setActive(city)}
            >
              <circle class="reach" r={14} />
              <g class="marks">
                {kindsOf(city).map((kind, index, kinds) => (
                  <g key={kind} transform={`translate(${(index - (kinds.length - 1) / 2) * 11} 0)`}>
                    <Mark kind={kind} />
                  </g>
                ))}
              </g>
              <title>
                {`${city.city}: ${city.entries.map(({ entry }) => pick(entry.name, language)).join(', ')}`}
              </title>
            </g>
          ))}
        </svg>
        <div class="place-card" aria-hidden="true">
          {active !== undefined && (
            <>
              <strong>
                {active.city}, {active.country}
              </strong>
              {active.entries.map(({ entry, kind }) => (
                <span key={entry.id}>
                  {pick(entry.name, language)} ({explorerText(language, kind)})
                </span>
              ))}
            </>
          )}
        </div>
      </div>
      <p class="hint">{explorerText(language, 'outlines')}</p>
      <table class="places">
        <thead>
          <tr>
            {(['country', 'city', 'name', 'kind'] as const).map((column) => (
              <th key={column} scope="col">
                {explorerText(language, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cities.flatMap((city) =>
            city.entries.map(({ entry, kind }) => (
              <tr key={entry.id} onPointerEnter={() => setActive(city)}>
                <td>{city.country}</td>
                <td>{city.city}</td>
                <th scope="row">
                  <EntryLink entry={entry} language={language} />
                </th>
                <td>{explorerText(language, kind)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </>
  );
}

const kindsOf = (city: City) =>
  placeKinds.filter((kind) => city.entries.some((placed) => placed.kind === kind));

/** Each kind has a shape of its own: colour alone would not do. */
function Mark({ kind }: { kind: PlaceKind }) {
  switch (kind) {
    case 'factory':
      return <circle class="factory" r={5} />;
    case 'antenna':
      return <path class="antenna" d="M0 -6 5.5 4.5H-5.5Z" />;
    case 'supercomputer':
      return <rect class="supercomputer" x={-4.5} y={-4.5} width={9} height={9} />;
  }
}
