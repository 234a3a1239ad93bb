import type { Session } from './harness.ts';

/** Lets the background store nothing until the returned is told. */
export async function fillStorage(session: Session): Promise<() => Promise<void>> {
  if (session.name === 'firefox') {
    // Its local storage is as large as the disk.
    const change = (isFull: boolean) =>
      session.inExtension(async (full) => {
        const background = (await chrome.runtime.getBackgroundPage()) as unknown as {
          browser: typeof chrome;
          stored?: (typeof chrome.storage.local.set)[];
        };
        const areas = [background.browser.storage.sync, background.browser.storage.local];
        background.stored ??= areas.map(({ set }) => set);
        for (const [index, area] of areas.entries())
          area.set = (
            full ? () => Promise.reject(new Error('no room')) : background.stored[index]
          ) as typeof area.set;
      }, isFull);
    await change(true);
    return () => change(false);
  }
  await session.inExtension(async () => {
    const { sync, local } = chrome.storage;
    const room = sync.QUOTA_BYTES - (await sync.getBytesInUse()) - 500;
    const items = Math.ceil(room / 8000);
    const filler = 'x'.repeat(Math.floor(room / items) - 20);
    for (let index = 0; index < items; index += 1) await sync.set({ [`filler${index}`]: filler });
    const left = local.QUOTA_BYTES - (await local.getBytesInUse());
    await local.set({ filler: 'x'.repeat(left - 20) });
  });
  return () =>
    session.inExtension(async () => {
      const { sync, local } = chrome.storage;
      const fillers = Object.keys(await sync.get(null)).filter((key) => key.startsWith('filler'));
      await sync.remove(fillers);
      await local.remove('filler');
    });
}
