import { useEffect, useState } from 'preact/hooks';
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
  const reload = async () => setStored(await loadStored());

  useEffect(() => {
    const over = new AbortController();
    onSettingsChanged(() => void reload(), over.signal);
    return () => over.abort();
  }, []);

  const change = async (how: (settings: Settings) => Settings) => {
    setStored((now) => ({ ...now, settings: how(now.settings) }));
    try {
      return await updateSettings(how);
    } finally {
      // Also where it could not be stored: what is shown is what holds.
      await reload();
    }
  };
  return { stored, change };
}
