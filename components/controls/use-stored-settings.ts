import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '@/lib/settings/schema';
import {
  loadStored,
  onSettingsChanged,
  type StoredSettings,
  updateSettings,
} from '@/lib/settings/store';

/**
 * The stored settings, kept up to date with what other windows and computers change.
 * @returns them, and what changes them: the page shows a change at once, storage follows, and decides
 */
export function useStoredSettings(first: StoredSettings): {
  stored: StoredSettings;
  change: (how: (settings: Settings) => Settings) => Promise<Settings>;
} {
  const [stored, setStored] = useState(first);
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
    return () => over.abort();
  }, []);

  const change = async (how: (settings: Settings) => Settings) => {
    pending.current += 1;
    setStored((now) => ({ ...now, settings: how(now.settings) }));
    try {
      return await updateSettings(how);
    } finally {
      pending.current -= 1;
      // Also where it could not be stored: what is shown is what holds.
      await reload();
    }
  };
  return { stored, change };
}
