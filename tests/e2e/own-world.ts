import type { Page } from 'puppeteer-core';
import { type Session, tabId } from './harness.ts';

/** Asks the script that is on a page of Chromium now for its state, also when another has come. */
export async function watchWorld(page: Page): Promise<() => Promise<string>> {
  const devtools = await page.createCDPSession();
  const worlds: number[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await devtools.send('Runtime.enable');
  const [contextId] = worlds as [number];
  return async () => {
    const { result } = await devtools.send('Runtime.evaluate', {
      contextId,
      expression: `globalThis.euAiLens?.state() ?? 'off'`,
    });
    return result.value as string;
  };
}

/** Does something in our own world of a page. */
export async function inWorld(
  session: Session,
  page: Page,
  action: 'tell' | 'tick' | 'again' | 'break',
): Promise<void> {
  if (action === 'again') {
    await session.inExtension(
      (tab) => chrome.scripting.executeScript({ target: { tabId: tab }, files: ['/page.js'] }),
      await tabId(session, page),
    );
    return;
  }
  await session.inPage(
    page,
    async (what: string) => {
      if (what === 'tell') {
        const heard = new Promise((hear) => addEventListener('message', hear, { once: true }));
        document.dispatchEvent(new CustomEvent('control'));
        window.postMessage('control', '*');
        await heard;
      } else if (what === 'tick') {
        setInterval(() => undefined, 100);
        setTimeout(() => undefined, 60_000);
      } else Object.assign(globalThis, { euAiLensChanges: 'broken' });
    },
    action,
  );
}
