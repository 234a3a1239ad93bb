import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '@/lib/settings/schema';
import {
  loadStored,
  onSettingsChanged,
  type StoredSettings,
  updateSettings,
} from '@/lib/settings/store';
import { type Storing, useStoring } from './use-storing';

export interface SettingsInUse extends Storing {
  stored: StoredSettings;
  /** The page shows a change at once, storage follows, and decides. @returns whether it was stored */
  change: (how: (settings: Settings) => Settings) => Promise<boolean>;
}

/** The stored settings, kept up to date with what other windows and computers change. */
export function useStoredSettings(first: StoredSettings): SettingsInUse {
  const [stored, setStored] = useState(first);
  const storing = useStoring();
  const latest = useRef(0);
  const pending = useRef(0);

  const reload = async () => {
    latest.current += 1;
    const own = latest.current;
    const loaded = await loadStored();
    // What was begun before a change is stored would show for a moment what held before it.
    if (own === latest.current && pending.current === 0) setStored(loaded);
  };

  useEffect(() => {
    const over = new AbortController();
    onSettingsChanged(() => void reload(), over.signal);
    // Effects run after the first paint: nobody heard what was changed between `first` and now.
    void reload();
    return () => over.abort();
  }, []);

  const change = async (how: (settings: Settings) => Settings) => {
    pending.current += 1;
    setStored((now) => ({ ...now, settings: how(now.settings) }));
    const isStored = await storing.attempt(() => updateSettings(how));
    pending.current -= 1;
    // Also where it could not be stored: what is shown is what holds.
    await reload();
    return isStored;
  };
  return { ...storing, stored, change };
}
