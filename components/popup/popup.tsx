import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { openPanel } from '@/lib/background/panel';
import type { CatalogueEntry } from '@/lib/dataset/catalogue';
import { panelText } from '@/lib/interface/texts/panel';
import { popupText } from '@/lib/interface/texts/popup';
import { searchText } from '@/lib/interface/texts/search';
import type { Language } from '@/lib/languages';
import { siteOf } from '@/lib/settings/sites';
import type { StoredSettings } from '@/lib/settings/store';
import { FootLinks } from '../controls/foot-links';
import { NotStored } from '../controls/not-stored';
import { useSearch } from '../controls/use-search';
import { useStoredSettings } from '../controls/use-stored-settings';
import { Notice } from '../tab/notice';
import { saidState, tabState } from '../tab/state';
import { type Reading, readPage, type Tab } from '../tab/tab';
import { moveFocus } from './keyboard';
import { Pause } from './pause';
import { filterGroups, groupsOf } from './rows';
import { SearchResults } from './search-results';
import { ShortcutHint } from './shortcut-hint';
import { SiteSwitch } from './site-switch';
import { TermList } from './term-list';
import { fitting, useOwnTerms } from './use-own-terms';

interface Props {
  entries: readonly CatalogueEntry[];
  asOf: string;
  stored: StoredSettings;
  tab: Tab;
  /** Begun before the first paint. */
  reading: Promise<Reading>;
  language: Language;
}

/** How often the page is asked anew: while it is being read, and afterwards, as it may change and its figures come later. */
const scanningMilliseconds = 200;
const readMilliseconds = 1000;

/** The switches of the site, what was found on the page, and a search of everything else. */
export function Popup({ entries, asOf, stored, tab, reading: begun, language }: Props) {
  const {
    stored: { settings },
    change,
    refusals,
  } = useStoredSettings(stored);
  const [reading, setReading] = useState<Reading>();
  const [query, setQuery] = useState('');
  const [, setTime] = useState(0);
  const main = useRef<HTMLElement>(null);
  const search = useSearch(query, language);
  const state = tabState(settings, tab, reading);
  const lastRead = useRef<Tab>(undefined);
  if (state === 'terms') lastRead.current = tab;

  useEffect(() => void begun.then(setReading), [begun]);

  useEffect(() => {
    const timer = setTimeout(
      () => void readPage(tab).then(setReading),
      state === 'scanning' ? scanningMilliseconds : readMilliseconds,
    );
    return () => clearTimeout(timer);
  }, [tab, state, reading]);

  // A pause for an hour may end while the popup is open.
  useEffect(() => {
    const left = settings.pausedUntil - Date.now();
    if (left <= 0 || left > 3_600_000) return undefined;
    const timer = setTimeout(() => setTime(Date.now()), left + 50);
    return () => clearTimeout(timer);
  }, [settings.pausedUntil]);

  const own = useOwnTerms(reading);
  const groups = useMemo(
    () =>
      groupsOf(
        reading !== undefined && 'frames' in reading ? reading.frames : [],
        [...entries, ...own],
        language,
      ),
    [reading, entries, own, language],
  );
  const isRefused = reading !== undefined && 'refused' in reading;
  const isShown = state === 'terms' || state === 'scanning' || state === 'stood-down';
  const found =
    search === undefined
      ? undefined
      : new Set([...search.map(({ id }) => id), ...fitting(own, query)]);
  const shown = isShown ? (found === undefined ? groups : filterGroups(groups, found)) : [];
  const onPage = new Set(shown.flatMap(({ rows }) => rows.map((row) => row.entry.id)));
  const elsewhere = (search ?? []).filter(({ id }) => !onPage.has(id));
  const count = onPage.size + elsewhere.length;

  return (
    <main ref={main} onKeyDown={(event) => moveFocus(event, main.current as HTMLElement)}>
      <h1 class="visually-hidden">EU AI Lens</h1>
      {/* Where nothing can be read, a switch that is on would say that something is. */}
      {siteOf(tab.address) !== undefined && !isRefused && (
        <SiteSwitch settings={settings} tab={tab} language={language} change={change} />
      )}
      <Pause settings={settings} language={language} change={change} />
      <NotStored refusals={refusals} language={language} />
      <input
        id="search"
        type="search"
        class="text-field"
        value={query}
        aria-label={popupText(language, 'searchLabel')}
        placeholder={popupText(language, 'searchLabel')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {/* Firefox stops at what scrolls, although the rows in it can be reached. */}
      <div class="results" tabIndex={-1}>
        <div role="status">
          <Notice
            state={saidState(state, tab, lastRead.current)}
            tab={tab}
            language={language}
            change={change}
            reread={() => void readPage(tab).then(setReading)}
          />
        </div>
        <p class={count === 0 ? 'note' : 'visually-hidden'} role="status">
          {search !== undefined &&
            (count === 0
              ? popupText(language, 'noResult', { query: query.trim() })
              : searchText(language, 'found', { query: query.trim(), count }))}
        </p>
        <TermList groups={shown} tab={tab} language={language} />
        {elsewhere.length > 0 && <SearchResults results={elsewhere} language={language} />}
      </div>
      <Footer
        tab={tab}
        isRefused={isRefused}
        hasTerms={groups.length > 0}
        asOf={asOf}
        language={language}
      />
    </main>
  );
}

interface FooterProps extends Pick<Props, 'tab' | 'asOf' | 'language'> {
  isRefused: boolean;
  hasTerms: boolean;
}

/** The ways to the side panel, where there is something to read beside, to the dataset and to the options. */
function Footer({ tab, isRefused, hasTerms, asOf, language }: FooterProps) {
  return (
    <footer>
      {!isRefused && (
        <button
          type="button"
          class="button quiet"
          onClick={() => void openPanel(tab.id).then(() => window.close())}
        >
          {panelText(language, 'open')}
        </button>
      )}
      <FootLinks asOf={asOf} language={language} onLeave={() => window.close()} />
      {hasTerms && <ShortcutHint language={language} />}
    </footer>
  );
}
