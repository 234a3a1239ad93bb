import { type Language, officialLanguage } from '../languages.ts';
import type { Settings } from '../settings/schema.ts';
import { siteOf } from '../settings/sites.ts';
import { ask } from './ask.ts';
import { bridge } from './bridge.ts';
import { inReadingOrder } from './describe.ts';
import { publish } from './highlights.ts';
import { rectsOf } from './hit-test.ts';
import { platform } from './platform.ts';
import type { PageTerm } from './scanner.ts';

export interface Cards {
  open: (
    term: PageTerm,
    by: 'hover' | 'keyboard' | 'click',
    point?: { x: number; y: number },
  ) => Promise<void>;
  /** Shows the next or previous term of the page that is on it visibly. */
  step: (by: 1 | -1) => Promise<void>;
  /** Shows the next place of an entry; false when there is none. */
  jumpTo: (entry: string) => Promise<boolean>;
}

interface Options {
  terms: () => readonly PageTerm[];
  settings: Settings;
  address: string;
  pageLanguage: Language | undefined;
}

/** Opens cards on terms of this frame: asks the background for the facts and injects the card script on first need. */
export function createCards(options: Options, signal: AbortSignal): Cards {
  let active: PageTerm | undefined;
  let lastShown: PageTerm | undefined;
  const places = new Map<string, number>();

  const open: Cards['open'] = async (term, by, point) => {
    active = term;
    const language = cardLanguage(options.settings, options.pageLanguage);
    const [content] = await Promise.all([
      ask({ name: 'entry', id: term.entry, language }),
      bridge.get()?.card === undefined ? ask({ name: 'load-card' }) : undefined,
    ]);
    // The pointer may have moved on while the background woke up.
    if (active !== term || content === undefined || signal.aborted) return;
    bridge.get()?.card?.open({
      rects: () => rectsOf(term),
      point,
      node: term.range.startContainer,
      content,
      figures: [],
      language,
      by,
      load: (id) => ask({ name: 'entry', id, language }),
      onClosed: () => {
        if (active === term) active = undefined;
        publish('active', []);
      },
      switchSiteOff: () => {
        const site = siteOf(options.address);
        if (site !== undefined) void ask({ name: 'switch-site-off', site });
      },
      mute: (id) => void ask({ name: 'mute-entry', id }),
    });
    publish('active', [term.range]);
  };

  const show = async (term: PageTerm): Promise<void> => {
    lastShown = term;
    const element = term.range.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await open(term, 'keyboard');
  };

  return {
    open,
    step: async (by) => {
      const terms = inReadingOrder(options.terms()).filter((term) => rectsOf(term).length > 0);
      if (terms.length === 0) return;
      const current = terms.findIndex((term) => term.range === lastShown?.range);
      await show(terms[(current + by + terms.length) % terms.length] as PageTerm);
    },
    jumpTo: async (entry) => {
      const terms = inReadingOrder(options.terms()).filter((term) => term.entry === entry);
      if (terms.length === 0) return false;
      const index = (places.get(entry) ?? -1) + 1;
      places.set(entry, index);
      await show(terms[index % terms.length] as PageTerm);
      return true;
    },
  };
}

function cardLanguage(settings: Settings, page: Language | undefined): Language {
  if (settings.cardLanguage === 'page') return page ?? 'en';
  if (settings.cardLanguage !== 'auto') return settings.cardLanguage;
  return officialLanguage(platform.i18n.getUILanguage()) ?? 'en';
}
