import type { PageCommand } from '../messages.ts';
import { bridge, changes, type Detail, type PageDescription } from './bridge.ts';
import { type CardOptions, createCards } from './cards/cards.ts';
import { type PointerOptions, watchPointer } from './cards/hover.ts';
import { watchTouch } from './cards/touch.ts';
import { watchCount } from './count.ts';
import { describeFound } from './describe.ts';
import { type LoaderOptions, loadFigures } from './figures/figure-loader.ts';
import { isPainted } from './marks/painter.ts';
import { isExtensionHere } from './presence.ts';
import type { Cost } from './slices/cost.ts';
import { tallyFound } from './tally.ts';
import type { Scanner } from './terms/scanner.ts';

export type ReaderOptions = Omit<CardOptions, 'figures'> &
  Omit<PointerOptions, 'cards' | 'card' | 'isOwn'> &
  Pick<LoaderOptions, 'languageOf' | 'news'> & { scanner: Pick<Scanner, 'rescan' | 'terms'> };

/** What a page with terms needs on top: its figures, the count, and what follows the reader's pointer, touch and commands. */
export interface PageReader {
  /** Shows the next place of an entry; false when there is none. */
  jumpTo: (entry: string) => Promise<boolean>;
  /** Carries out a command; false where it had nothing to act on. */
  command: (command: PageCommand) => boolean;
  describe: (detail: Detail) => Promise<Pick<PageDescription, 'terms' | 'figures'>>;
  /** Whether figures are still being read. */
  isReading: () => boolean;
  figureCost: () => Cost | undefined;
}

export function createReader(options: ReaderOptions, signal: AbortSignal): PageReader {
  const changed = changes();
  const settings = options.settings();
  const figures = loadFigures(
    settings.figures,
    {
      isPainted: isPainted(settings),
      languageOf: options.languageOf,
      termsIn: options.scanner.termsIn,
      onChange: () => changed.dispatchEvent(new Event('change')),
      news: options.news,
      readAgain: () => options.scanner.rescan(),
    },
    signal,
  );
  const readFigures = () => {
    if (options.scanner.isIdle()) figures.update();
  };
  changed.addEventListener('change', readFigures, { signal });
  readFigures();

  const cards = createCards({ ...options, figures: figures.all }, signal);
  const { scanner } = options;
  const pointer = {
    ...options,
    scanner: {
      ...scanner,
      termsIn: (node: Node) => [
        ...scanner.termsIn(node),
        ...(isExtensionHere() ? figures.in(node) : []),
      ],
    },
    card: () => bridge.get()?.card,
    isOwn: (event: Event) => bridge.get()?.card?.owns(event) === true,
    cards,
  };
  watchPointer(pointer, signal);
  watchTouch(pointer, signal);
  watchCount(options, signal);
  const own = bridge.get();
  const tally = () => tallyFound([...scanner.terms()], figures.all());
  if (own !== undefined) own.tally = tally;
  // What is left on the bridge of a page that was switched off would be there when it is on again.
  signal.addEventListener('abort', () => {
    const left = bridge.get();
    if (left?.tally === tally) delete left.tally;
  });
  return {
    jumpTo: cards.jumpTo,
    describe: (detail) => describeFound(options.ordered(), figures.all(), detail),
    isReading: figures.isReading,
    figureCost: figures.cost,
    command: (command) => {
      switch (command.command) {
        case 'next-term':
          cards.step(1);
          return true;
        case 'previous-term':
          cards.step(-1);
          return true;
        case 'explain-term':
          cards.explain();
          return true;
        case 'close-card':
          cards.life.send({ type: 'dismiss' });
          return true;
        case 'show-entry':
          return cards.showAtSelection(command.id);
      }
    },
  };
}
