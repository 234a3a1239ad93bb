import { defineContentScript } from 'wxt/utils/define-content-script';
import { platform } from '@/lib/page/platform';
import { startPage } from '@/lib/page/start';
import { readSettings } from '@/lib/settings/schema';
import { isSiteOn } from '@/lib/settings/sites';

/**
 * Runs in every frame of every page:
 *
 *   text runs → candidates → terms → highlights      lib/page/scanner, lib/spotting
 *   pointer → hit test → term → card                 lib/page/hover, card.ts injected on first need
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

    const apply = async () => {
      running?.abort();
      running = undefined;
      const stored = await platform.storage.sync.get('settings');
      const { settings } = readSettings(stored.settings);
      if (!isSiteOn(settings, siteAddress()) || ctx.isInvalid || running !== undefined) return;
      running = new AbortController();
      await startPage(settings, siteAddress(), running.signal);
    };

    platform.storage.sync.onChanged.addListener((changes) => {
      if ('settings' in changes && ctx.isValid) void apply();
    });
    ctx.onInvalidated(() => running?.abort());
    await apply();
  },
});

/** A frame follows the site of the page it is in, where the browser tells it. */
function siteAddress(): string {
  const ancestors = location.ancestorOrigins;
  const top =
    ancestors === undefined || ancestors.length === 0 ? undefined : ancestors[ancestors.length - 1];
  return top === undefined || top === 'null' ? location.href : top;
}
