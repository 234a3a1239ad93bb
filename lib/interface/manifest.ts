import { languages } from '../languages.ts';
import manifestTexts from './texts/manifest.json' with { type: 'json' };
import shortcuts from './texts/options/shortcuts.json' with { type: 'json' };

/** What the manifest has to say to readers of the browser's own lists of extensions and shortcuts. */
type ManifestText = 'description' | Extract<keyof typeof shortcuts.en, `command-${string}`>;

/** A file of the extension, with its path in it. */
interface ExtensionFile {
  relativeDest: string;
  contents: string;
}

/** Stands in the manifest for a text of `localeFiles`. */
export const manifestText = (key: ManifestText) => `__MSG_${messageName(key)}__`;

/** One file of messages a language, as browsers want them: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/i18n/Locale-Specific_Message_reference */
export function localeFiles(): ExtensionFile[] {
  return languages.map((language) => {
    const texts = { ...manifestTexts[language], ...shortcuts[language] };
    const messages = Object.entries(texts).map(([key, message]) => [messageName(key), { message }]);
    return {
      relativeDest: `_locales/${language}/messages.json`,
      contents: JSON.stringify(Object.fromEntries(messages)),
    };
  });
}

/** Names of messages have no hyphens. */
const messageName = (key: string) => key.replaceAll('-', '_');
