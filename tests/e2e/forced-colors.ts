import type { Page } from 'puppeteer-core';
import { insideFirefox } from '../../lib/commands/firefox-inside.ts';
import type { Session } from './harness.ts';

/** Has a page painted in the reader's colours; in Firefox all pages. */
export async function forceColors(session: Session, page: Page, on: boolean): Promise<void> {
  if (session.name === 'firefox') {
    const preference = 'browser.display.document_color_use';
    await insideFirefox(
      session.browser,
      `Services.prefs.setIntPref('${preference}', ${on ? 2 : 0})`,
    );
    return;
  }
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: on ? 'active' : '' }],
  });
}
