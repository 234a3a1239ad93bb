import type { PageCommand } from '../messages.ts';
import { bridge } from './bridge.ts';
import { type CardOptions, createCards } from './cards.ts';
import { watchCount } from './count.ts';
import { type PointerOptions, watchPointer } from './hover.ts';
import { watchTouch } from './touch.ts';

export type ReaderOptions = CardOptions & Omit<PointerOptions, 'cards' | 'card'>;

/** What follows the reader on a page with terms: pointer, touch, commands, and the cards they open. */
export interface PageReader {
  /** Shows the next place of an entry; false when there is none. */
  jumpTo: (entry: string) => Promise<boolean>;
  /** Carries out a command; false where it had nothing to act on. */
  command: (command: PageCommand) => boolean;
}

export function createReader(options: ReaderOptions, signal: AbortSignal): PageReader {
  const cards = createCards(options, signal);
  const pointer = { ...options, card: () => bridge.get()?.card, cards };
  watchPointer(pointer, signal);
  watchTouch(pointer, signal);
  watchCount(options, signal);
  return {
    jumpTo: cards.jumpTo,
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
