import { describe, expect, it } from 'vitest';
import { builtExtension } from '../../lib/commands/build.ts';
import { launch } from '../../lib/commands/launch.ts';
import { violations } from './accessibility.ts';
import { extensionPage, markOn, openSession } from './harness.ts';
import { shoot } from './screenshots.ts';
import { openSite } from './site.ts';

describe('access that the reader limits', () => {
  it('is offered again by the popup in Firefox, and reading starts at once', async () => {
    const site = await openSite();
    const session = await openSession('firefox', {
      preferences: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    try {
      await session.inExtension(() => chrome.permissions.remove({ origins: ['<all_urls>'] }));
      const page = await session.open(site.address('/strict'));
      const id = await session.inExtension(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.at(-1)?.id;
      });
      const popup = await extensionPage(session.browser, 'firefox', `popup.html?tab=${id}`);
      await popup.waitForSelector('.notice.withheld button');
      expect(await violations(popup)).toEqual([]);
      await popup.bringToFront();
      await popup.click('.notice.withheld button');
      await page.bringToFront();
      await markOn(page, 'InvestAI');
    } finally {
      await session.close();
      site.close();
    }
  });

  it('is offered again by the popup in Chromium', async () => {
    const site = await openSite();
    const session = await openSession('chrome');
    try {
      const page = await session.open(site.address('/strict'));
      await markOn(page, 'InvestAI');
      const popupAbout = await session.popup(page);
      const extension = new URL(popupAbout.url()).host;
      const manage = await session.browser.newPage();
      await manage.goto('chrome://extensions');
      await manage.evaluate(
        (extensionId) =>
          (
            chrome as unknown as {
              developerPrivate: { updateExtensionConfiguration: (what: object) => Promise<void> };
            }
          ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
        extension,
      );
      await popupAbout.goto(popupAbout.url());
      await popupAbout.waitForSelector('.notice.withheld button');
      expect(await violations(popupAbout)).toEqual([]);
      await popupAbout.setViewport({ width: 380, height: 560 });
      await shoot(popupAbout, 'popup-withheld');
    } finally {
      await session.close();
      site.close();
    }
  });
});

// Pages open before the extension are read at once; a script the browser could not start is what is left.
describe('a page where reading has not begun', () => {
  it('is read when the popup is told to', async () => {
    const site = await openSite();
    const browser = await launch({
      browser: 'chrome',
      headless: true,
      extension: builtExtension('chrome'),
    });
    try {
      const page = await browser.newPage();
      await page.goto(site.address('/strict'));
      await markOn(page, 'InvestAI');
      const control = await extensionPage(browser, 'chrome', 'popup.html');
      const id = await control.evaluate(async (address) => {
        const tabs = await chrome.tabs.query({});
        const tabId = tabs.find((tab) => tab.url === address)?.id as number;
        await chrome.scripting.executeScript({
          target: { tabId },
          func: () => {
            CSS.highlights.clear();
            for (const own of ['euAiLens', 'euAiLensStarted'])
              Reflect.deleteProperty(globalThis, own);
          },
        });
        return tabId;
      }, page.url());
      const popup = await extensionPage(browser, 'chrome', `popup.html?tab=${id}`);
      await popup.waitForSelector('.notice.unread button');
      await popup.setViewport({ width: 380, height: 560 });
      expect(await violations(popup)).toEqual([]);
      await shoot(popup, 'popup-unread');
      await popup.click('.notice.unread button');
      await markOn(page, 'InvestAI');
    } finally {
      await browser.close();
      site.close();
    }
  });
});
