import type { PageSettings } from '../settings/page-key.ts';
import type { Lexicon } from '../spotting/lexicon.ts';
import { ask } from './ask.ts';
import { type Bridge, bridge, changes } from './bridge.ts';
import type { PageNews } from './figures/figure-loader.ts';
import { prepareReader } from './load-reader.ts';
import { adopt } from './marks/highlights.ts';
import { isPainted, Painter, paintedAtOnce } from './marks/painter.ts';
import { isShown } from './marks/visibility.ts';
import type { PageReader } from './reader.ts';
import { createMeter } from './slices/cost.ts';
import { loadLexicons } from './terms/lexicons.ts';
import { everything } from './terms/publisher.ts';
import { createScanner, type Scanner } from './terms/scanner.ts';
import type { PageTerm } from './terms/term-store.ts';

/** So many runs are kept for the figures' own script. */
const maximumKept = 3000;

/** What can change on a page without reading it again. */
export interface RunningPage {
  restyle: (settings: PageSettings) => void;
}

/**
 * Starts spotting in this frame; everything ends with the signal.
 * @param isHere asks whether the extension is still there, and gives the signal when it is not
 */
export async function startPage(
  settings: PageSettings,
  address: string,
  isHere: () => boolean,
  signal: AbortSignal,
): Promise<RunningPage | undefined> {
  let scanner: Scanner | undefined;
  let current = settings;
  const meter = createMeter();
  const lexicons = await loadLexicons(
    settings,
    () => {
      if (!signal.aborted) scanner?.rescan();
    },
    meter,
  );
  if (lexicons === undefined || signal.aborted) return undefined;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(settings.markSheet);
  const painter = isPainted(settings) ? new Painter('term', 0, signal) : undefined;
  // A sheet has the browser style the whole tree anew: a page without our terms gets none.
  const adoptOwnLook = () => scan.entryCount() > 0 && current.isOwnLook && adopt(document, sheet);
  // In Firefox the document's rules do not reach into shadow trees.
  const dress = (root: ShadowRoot) =>
    import.meta.env.FIREFOX && scan.entryCount() > 0 && adopt(root, sheet);

  let isBare = false;
  const news: PageNews = {
    changes: [],
    runs: [],
    isPartial: false,
    take: (run) => {
      if (!isBare && news.runs.length < maximumKept) news.runs.push(run);
      else news.isPartial ||= isBare;
    },
  };
  const muted = new Set(settings.mutedEntries);
  const scan = createScanner(
    document,
    {
      lexiconsFor: lexicons.for,
      isHere,
      isWanted: (entry) => !muted.has(entry) && !lexicons.hidden.has(entry),
      // First mentions are chosen from all anew with each change, and are few.
      portion: settings.firstMentionOnly ? everything : paintedAtOnce,
      onRoot: dress,
      onRun: (run) => {
        if (/\d/.test(run.text)) news.take(run);
      },
      meter,
      onTerms: (change, done) => {
        const { added, removed } = change;
        news.changes.push(change);
        isBare = done && scan.entryCount() === 0;
        if (isBare && page === undefined) {
          news.isPartial ||= news.runs.length > 0;
          [news.changes, news.runs] = [[], []];
        }
        if (done) lexicons.settle();
        if (settings.firstMentionOnly) painter?.replace(firstMentions(scan.ordered()).map(rangeOf));
        else painter?.update(added.map(rangeOf), removed.map(rangeOf));
        if (added.length > 0) {
          // Each time: pages replace the whole list of their sheets, as with a theme.
          adoptOwnLook();
          if (import.meta.env.FIREFOX) scan.roots.forEach(dress);
          void reader();
        }
        notify();
      },
    },
    signal,
  );
  const prepared = prepareReader(
    {
      scanner: { ...scan, termsIn: (node: Node) => (isHere() ? scan.termsIn(node) : []) },
      roots: scan.roots,
      ordered: scan.ordered,
      settings: () => current,
      address,
      pageLanguage: () => lexicons.pageLanguage,
      news,
      languageOf: (run) => languageOf(lexicons.for(run.language)),
    },
    signal,
  );
  let page: PageReader | undefined;
  const reader = async () => {
    if (page === undefined) {
      page = await prepared();
      notify();
    }
    return page;
  };

  const state = () => {
    if (scan.hasStoodDown()) return 'stood-down';
    const isRead = scan.isIdle() && !lexicons.isLoading();
    // What it names is described by the reader's script.
    const isDone = isRead && (scan.entryCount() === 0 || page?.isReading() === false);
    return isDone ? 'done' : 'scanning';
  };
  const own: Bridge = {
    ...bridge.get(),
    state,
    // Of the state when it was asked: what is found while it is described is not in it.
    describe: async (detail) => ({
      ...nothing,
      state: state(),
      language: lexicons.pageLanguage,
      ...(await page?.describe(detail)),
    }),
    terms: scan.ordered,
    cost: meter.read,
    jumpTo: async (entry) => (await reader())?.jumpTo(entry) ?? false,
    figureCost: () => page?.figureCost(),
  };
  bridge.set(own);

  signal.addEventListener('abort', () => {
    bridge.get()?.card?.close();
    for (const root of [document, ...scan.roots])
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    if (bridge.get() === own) bridge.set(own.card === undefined ? undefined : { ...own, ...off });
    notify();
  });

  // Not before all is there: where Firefox cuts a script short on a page that is going, events still come to it.
  scan.start();
  scanner = scan;
  return {
    restyle: (next) => {
      sheet.replaceSync(next.markSheet);
      if (next.badge !== current.badge && scan.entryCount() > 0) void ask({ name: 'count' });
      current = next;
      adoptOwnLook();
    },
  };
}

const nothing = { terms: [], figures: [] };

const off: Omit<Bridge, 'jumpTo' | 'cost'> = {
  state: () => 'off',
  describe: async () => ({ ...nothing, state: 'off', language: undefined }),
  terms: () => [],
  entries: () => [],
};

/** The first lexicon of a block that has a language has that of the block. */
const languageOf = (lexicons: readonly Lexicon[]) =>
  lexicons.find(({ language }) => language)?.language ?? 'en';

const notify = () => changes().dispatchEvent(new Event('change'));

const rangeOf = (term: PageTerm) => term.range;

/** Of each entry the first place a reader can see, else the first. */
function firstMentions(terms: readonly PageTerm[]): PageTerm[] {
  const seen = new Set<string>();
  const firstWhere = (fits: (term: PageTerm) => boolean) =>
    terms.filter((term) => !seen.has(term.entry) && fits(term) && seen.add(term.entry));
  return [...firstWhere(isShown), ...firstWhere(() => true)];
}
