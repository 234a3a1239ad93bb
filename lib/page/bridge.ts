import type { Unit } from '../dataset/vocabulary.ts';
import type { Figure } from '../figures/figures.ts';
import type { Language } from '../languages.ts';
import type { CardEntry } from '../messages.ts';
import type { FigureOptions, PageFigures } from './figures/figures.ts';
import type { PageReader, ReaderOptions } from './reader.ts';
import type { Cost } from './slices/cost.ts';
import type { Tally } from './tally.ts';
import type { PageTerm } from './terms/term-store.ts';

/**
 * A term of the page as others see it; offsets are UTF-16 units of `document.body.textContent`, -1 inside shadow trees
 * and where they were not asked for.
 */
export interface DescribedTerm {
  entry: string;
  text: string;
  start: number;
  end: number;
  sentence: string;
  /** Nobody can see it: in a closed menu, tab or `details`. */
  hidden?: boolean;
}

/** A figure of the page that was compared with the record; offsets as those of a term. */
export interface DescribedFigure extends Omit<Figure, 'record' | 'isHistory'> {
  text: string;
  /** Index of the mention in whose sentence it stands, if any. */
  mention: number | undefined;
  /** What the record says today. */
  record: { value: number | string; unit: Unit; asOf: string };
}

export type PageState = 'scanning' | 'done' | 'stood-down' | 'off';

/** How much a description tells: with sentences, or with places too, which cost as much as the page is long. */
export type Detail = 'sentences' | 'places';

export interface PageDescription {
  state: PageState;
  language: string | undefined;
  terms: DescribedTerm[];
  /** In reading order; empty until figures were read, or when they are switched off. */
  figures: DescribedFigure[];
}

/** A figure of the page about the entry a card shows; the ids are of facts of that entry. */
export interface CardFigure extends Pick<Figure, 'verdict' | 'fact' | 'record'> {
  text: string;
}

/** What a card is opened on. */
export interface CardRequest {
  /** The boxes of the term on screen now, one a line; empty when it is gone. */
  rects: () => DOMRect[];
  /** The line box the pointer is in, if any. */
  point?: { x: number; y: number } | undefined;
  /** Where the term stands: decides the card's parent. */
  node: Node;
  content: CardEntry;
  /** What this page says of the entry in figures, each once, in reading order. */
  figures: CardFigure[];
  language: Language;
  by: 'hover' | 'keyboard' | 'click';
  /** Which of the page's terms it is, said when opened by keyboard. */
  place?: { index: number; count: number } | undefined;
  load: (id: string) => Promise<CardEntry | undefined>;
  /** The reader wants the card to stay, or no longer. */
  keep: (on: boolean) => void;
  /** The reader closes it. */
  dismiss: () => void;
  onClosed: () => void;
  /** Undefined where there is no site to switch; rejects where the browser refuses to store it. */
  switchSiteOff?: (() => Promise<unknown>) | undefined;
  /** Rejects likewise. */
  mute: (id: string) => Promise<unknown>;
  /** Undefined where there is no side panel to open. */
  openPanel?: ((id: string) => void) | undefined;
}

export interface CardHandle {
  open: (request: CardRequest) => void;
  close: () => void;
  isOpen: () => boolean;
  /** Shows that the card stays, or no longer. */
  keep: (on: boolean) => void;
  /** The card's box on screen. */
  rect: () => DOMRect | undefined;
  /** Whether an event comes from the card; in a page's shadow tree its target is not told outside. */
  owns: (event: Event) => boolean;
}

/**
 * Where the scripts of this extension in one frame meet: its isolated world is theirs alone.
 * The content script puts it there; the card script, injected on first need, adds `card`.
 */
export interface Bridge {
  /** At once, where `describe` takes its time. */
  state: () => PageState;
  describe: (detail: Detail) => Promise<PageDescription>;
  /** The terms `describe` describes, in the same order. */
  terms: () => readonly PageTerm[];
  /** What this frame has cost so far, for `npm run bench`. */
  cost: () => Cost;
  /** Scrolls to the next place of an entry and opens its card. */
  jumpTo: (entry: string) => Promise<boolean>;
  card?: CardHandle;
  /** Milliseconds spent on figures so far, and the longest step, for the benchmark. */
  figureCost?: () => Cost | undefined;
  /** For the popup: counts alone, which no order is needed for. Added with the reader. */
  tally?: () => Promise<Tally>;
  /** The entries with a place a reader can see, for the badge; added with the reader. */
  entries?: () => string[];
  /** Added by the reader script, injected once the frame has a term. */
  createReader?: (options: ReaderOptions, signal: AbortSignal) => PageReader;
  /** Added by the figures script, likewise. */
  createFigures?: (options: FigureOptions, signal: AbortSignal) => PageFigures;
}

const holder = globalThis as { euAiLens?: Bridge; euAiLensChanges?: EventTarget };

export const bridge = {
  get: () => holder.euAiLens,
  set: (value: Bridge | undefined) => {
    holder.euAiLens = value;
  },
};

/** Tells with the event `change` that the frame's terms or state changed; outlives a switch off and on. */
export const changes = (): EventTarget => (holder.euAiLensChanges ??= new EventTarget());
