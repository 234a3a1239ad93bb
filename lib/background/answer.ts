import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import type { ShownEntry } from '../dataset/shown.ts';
import { figureEntry } from '../figures/entries.ts';
import type { FigureEntry } from '../figures/facts.ts';
import { topicEntries } from '../figures/topics.ts';
import { languages } from '../languages.ts';
import { frameScripts, type Message } from '../messages.ts';
import { switchSite } from '../settings/sites.ts';
import { loadSettings, updateSettings } from '../settings/store.ts';
import type { Speeches } from '../spotting/detect.ts';
import type { Pack } from '../spotting/pack.ts';
import { showCount } from './badge.ts';
import { cardEntry } from './card-entry.ts';
import { isOwnEntry, ownEntry } from './glossary.ts';
import { storePageSettings } from './page-settings.ts';
import { openPanel } from './panel.ts';

const id = v.pipe(v.string(), v.maxLength(120));

/** Every message is checked on arrival: a page's renderer may be hostile. */
const messageSchema: v.GenericSchema<unknown, Message> = v.variant('name', [
  v.strictObject({ name: v.literal('load'), script: v.picklist(frameScripts) }),
  v.strictObject({ name: v.literal('settings') }),
  v.strictObject({
    name: v.literal('figure-entries'),
    ids: v.pipe(v.array(id), v.maxLength(1000)),
  }),
  v.strictObject({ name: v.literal('open-panel') }),
  v.strictObject({ name: v.literal('entry'), id, language: v.picklist(languages) }),
  v.strictObject({ name: v.literal('pack'), language: v.picklist(languages) }),
  v.strictObject({ name: v.literal('speeches') }),
  v.strictObject({ name: v.literal('count') }),
  v.strictObject({
    name: v.literal('switch-site-off'),
    site: v.pipe(v.string(), v.maxLength(253)),
  }),
  v.strictObject({ name: v.literal('mute-entry'), id }),
]);

/** Answers one message; undefined leaves it to others. */
export function answer(
  received: unknown,
  sender: Runtime.MessageSender,
  entries: readonly ShownEntry[],
  packs: Partial<Record<string, Pack>>,
  speeches: Speeches,
): Promise<unknown> | undefined {
  const result = v.safeParse(messageSchema, received);
  if (!result.success) return undefined;
  const message = result.output;
  switch (message.name) {
    case 'load':
      return inject(sender, `/${message.script}.js`);
    case 'settings':
      return storePageSettings();
    case 'figure-entries':
      return Promise.resolve(figureEntries(message.ids, entries));
    case 'open-panel':
      return openPanel(sender.tab?.id);
    case 'entry':
      return isOwnEntry(message.id)
        ? ownEntry(message.id, message.language)
        : Promise.resolve(cardEntry(message.id, message.language, entries));
    case 'pack':
      return Promise.resolve(packs[message.language]);
    case 'speeches':
      return Promise.resolve(speeches);
    case 'count':
      return loadSettings().then((settings) => showCount(sender.tab?.id, settings));
    case 'switch-site-off':
      return updateSettings((settings) => switchSite(settings, message.site, 'off')).then(
        () => true,
      );
    case 'mute-entry':
      return updateSettings((settings) => ({
        ...settings,
        mutedEntries: [...new Set([...settings.mutedEntries, message.id])],
      })).then(() => true);
  }
}

async function inject(sender: Runtime.MessageSender, file: string): Promise<true> {
  if (sender.tab?.id !== undefined)
    await browser.scripting.executeScript({
      target: { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] },
      files: [file],
    });
  return true;
}

function figureEntries(ids: readonly string[], entries: readonly ShownEntry[]): FigureEntry[] {
  const wanted = new Set([...ids, ...topicEntries]);
  return entries.filter((entry) => wanted.has(entry.id)).map(figureEntry);
}
