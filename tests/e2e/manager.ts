import type { Browser } from 'puppeteer-core';
import { insideFirefox } from '../../lib/commands/firefox-inside.ts';
import { firefoxId } from '../../lib/commands/launch.ts';
import { eventually, type Session } from './harness.ts';

/** The parts of Chromium's own interfaces on its page of extensions that are used here. */
interface Management {
  management: { setEnabled: (id: string, on: boolean) => Promise<void> };
  developerPrivate: {
    getExtensionsInfo: () => Promise<{ id: string; state: string; runtimeErrors: ErrorInfo[] }[]>;
    updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
  };
}
interface ErrorInfo {
  message: string;
  source: string;
}

/** What a reader does on the browser's page of extensions. */
export interface ExtensionManager {
  /** Loads the extension anew, as an update does; the tabs stay open. */
  reload: () => Promise<void>;
  setEnabled: (on: boolean) => Promise<void>;
  /** Errors the browser noted against the extension: of its background, its pages and its scripts on pages. */
  errors: () => Promise<string[]>;
}

export async function openManager(session: Session): Promise<ExtensionManager> {
  return session.name === 'chrome' ? inChromium(session) : inFirefox(session);
}

async function inChromium(session: Session): Promise<ExtensionManager> {
  const id = await session.inExtension(() => chrome.runtime.id);
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions');
  // An extension loaded from a folder is not started anew without it; errors are noted with it only.
  await page.evaluate(() =>
    (chrome as unknown as Management).developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  const info = () =>
    page.evaluate(async (wanted) => {
      const all = await (chrome as unknown as Management).developerPrivate.getExtensionsInfo();
      return all.find((extension) => extension.id === wanted);
    }, id);
  const begun = async () => {
    await eventually(async () => (await info())?.state === 'ENABLED', 'the extension to be on');
    await session.renew();
  };
  return {
    reload: async () => {
      // The page it is called from goes with it.
      await session.inExtension(() => chrome.runtime.reload()).catch(() => undefined);
      await begun();
    },
    setEnabled: async (on) => {
      await page.evaluate(
        (wanted, enabled) =>
          (chrome as unknown as Management).management.setEnabled(wanted, enabled),
        id,
        on,
      );
      if (on) await begun();
    },
    errors: async () => ((await info())?.runtimeErrors ?? []).map(({ message }) => message),
  };
}

async function inFirefox(session: Session): Promise<ExtensionManager> {
  const addon = (action: string) =>
    insideFirefox(
      session.browser,
      `AddonManager.getAddonByID('${firefoxId}').then((addon) => addon.${action}()).then(() => true)`,
    );
  return {
    reload: async () => {
      await addon('reload');
      await session.renew();
    },
    setEnabled: async (on) => {
      await addon(on ? 'enable' : 'disable');
      if (on) await session.renew();
    },
    errors: () => firefoxErrors(session.browser),
  };
}

/** Firefox notes as errors what is lost on the way when a page is left: those are no errors of ours. */
const leftPages = /context is inactive|context unloaded|Conduits/;

async function firefoxErrors(browser: Browser): Promise<string[]> {
  const messages = (await insideFirefox(
    browser,
    `Services.console.getMessageArray().map(String).filter((text) => /^\\[JavaScript Error[^]*moz-extension:/.test(text))`,
  )) as unknown;
  return asStrings(messages).filter((message) => !leftPages.test(message));
}

/** WebDriver BiDi gives a list as a list of values with their types. */
function asStrings(value: unknown): string[] {
  return (value as { value: string }[]).map((item) => item.value);
}
