import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '@/lib/settings/fields';
import type { Settings } from '@/lib/settings/schema';
import { loadStored, onSettingsChanged, updateSettings } from '@/lib/settings/store';
import { undoOf } from '@/lib/settings/undo';

export type Stored = Awaited<ReturnType<typeof loadStored>>;

export interface Done {
  /** What was done, in words. */
  text: string;
  undo: () => Promise<unknown>;
}

export interface SettingsHandle {
  settings: Settings;
  problems: Problem[];
  unsynchronised: string[];
  /** The last change that can be taken back. */
  done: Done | undefined;
  setDone: (done: Done | undefined) => void;
  /** Changes and stores; with a text, the change can be taken back. */
  change: (how: (settings: Settings) => Settings, text?: string) => Promise<void>;
}

/** The stored settings, kept up to date with what other windows and computers change. */
export function useSettings(stored: Stored): SettingsHandle {
  const [{ settings, problems, unsynchronised }, setStored] = useState(stored);
  const [done, setDone] = useState<Done>();
  const reload = async () => setStored(await loadStored());

  useEffect(() => {
    const over = new AbortController();
    onSettingsChanged(() => void reload(), over.signal);
    return () => over.abort();
  }, []);

  const change = async (how: (settings: Settings) => Settings, text?: string) => {
    let before = settings;
    // The page shows a change at once; storage follows, and decides.
    setStored((now) => ({ ...now, settings: how(now.settings) }));
    const after = await updateSettings((current) => {
      before = current;
      return how(current);
    });
    await reload();
    setDone(
      text === undefined ? undefined : { text, undo: () => updateSettings(undoOf(before, after)) },
    );
  };
  return { settings, problems, unsynchronised, done, setDone, change };
}
