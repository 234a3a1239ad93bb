import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/browser';
import { findTab, type TitledTab } from '../tab/tab';

/** The active tab of the panel's window. */
export function useTab(): TitledTab | undefined {
  const [tab, setTab] = useState<TitledTab>();
  useEffect(() => {
    const over = new AbortController();
    void followTab(setTab, over.signal);
    return () => over.abort();
  }, []);
  return tab;
}

async function followTab(show: (tab: TitledTab) => void, signal: AbortSignal): Promise<void> {
  const { id: ownWindow } = await browser.windows.getCurrent();
  let current: TitledTab | undefined;

  const read = async () => {
    const found = await findTab({ windowId: ownWindow });
    const { id, address, title } = found;
    if (signal.aborted) return;
    if (current?.id === id && current?.address === address && current?.title === title) return;
    current = found;
    show(current);
  };
  const onActivated = ({ windowId }: { windowId: number }) => {
    if (windowId === ownWindow) void read();
  };
  const onUpdated = (id: number) => {
    if (id === current?.id) void read();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  await read();
}
