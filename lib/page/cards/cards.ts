import { type Language, officialLanguage } from '../../languages.ts';
import type { CardEntry, Message } from '../../messages.ts';
import type { Settings } from '../../settings/schema.ts';
import { siteOf } from '../../settings/sites.ts';
import { ask } from '../ask.ts';
import { bridge, type CardFigure, type CardRequest } from '../bridge.ts';
import type { PageFigure } from '../figures/figures.ts';
import { paintActive } from '../marks/highlights.ts';
import { rectsOf } from '../marks/hit-test.ts';
import { isShown } from '../marks/visibility.ts';
import { platform } from '../platform.ts';
import type { PageTerm } from '../terms/term-store.ts';
import { type CardLife, startLife } from './card-life.ts';
import type { CardEffect } from './card-state.ts';
import { firstFrom, scrollToTerm, selectedRange, touches } from './walk.ts';

/** What a card opens on: a term of the page, or the reader's selection. */
export type CardTerm = Pick<PageTerm, 'entry' | 'range'>;

export interface Cards {
  life: CardLife<CardTerm>;
  /** Shows the next or previous term of the page. */
  step: (by: 1 | -1) => void;
  /** Shows the card of the term at the reader's selection, of the last one shown, or of the first in view. */
  explain: () => void;
  /** Shows the next place of an entry; false when there is none. */
  jumpTo: (entry: string) => Promise<boolean>;
  /** Shows an entry beside the reader's selection; false where there is none on screen. */
  showAtSelection: (entry: string) => boolean;
}

export interface CardOptions {
  ordered: () => readonly PageTerm[];
  settings: () => Settings;
  address: string;
  pageLanguage: () => Language | undefined;
  figures: () => readonly PageFigure[];
}

/** Opens cards on terms of this frame: asks the background for the facts and injects the card script on first need. */
export function createCards(options: CardOptions, signal: AbortSignal): Cards {
  let lastShown: CardTerm | undefined;
  const places = new Map<string, number>();
  const contents = new Map<string, Promise<CardEntry | undefined>>();
  let loading: Promise<unknown> | undefined;

  const life = startLife<CardTerm>(
    sameTerm,
    {
      setTimeout: (run, milliseconds) => Number(setTimeout(run, milliseconds)),
      clearTimeout: (handle) => clearTimeout(handle),
      carryOut,
    },
    signal,
  );

  function carryOut(effect: Exclude<CardEffect<CardTerm>, { do: 'time' }>): void {
    switch (effect.do) {
      case 'prepare':
        void prepare(effect.term);
        return;
      case 'open':
        void open(effect);
        return;
      case 'keep':
        bridge.get()?.card?.keep(effect.on);
        return;
      case 'close':
        bridge.get()?.card?.close();
    }
  }

  /** Facts and card script, each asked for once. */
  function prepare(term: CardTerm): Promise<[CardEntry | undefined, unknown]> {
    if (bridge.get()?.card === undefined) loading ??= ask({ name: 'load', script: 'card' });
    return Promise.all([load(term.entry), loading]);
  }

  function load(id: string): Promise<CardEntry | undefined> {
    const language = cardLanguage(options.settings(), options.pageLanguage());
    const key = `${language} ${id}`;
    const known = contents.get(key);
    if (known !== undefined) return known;
    const content = ask({ name: 'entry', id, language });
    contents.set(key, content);
    void content.then((found) => found === undefined && contents.delete(key));
    return content;
  }

  async function open({
    term,
    by,
    point,
    token,
  }: Extract<CardEffect<CardTerm>, { do: 'open' }>): Promise<void> {
    const [content] = await prepare(term);
    const card = bridge.get()?.card;
    // The pointer may have moved on while the background woke up.
    if (!life.isCurrent(token) || signal.aborted) return;
    if (content === undefined || card === undefined) {
      loading = undefined;
      life.send({ type: 'gone', token });
      return;
    }
    lastShown = term;
    card.open(requestFor(term, content, by, point, token));
    // The page may have removed it at once.
    if (!card.isOpen()) return;
    paintActive(term.range);
    life.send({ type: 'shown', token });
  }

  function requestFor(
    term: CardTerm,
    content: CardEntry,
    by: CardRequest['by'],
    point: CardRequest['point'],
    token: number,
  ): CardRequest {
    const site = siteOf(options.address);
    return {
      rects: () => rectsOf(term),
      point,
      node: term.range.startContainer,
      content,
      figures: figuresAbout(term.entry),
      language: cardLanguage(options.settings(), options.pageLanguage()),
      by,
      place: by === 'keyboard' ? placeOf(term) : undefined,
      load,
      keep: (on) => life.send({ type: 'keep', on }),
      dismiss: () => life.send({ type: 'dismiss' }),
      onClosed: () => {
        paintActive();
        life.send({ type: 'gone', token });
      },
      switchSiteOff:
        site === undefined ? undefined : () => store({ name: 'switch-site-off', site }),
      mute: (id) => store({ name: 'mute-entry', id }),
      // Firefox opens its sidebar for the toolbar, the menu and the keyboard only, never for a click in a page.
      openPanel: import.meta.env.FIREFOX ? undefined : () => void ask({ name: 'open-panel' }),
    };
  }

  /** What the page says of an entry, for its card; what it says twice is told once. */
  function figuresAbout(entry: string): CardFigure[] {
    const told = new Map<string, CardFigure>();
    for (const { entry: about, text, verdict, fact, record } of options.figures())
      if (about === entry) told.set(`${verdict} ${fact} ${text}`, { text, verdict, fact, record });
    return [...told.values()];
  }

  /** Which of the page's terms this is, for those who hear the card. */
  function placeOf(term: CardTerm): CardRequest['place'] {
    const terms = options.ordered();
    const index = terms.findIndex((candidate) => sameTerm(candidate, term));
    return index < 0 ? undefined : { index, count: terms.length };
  }

  function show(term: CardTerm): void {
    scrollToTerm(term);
    life.send({ type: 'ask', term, by: 'keyboard' });
  }

  return {
    life,
    step: (by) => {
      const terms = options.ordered();
      const last = lastShown;
      const current = last === undefined ? -1 : terms.findIndex((term) => sameTerm(term, last));
      const next = current < 0 ? firstFrom(terms, by, 'view') : firstFrom(terms, by, current + by);
      if (next !== undefined) show(next);
    },
    explain: () => {
      const terms = options.ordered();
      const selection = selectedRange();
      const near = terms.filter((term) => selection?.intersectsNode(term.range.startContainer));
      const inSelection = near.find((term) => touches(selection as Range, term)) ?? near[0];
      const last = lastShown !== undefined && rectsOf(lastShown).length > 0 ? lastShown : undefined;
      const term = inSelection ?? last ?? firstFrom(terms, 1, 'view');
      if (term !== undefined) show(term);
    },
    jumpTo: async (entry) => {
      const all = options.ordered().filter((term) => term.entry === entry);
      const seen = all.filter(isShown);
      const terms = seen.length > 0 ? seen : all;
      if (terms.length === 0) return false;
      const index = (places.get(entry) ?? -1) + 1;
      places.set(entry, index);
      show(terms[index % terms.length] as PageTerm);
      return true;
    },
    showAtSelection: (entry) => {
      const range = selectedRange();
      if (range === undefined || range.getClientRects().length === 0) return false;
      life.send({ type: 'ask', term: { entry, range: new StaticRange(range) }, by: 'keyboard' });
      return true;
    },
  };
}

/** Has the background store something; rejects where it could not. */
async function store(message: Message<'switch-site-off' | 'mute-entry'>): Promise<void> {
  if ((await ask(message)) === undefined) throw new Error('not stored');
}

function sameTerm(a: CardTerm, b: CardTerm): boolean {
  return (
    a.range.startContainer === b.range.startContainer &&
    a.range.startOffset === b.range.startOffset &&
    a.entry === b.entry
  );
}

function cardLanguage(settings: Settings, page: Language | undefined): Language {
  if (settings.cardLanguage === 'page') return page ?? 'en';
  if (settings.cardLanguage !== 'auto') return settings.cardLanguage;
  return officialLanguage(platform.i18n.getUILanguage()) ?? 'en';
}
