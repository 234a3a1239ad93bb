import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/browser';
import type { Tab } from '../popup/tab';

export interface TitledTab extends Tab {
  title: string;
}

/** The active tab of the panel's window, or the one named in the address under test: `?tab=12`. */
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
  const named = new URLSearchParams(location.search).get('tab');
  const { id: ownWindow } = await browser.windows.getCurrent();
  let current: TitledTab | undefined;

  const read = async () => {
    const found =
      named === null
        ? (await browser.tabs.query({ active: true, windowId: ownWindow }))[0]
        : await browser.tabs.get(Number(named)).catch(() => undefined);
    const { id, url, title = '' } = found ?? {};
    if (signal.aborted) return;
    if (current?.id === id && current?.address === url && current?.title === title) return;
    current = { id, address: url, title };
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
