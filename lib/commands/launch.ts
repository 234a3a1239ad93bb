import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserName, ensureBrowser } from './browsers.ts';

export interface LaunchOptions {
  browser: BrowserName;
  headless: boolean;
  /** Folder of the extension; undefined for a browser without it. */
  extension?: string | undefined;
  /** Kept after the browser closes, to test a restart. */
  profile?: string;
  /** Port on this machine of a proxy for everything, loopback included. */
  proxy?: number;
  /** Firefox's own preferences, on top of ours. */
  preferences?: Record<string, unknown>;
}

/** A host id fixed in advance: Firefox gives its own pages a random address otherwise. */
export const firefoxHost = '5f3ad9a0-6c1e-4d53-9c0f-3e4b1c7a9d21';
export const firefoxId = 'eu-ai-lens@eu-ai-lens.example';

/** What a browser does on its own account would drown the requests of a page. */
const quietFlags = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
const quietPreferences = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'extensions.background.idle.timeout': 2000,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

/** Opens a browser with the extension in a fresh profile. */
export async function launch(options: LaunchOptions): Promise<Browser> {
  const executablePath = await ensureBrowser(options.browser);
  const profile = options.profile === undefined ? {} : { userDataDir: options.profile };
  if (options.browser === 'chrome')
    return puppeteer.launch({
      executablePath,
      headless: options.headless,
      pipe: true,
      defaultViewport: null,
      enableExtensions: options.extension === undefined ? true : [options.extension],
      args: [
        ...quietFlags,
        ...(options.headless ? ['--disable-gpu', '--window-size=1280,900'] : []),
        ...(options.proxy === undefined
          ? []
          : [`--proxy-server=127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
        // Chromium refuses its sandbox to root: containers and CI only.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      ...profile,
    });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      ...quietPreferences,
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxHost }),
      ...(options.proxy === undefined
        ? {}
        : {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': options.proxy,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': options.proxy,
            'network.proxy.allow_hijacking_localhost': true,
          }),
      ...options.preferences,
    },
    ...profile,
  });
  if (options.extension !== undefined) await browser.installExtension(options.extension);
  return browser;
}
