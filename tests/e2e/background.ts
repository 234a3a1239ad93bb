import type { WebWorker } from 'puppeteer-core';
import { insideFirefox } from '../../lib/commands/firefox-inside.ts';
import { firefoxId } from '../../lib/commands/launch.ts';
import type { Session } from './harness.ts';

/** Chromium's background, awake. */
export async function backgroundOf(session: Session): Promise<WebWorker> {
  // Any message wakes it; that its listeners are there at once is what counts.
  await session.inExtension(() => chrome.runtime.sendMessage({ name: 'speeches' }));
  const target = await session.browser.waitForTarget(
    (candidate) =>
      candidate.type() === 'service_worker' && candidate.url().startsWith('chrome-extension://'),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error('the background did not start');
  return worker;
}

/** What the browser does when the reader presses a shortcut: keys sent by a test do not reach it. */
export async function pressShortcut(session: Session, command: string): Promise<void> {
  if (session.name === 'firefox') {
    await insideFirefox(
      session.browser,
      `WebExtensionPolicy.getByID('${firefoxId}').extension.shortcuts.onCommand('${command}'), true`,
    );
    return;
  }
  const worker = await backgroundOf(session);
  await worker.evaluate((name) => {
    const pressed = chrome.commands.onCommand as unknown as { dispatch: (name: string) => void };
    pressed.dispatch(name);
  }, command);
}
