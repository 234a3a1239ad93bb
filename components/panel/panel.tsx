import { Fragment } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownEntry } from '@/lib/dataset/shown';
import { createBriefing } from '@/lib/export/briefing';
import { interfaceLanguage } from '@/lib/interface/language';
import { readableAddress } from '@/lib/interface/site';
import { briefingText } from '@/lib/interface/texts/briefing';
import { panelText } from '@/lib/interface/texts/panel';
import type { Language } from '@/lib/languages';
import type { Settings } from '@/lib/settings/schema';
import type { StoredSettings } from '@/lib/settings/store';
import { FootLinks } from '../controls/foot-links';
import { NotStored } from '../controls/not-stored';
import { type SettingsInUse, useStoredSettings } from '../controls/use-stored-settings';
import { Notice } from '../tab/notice';
import { saidState, type TabState, tabState } from '../tab/state';
import type { Reading, TitledTab } from '../tab/tab';
import { ExportMenu } from './export-menu';
import { Filters } from './filters';
import { readPlaces } from './read-places';
import { RowList } from './row-list';
import { categoriesOf, type Filter, type FrameTerms, noFilter, rowAt, rowsOf, seen } from './rows';
import { useOwnEntries } from './use-own-entries';
import { useTab } from './use-tab';
import { type TabWatch, watchTab } from './watch-tab';

interface Props {
  dataset: { version: string; asOf: string; entries: readonly ShownEntry[] };
  stored: StoredSettings;
}

/** What the page in front says and what the records say of it, beside the page. */
export function Panel({ dataset, stored }: Props) {
  const {
    stored: { settings },
    change,
    refusals,
  } = useStoredSettings(stored);
  const tab = useTab();
  const language = interfaceLanguage(settings);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `EU AI Lens: ${panelText(language, 'title')}`;
  }, [language]);

  return tab === undefined ? null : (
    <TabPanel
      key={tab.id}
      tab={tab}
      dataset={dataset}
      settings={settings}
      change={change}
      refusals={refusals}
    />
  );
}

interface TabProps extends Pick<Props, 'dataset'>, Pick<SettingsInUse, 'change' | 'refusals'> {
  tab: TitledTab;
  settings: Settings;
}

function TabPanel({ tab, dataset, settings, change, refusals }: TabProps) {
  const language = interfaceLanguage(settings);
  const [reading, setReading] = useState<Reading<FrameTerms>>();
  const [position, setPosition] = useState({ frame: 0, index: -1 });
  const [filter, setFilter] = useState<Filter>(noFilter);
  const watch = useRef<TabWatch>(undefined);
  const own = useOwnEntries();
  const entries = useMemo(
    () => new Map([...dataset.entries, ...own].map((entry) => [entry.id, entry])),
    [dataset, own],
  );

  useEffect(() => {
    const over = new AbortController();
    watch.current = watchTab(
      tab,
      {
        onReading: setReading,
        onPosition: (frame, index) => {
          // The page's own frame has the reader's scroll position; an advertisement's has not.
          if (frame === 0) setPosition({ frame, index });
        },
      },
      over.signal,
    );
    return () => over.abort();
  }, [tab.id]);

  const state = tabState(settings, tab, reading);
  const lastRead = useRef<TitledTab>(undefined);
  if (state === 'terms') lastRead.current = tab;
  const said = saidState(state, tab, lastRead.current);
  const isListed = state === 'terms' || state === 'scanning' || state === 'stood-down';
  const frames = isListed && reading !== undefined && 'frames' in reading ? reading.frames : [];
  const all = useMemo(() => rowsOf(frames, entries, noFilter), [reading, isListed, entries]);
  const rows = useMemo(() => rowsOf(frames, entries, filter), [reading, isListed, entries, filter]);
  const current = rowAt(rows, position.frame, position.index);
  const mentions = all.filter((row) => row.kind === 'mention');
  const figures = all.filter((row) => row.kind === 'figure');
  const terms = mentions.filter((row) => row.isFirst);

  const counts =
    terms.length === 0
      ? []
      : [
          panelText(language, 'terms', { count: terms.length }),
          panelText(language, 'mentions', { count: mentions.length }),
          ...(figures.length > 0
            ? [panelText(language, 'figures', { count: figures.length })]
            : []),
        ];

  const show = (index: number) => {
    const row = rows[index];
    const place = row?.kind === 'figure' ? row.mention : row?.kind === 'mention' ? row : undefined;
    if (row === undefined || row.kind === 'heading' || place === undefined) return;
    watch.current?.show(place.frame, { index: place.index, entry: row.entry.id });
    setPosition({ frame: place.frame, index: place.index });
  };
  const briefing = async () => {
    // The rows need no places; where the page can no longer be asked, the briefing has none.
    const placed = await readPlaces(tab);
    return createBriefing({
      page: { title: tab.title, address: tab.address ?? '' },
      frames: (placed.length > 0 ? placed : frames).map(({ frame, description }) => ({
        frame,
        description: seen(description),
      })),
      dataset,
      own,
      language,
      readAt: new Date(),
    });
  };

  return (
    <main>
      <header>
        <h1 dir="auto">{tab.title || briefingText(language, 'untitled')}</h1>
        {tab.address !== undefined && <p class="address hint">{readableAddress(tab.address)}</p>}
        <div class="tools">
          <p class="hint" role="status">
            {counts.map((count, index) => (
              <Fragment key={index}>
                {index > 0 && ' · '}
                <span>{count}</span>
              </Fragment>
            ))}
          </p>
          <ExportMenu briefing={briefing} disabled={terms.length === 0} language={language} />
        </div>
        {terms.length > 0 && (
          <Filters
            categories={categoriesOf(mentions)}
            hasFigures={figures.length > 0}
            filter={filter}
            language={language}
            onChange={setFilter}
          />
        )}
        <NotStored refusals={refusals} language={language} />
        <div role="status">
          {said === 'scanning' && <progress aria-label={panelText(language, 'scanning')} />}
          <Notice
            state={said}
            tab={tab}
            language={language}
            change={change}
            reread={() => watch.current?.reconnect()}
            text={noticeText(said, mentions.length, language)}
          />
          {terms.length > 0 && rows.length === 0 && (
            <div class="notice">
              <p class="note">
                {panelText(language, filter.onlyDiverging ? 'noneDiverging' : 'noneLeft')}
              </p>
              <button type="button" class="button" onClick={() => setFilter(noFilter)}>
                {panelText(language, 'clear')}
              </button>
            </div>
          )}
        </div>
      </header>
      <RowList
        key={`${filter.category} ${filter.onlyDiverging}`}
        rows={rows}
        current={current}
        language={language}
        onShow={show}
      />
      <footer>
        <FootLinks asOf={dataset.asOf} language={language} />
      </footer>
    </main>
  );
}

/** What the popup says of its search field does not hold here. */
function noticeText(state: TabState, mentions: number, language: Language): string | undefined {
  switch (state) {
    case 'scanning':
      return mentions === 0
        ? panelText(language, 'scanning')
        : panelText(language, 'soFar', { count: mentions });
    case 'nothing':
    case 'paused':
    case 'restricted':
    case 'store':
    case 'pdf':
      return panelText(language, state);
    default:
      return undefined;
  }
}
