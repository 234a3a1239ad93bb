import { describe, expect, it } from 'vitest';
import { violations } from './accessibility.ts';
import { says } from './controls.ts';
import { extensionPage, markOn } from './harness.ts';
import { shoot } from './screenshots.ts';
import { sessionForTest } from './with-session.ts';

describe('access that the reader limits', () => {
  it('is offered again by the popup in Firefox, reading starts at once, and the options page says so', async () => {
    const { session, site } = await sessionForTest('firefox', {
      preferences: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    await session.inExtension(() => chrome.permissions.remove({ origins: ['<all_urls>'] }));
    const options = await extensionPage(session.browser, 'firefox', 'options.html');
    await says(options, '#privacy', 'Limited to some sites');
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
    await says(options, '#privacy', 'Allowed on all sites.');
  });

  it('is offered again by the popup in Chromium', async () => {
    const { session, site } = await sessionForTest('chrome');
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
    expect(await popupAbout.$('.site'), 'a switch of what is not read').toBeNull();
    expect(await violations(popupAbout)).toEqual([]);
    await popupAbout.setViewport({ width: 380, height: 560 });
    await shoot(popupAbout, 'popup-withheld');
  });
});

// Pages open before the extension are read at once; a script the browser could not start is what is left.
describe('a page where reading has not begun', () => {
  it('is read when the popup is told to', async () => {
    const { session, site } = await sessionForTest('chrome');
    const page = await session.open(site.address('/strict'));
    await markOn(page, 'InvestAI');
    const take = (own: string) =>
      session.inPage(
        page,
        (name) => {
          CSS.highlights.clear();
          Reflect.deleteProperty(globalThis, name);
        },
        own,
      );
    await take('euAiLens');
    const popup = await session.popup(page);
    // A script that has begun, but knows of no term yet: the page is on its way.
    await popup.waitForSelector('.notice.scanning');
    await take('euAiLensStarted');
    await popup.waitForSelector('.notice.unread button');
    await popup.setViewport({ width: 380, height: 560 });
    expect(await violations(popup)).toEqual([]);
    await shoot(popup, 'popup-unread');
    await popup.click('.notice.unread button');
    await markOn(page, 'InvestAI');
  });
});
