import { useState } from 'preact/hooks';
import type { Settings } from '@/lib/settings/schema';
import { type StoredSettings, updateSettings } from '@/lib/settings/store';
import { undoOf } from '@/lib/settings/undo';
import { useStoredSettings } from '../controls/use-stored-settings';
import type { Storing } from '../controls/use-storing';

interface Done {
  /** What was done, in words. */
  text: string;
  undo: () => Promise<unknown>;
}

export interface SettingsHandle extends StoredSettings, Storing {
  /** The last change that can be taken back. */
  done: Done | undefined;
  setDone: (done: Done | undefined) => void;
  /** Changes and stores; with a text, the change can be taken back. */
  change: (how: (settings: Settings) => Settings, text?: string) => Promise<void>;
}

/** The stored settings, and the last change of them for the reader to take back. */
export function useSettings(first: StoredSettings): SettingsHandle {
  const { stored, change: store, ...storing } = useStoredSettings(first);
  const [done, setDone] = useState<Done>();

  const change = async (how: (settings: Settings) => Settings, text?: string) => {
    let before = stored.settings;
    let after = before;
    const isStored = await store((current) => {
      before = current;
      after = how(current);
      return after;
    });
    // What was done before can still be taken back.
    if (!isStored) return;
    setDone(
      text === undefined ? undefined : { text, undo: () => updateSettings(undoOf(before, after)) },
    );
  };
  return { ...stored, ...storing, done, setDone, change };
}
