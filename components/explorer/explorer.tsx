import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownEntry } from '@/lib/dataset/shown';
import { hashOf, type Route, routeOf } from '@/lib/interface/explorer-route';
import { formatDate } from '@/lib/interface/format';
import { categoryLabel } from '@/lib/interface/labels';
import { pick } from '@/lib/interface/localized';
import { explorerText } from '@/lib/interface/texts/explorer';
import type { Language } from '@/lib/languages';
import { EntryPage } from './entry-page';
import { MapPage } from './map-page';
import { Overview } from './overview';
import { SearchPage } from './search-page';
import { TimelinePage } from './timeline-page';

interface Props {
  dataset: { version: string; asOf: string; entries: readonly ShownEntry[] };
  language: Language;
}

/** The whole dataset as pages with addresses of their own. */
export function Explorer({ dataset, language }: Props) {
  const [route, setRoute] = useState(routeOf(location.hash));
  const main = useRef<HTMLElement>(null);
  const hasTurned = useRef(false);
  /** How far the page turned back to was read. */
  const place = useRef<number | null>(null);
  const entries = useMemo(
    () => new Map(dataset.entries.map((entry) => [entry.id, entry])),
    [dataset],
  );

  useEffect(() => {
    const turn = () => {
      hasTurned.current = true;
      place.current = history.state;
      setRoute(routeOf(location.hash));
    };
    // Browsers keep it too, but put it back before the page is there.
    const keepPlace = () => history.replaceState(scrollY, '');
    addEventListener('hashchange', turn);
    addEventListener('scrollend', keepPlace);
    return () => {
      removeEventListener('hashchange', turn);
      removeEventListener('scrollend', keepPlace);
    };
  }, []);
  useLayoutEffect(() => {
    document.title = `${titleOf(route, entries, language)} – EU AI Lens`;
    // While the reader types, the focus stays in the search field.
    if (!hasTurned.current || route.page === 'search') return;
    // The timeline begins with today.
    if (place.current !== null || route.page !== 'timeline') scrollTo(0, place.current ?? 0);
    main.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [route, entries, language]);

  return (
    <>
      <header>
        <a class="brand" href={hashOf({ page: 'overview' })}>
          EU AI Lens
        </a>
        <nav aria-label={explorerText(language, 'pages')}>
          {(['overview', 'timeline', 'map'] as const).map((page) => (
            <a
              key={page}
              href={hashOf({ page })}
              aria-current={route.page === page ? 'page' : undefined}
            >
              {explorerText(language, page)}
            </a>
          ))}
        </nav>
        <search>
          <input
            type="search"
            class="text-field"
            value={route.page === 'search' ? route.query : ''}
            aria-label={explorerText(language, 'search')}
            placeholder={explorerText(language, 'search')}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => search(event.currentTarget.value, setRoute)}
          />
        </search>
      </header>
      <main ref={main}>
        <Page route={route} dataset={dataset} entries={entries} language={language} />
      </main>
      <footer>
        {explorerText(language, 'version', {
          version: dataset.version,
          date: formatDate(dataset.asOf, language),
        })}
      </footer>
    </>
  );
}

interface PageProps extends Props {
  route: Route;
  entries: ReadonlyMap<string, ShownEntry>;
}

function Page({ route, dataset, entries, language }: PageProps) {
  switch (route.page) {
    case 'entry': {
      const entry = entries.get(route.id);
      if (entry !== undefined)
        return <EntryPage key={entry.id} entry={entry} entries={entries} language={language} />;
      return (
        <>
          <h1 tabIndex={-1}>{explorerText(language, 'missing', { id: route.id })}</h1>
          <p>
            <a href={hashOf({ page: 'overview' })}>{explorerText(language, 'backToAll')}</a>
          </p>
        </>
      );
    }
    case 'search':
      return <SearchPage query={route.query} entries={entries} language={language} />;
    case 'timeline':
      return <TimelinePage entries={dataset.entries} language={language} />;
    case 'map':
      return <MapPage entries={dataset.entries} language={language} />;
    default:
      return (
        <Overview
          entries={dataset.entries}
          category={route.page === 'category' ? route.category : undefined}
          language={language}
        />
      );
  }
}

/** Typing changes the address in place: one step back leaves the search, not one letter of it. */
function search(query: string, show: (route: Route) => void): void {
  const route: Route = query.trim() === '' ? { page: 'overview' } : { page: 'search', query };
  if (routeOf(location.hash).page === 'search') history.replaceState(null, '', hashOf(route));
  else history.pushState(null, '', hashOf(route));
  show(route);
}

function titleOf(
  route: Route,
  entries: ReadonlyMap<string, ShownEntry>,
  language: Language,
): string {
  switch (route.page) {
    case 'entry': {
      const entry = entries.get(route.id);
      return entry === undefined ? route.id : pick(entry.name, language);
    }
    case 'category':
      return categoryLabel(route.category, language);
    case 'search':
      return route.query;
    case 'timeline':
    case 'map':
      return explorerText(language, route.page);
    default:
      return explorerText(language, 'title');
  }
}
