import type { Page } from 'puppeteer-core';
import { insideFirefox } from '../../lib/commands/firefox-inside.ts';
import { backgroundOf } from './background.ts';
import { eventually, markOn, type Session, tabId } from './harness.ts';

/** Selects a marked term and looks it up by the context menu: Firefox's own; Chromium's cannot be reached, so its event stands in. */
export async function lookUpByMenu(session: Session, page: Page, term: string): Promise<void> {
  const { x, y } = await markOn(page, term);
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(text);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      return;
    }
  }, term);
  if (session.name === 'firefox') {
    await page.mouse.click(x, y, { button: 'right' });
    await eventually(
      async () =>
        insideFirefox(
          session.browser,
          `(() => {
            const menu = document.getElementById('contentAreaContextMenu');
            const item = [...menu.querySelectorAll('menuitem')].find(({ id }) => id.includes('eu-ai-lens'));
            if (menu.state === 'open' && item) menu.activateItem(item);
            return menu.state === 'open' && item !== undefined;
          })()`,
        ) as Promise<boolean>,
      'the menu',
    );
    return;
  }
  const worker = await backgroundOf(session);
  await worker.evaluate(
    async (id, selectionText) => {
      const clicked = chrome.contextMenus.onClicked as unknown as {
        dispatch: (item: object, tab: object) => void;
      };
      const tab = await chrome.tabs.get(id);
      clicked.dispatch({ menuItemId: 'look-up', selectionText, frameId: 0 }, tab);
    },
    await tabId(session, page),
    term,
  );
}
