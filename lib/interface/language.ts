import { browser } from '../browser.ts';
import { type Language, officialLanguage } from '../languages.ts';
import type { Settings } from '../settings/schema.ts';

/** The language of the extension's own pages: the one chosen for cards, else the browser's. */
export function interfaceLanguage({ cardLanguage }: Pick<Settings, 'cardLanguage'>): Language {
  if (cardLanguage !== 'auto' && cardLanguage !== 'page') return cardLanguage;
  return officialLanguage(browser.i18n.getUILanguage()) ?? 'en';
}
