import type { Language } from '../languages.ts';
import type { PageCommand } from '../messages.ts';
import type { Settings } from '../settings/schema.ts';
import type { Lexicon } from '../spotting/lexicon.ts';
import { ask } from './ask.ts';
import { type Bridge, bridge, changes } from './bridge.ts';
import { createCards } from './cards.ts';
import { describeFound, inReadingOrder } from './describe.ts';
import { loadFigures } from './figure-loader.ts';
import { createHighlightSheet, publish, removeHighlights, setHighlightLook } from './highlights.ts';
import { watchPointer } from './hover.ts';
import { loadLexicons } from './lexicons.ts';
import { platform } from './platform.ts';
import { createScanner, type PageTerm, type Scanner } from './scanner.ts';
import { watchTouch } from './touch.ts';

/** What can change on a page without reading it again. */
export interface RunningPage {
  restyle: (settings: Settings) => void;
}

/** Starts spotting in this frame; everything ends with the signal. */
export async function startPage(
  settings: Settings,
  address: string,
  signal: AbortSignal,
): Promise<RunningPage | undefined> {
  let scanner: Scanner | undefined;
  let current = settings;
  let finished = false;
  const lexicons = await loadLexicons(settings, () => {
    finished = false;
    if (!signal.aborted) scanner?.rescan();
  });
  if (lexicons === undefined || signal.aborted) return undefined;

  const sheet = createHighlightSheet(settings);
  const roots: ShadowRoot[] = [];
  adopt(document, sheet);
  let counted = -1;

  const figures = loadFigures(
    settings.figures,
    {
      languageOf: (run) => languageOf(lexicons.for(run.nodes[0] as Text)),
      onChange: notify,
    },
    signal,
  );
  const isOwn = (node: Node) => bridge.get()?.card?.owns(node) === true;
  const muted = new Set(settings.mutedEntries);
  const scan = createScanner(
    document,
    {
      lexiconsFor: lexicons.for,
      isWanted: (entry) => !muted.has(entry) && !lexicons.hidden.has(entry),
      isOwn,
      onRoot: (root) => {
        roots.push(root);
        adopt(root, sheet);
      },
      onTerms: (terms, done) => {
        finished = done;
        if (done) lexicons.settle();
        adopt(document, sheet);
        const shown = settings.firstMentionOnly ? firstMentions(terms) : terms;
        publish(
          'term',
          shown.map((term) => term.range),
        );
        const count = new Set(terms.map((term) => term.entry)).size;
        // The background sleeps on through pages without terms.
        if (done && count !== counted && (count > 0 || counted > 0)) {
          counted = count;
          void ask({ name: 'count' });
        }
        figures.update(terms, done);
        notify();
      },
    },
    signal,
  );
  scanner = scan;
  const cards = createCards(
    {
      terms: scan.terms,
      settings: () => current,
      address,
      pageLanguage: () => lexicons.pageLanguage,
      figuresAbout: figures.about,
    },
    signal,
  );

  const state = () => {
    if (scan.cost().stoodDown) return 'stood-down';
    return finished && !lexicons.isLoading() && !figures.isReading() ? 'done' : 'scanning';
  };
  const own: Bridge = {
    ...bridge.get(),
    state,
    describe: () => ({
      state: state(),
      language: lexicons.pageLanguage,
      ...describeFound(scan.terms(), figures.all()),
    }),
    terms: () => inReadingOrder(scan.terms()),
    jumpTo: cards.jumpTo,
    figureCost: figures.cost,
  };
  bridge.set(own);

  const pointer = {
    scanner: { ...scan, termsIn: (node: Node) => [...scan.termsIn(node), ...figures.in(node)] },
    roots,
    settings: () => current,
    card: () => bridge.get()?.card,
    cards,
    isOwn,
  };
  watchPointer(pointer, signal);
  watchTouch(pointer, signal);

  const onCommand = (command: PageCommand, _: unknown, reply: (done: boolean) => void) => {
    switch (command.command) {
      case 'next-term':
        return cards.step(1);
      case 'previous-term':
        return cards.step(-1);
      case 'explain-term':
        return cards.explain();
      case 'close-card':
        return cards.life.send({ type: 'dismiss' });
      case 'show-entry':
        reply(cards.showAtSelection(command.id));
    }
  };
  platform.runtime.onMessage.addListener(onCommand);

  signal.addEventListener('abort', () => {
    platform.runtime?.onMessage?.removeListener(onCommand);
    bridge.get()?.card?.close();
    removeHighlights();
    for (const root of [document, ...roots])
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    if (bridge.get() === own) bridge.set(own.card === undefined ? undefined : { ...own, ...off });
    if (counted > 0) void ask({ name: 'count' });
    notify();
  });

  return {
    restyle: (next) => {
      setHighlightLook(sheet, next);
      if (next.badge !== current.badge && counted > 0) void ask({ name: 'count' });
      current = next;
    },
  };
}

const off: Omit<Bridge, 'jumpTo'> = {
  state: () => 'off',
  describe: () => ({ state: 'off', language: undefined, terms: [], figures: [] }),
  terms: () => [],
};

/** The first lexicon of a block is that of its own language. */
const languageOf = ([own]: readonly Lexicon[]) => (own?.language ?? 'en') as Language;

const notify = () => changes().dispatchEvent(new Event('change'));

function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

function firstMentions(terms: readonly PageTerm[]): PageTerm[] {
  const seen = new Set<string>();
  return inReadingOrder(terms).filter((term) => !seen.has(term.entry) && seen.add(term.entry));
}
