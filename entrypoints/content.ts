import { defineContentScript } from 'wxt/utils/define-content-script';
import { loadPageSettings, onPageSettingsChanged } from '@/lib/page/settings';
import { type RunningPage, startPage } from '@/lib/page/start';
import type { Settings } from '@/lib/settings/schema';
import { isSiteListedOn, isSiteOn } from '@/lib/settings/sites';

/**
 * Runs in every frame of every page:
 *
 *   text runs → candidates → terms → highlights      lib/page/scanner, lib/spotting
 *   pointer → hit test → term → card                 lib/page/reader, injected with the first term; card.ts with the first card
 *
 * Off (paused, or the site is off): only the listener for settings is there.
 * On a page without terms: one pass over the text, a mutation observer, nothing sent to the background.
 */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main(ctx) {
    let running: AbortController | undefined;
    let page: RunningPage | undefined;
    let read = '';
    let pauseEnds: ReturnType<typeof setTimeout> | undefined;
    let changes = 0;
    let latest: Settings;

    const stop = () => {
      running?.abort();
      running = undefined;
      page = undefined;
    };

    const apply = async () => {
      changes += 1;
      const change = changes;
      const settings = await loadPageSettings();
      if (settings === undefined || change !== changes || ctx.isInvalid) return;
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
      const started = await startPage(settings, siteAddress(), signal);
      if (signal.aborted) return;
      page = started;
      // The reader may have turned to another colour meanwhile.
      page?.restyle(latest);
    };

    onPageSettingsChanged(({ ownTerms }) => {
      if (ownTerms) read = '';
      if (ctx.isValid) void apply();
    });
    ctx.onInvalidated(stop);
    await apply();
  },
});

/** Longer timers overflow; a pause that goes on is waited for again. */
const pauseStep = 3_600_000;

/** The settings that decide what is read on a page; the others are style, or about other pages. */
function readingSettings(settings: Settings): string {
  const { active, pausedUntil, sites, sitesByDefault, ...page } = settings;
  const { highlight, highlightColor, badge, ...card } = page;
  const { trigger, holdKey, hoverDelay, cardLanguage, ...rest } = card;
  return JSON.stringify(rest);
}

/** A frame follows the site of the page it is in, where the browser tells it. */
function siteAddress(): string {
  const ancestors = location.ancestorOrigins;
  const top =
    ancestors === undefined || ancestors.length === 0 ? undefined : ancestors[ancestors.length - 1];
  return top === undefined || top === 'null' ? location.href : top;
}
