import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeOver } from '@/lib/page/marks/highlights';
import { isPainted } from '@/lib/page/marks/painter';
import { isExtensionHere } from '@/lib/page/presence';
import { loadPageSettings, onPageSettingsChanged } from '@/lib/page/settings';
import { type RunningPage, startPage } from '@/lib/page/start';
import type { PageSettings } from '@/lib/settings/page-key';
import { isSiteListedOn, isSiteOn } from '@/lib/settings/sites';

/**
 * The content script, in every frame of every page (declared in `wxt.config.ts`):
 *
 *   text runs → candidates → terms → highlights      lib/page/text, lib/spotting, lib/page/terms, lib/page/marks
 *   pointer → hit test → term → card                 reader.ts, injected with the first term; card.ts with the first card
 *   figures beside terms → verdicts → highlights     figures.ts, injected with the first term
 *
 * Off (paused, or the site is off): only the listener for settings is there.
 * On a page without terms: one pass over the text, a mutation observer, nothing sent to the background.
 */
export default defineUnlistedScript(() => {
  // The browser and the background may both put it here.
  if (holder.euAiLensStarted) return;
  holder.euAiLensStarted = true;
  takeOver();

  const gone = new AbortController();
  let running: AbortController | undefined;
  let page: RunningPage | undefined;
  let read = '';
  let pauseEnds: ReturnType<typeof setTimeout> | undefined;
  let changes = 0;
  let latest: PageSettings;

  const stop = () => {
    running?.abort();
    running = undefined;
    page = undefined;
  };
  const isHere = () => {
    if (isExtensionHere()) return true;
    gone.abort();
    stop();
    return false;
  };
  const onReturn = (event: Event) => {
    // Firefox tells a page in its memory nothing of what was stored meanwhile.
    if (isHere() && (event as PageTransitionEvent).persisted) void apply();
  };
  // Where a reader comes back to: after an update or a removal, or from the browser's memory.
  const listen = () => {
    for (const type of ['visibilitychange', 'focus', 'pageshow'])
      addEventListener(type, onReturn, { capture: true, signal: gone.signal });
  };

  const apply = async () => {
    // Nobody may ever come to see it.
    if ((document as { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', apply, { once: true });
      return;
    }
    changes += 1;
    const change = changes;
    const settings = await loadPageSettings();
    if (settings === undefined || change !== changes) return;
    latest = settings;
    clearTimeout(pauseEnds);
    if (!isSiteOn(settings, siteAddress())) {
      stop();
      if (settings.active && isSiteListedOn(settings, siteAddress()))
        pauseEnds = setTimeout(apply, Math.min(settings.pausedUntil - Date.now(), pauseStep));
      return;
    }
    const wanted = readingSettings(settings);
    if (running !== undefined && wanted === read) {
      page?.restyle(settings);
      return;
    }
    stop();
    read = wanted;
    running = new AbortController();
    const { signal } = running;
    const started = await startPage(settings, siteAddress(), isHere, signal);
    if (signal.aborted) return;
    page = started;
    // The reader may have turned to another colour meanwhile.
    page?.restyle(latest);
  };

  onPageSettingsChanged(({ ownTerms }) => {
    if (ownTerms) read = '';
    void apply();
  });
  // `document.open` takes every listener of ours with it.
  let root = document.documentElement;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let opened = -1000;
  new MutationObserver(() => {
    const now = document.documentElement;
    if (!now || now === root || !isHere()) return;
    root = now;
    // Once a second at most: a page may do so without end.
    clearTimeout(opening);
    opening = setTimeout(
      () => {
        opened = performance.now();
        stop();
        listen();
        void apply();
      },
      opened + 1000 - performance.now(),
    );
  }).observe(document, { childList: true });
  listen();
  void apply();
});

const holder = globalThis as { euAiLensStarted?: true };

/** Longer timers overflow; a pause that goes on is waited for again. */
const pauseStep = 3_600_000;

/** The settings that decide what is read on a page; the others are style, or about other pages. */
function readingSettings(settings: PageSettings): string {
  const { active, pausedUntil, sites, sitesByDefault, ...page } = settings;
  const { highlight, highlightColor, markSheet, isOwnLook, badge, ...card } = page;
  const { trigger, holdKey, hoverDelay, cardLanguage, ...rest } = card;
  return JSON.stringify([rest, isPainted(settings)]);
}

/** A frame follows the site of the page it is in, where the browser tells it. */
function siteAddress(): string {
  const top = [...(location.ancestorOrigins ?? [])].at(-1) ?? 'null';
  return top === 'null' ? location.href : top;
}
