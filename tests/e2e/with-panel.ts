import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../lib/commands/browsers.ts';
import { eventually } from './harness.ts';
import { rows } from './panel-rows.ts';
import { withSession } from './with-session.ts';

/** A browser for all tests of the `describe` that calls this, and the side panel beside a page of its site. */
export function withPanel(name: BrowserName, pages?: Parameters<typeof withSession>[1]) {
  const { session, site } = withSession(name, pages);

  const openPanel = async (path: string): Promise<{ page: Page; panel: Page }> => {
    const page = await session.open(site.address(path));
    // Behind the panel's tab the page is hidden, and hidden pages rest: here it is read first.
    await session.read(page, 30_000);
    const panel = await session.panel(page);
    await panel.setViewport({ width: 400, height: 800 });
    return { page, panel };
  };
  const withRows = async (path: string) => {
    const opened = await openPanel(path);
    await eventually(async () => (await rows(opened.panel)).length > 1, 'the rows');
    return opened;
  };

  return { session, site, openPanel, withRows };
}
