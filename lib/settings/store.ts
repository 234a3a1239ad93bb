import { browser } from '../browser.ts';
import { isRecord } from '../is-record.ts';
import { type Areas, localKey, mergeAreas } from './areas.ts';
import { type Change, planChange, planCleaning } from './change.ts';
import { isSame, type ReadSettings, readSettings } from './items.ts';
import type { Settings } from './schema.ts';

/** The settings as stored, each bad field replaced by its default. */
export async function loadSettings(): Promise<Settings> {
  return (await loadStored()).settings;
}

export interface StoredSettings extends ReadSettings {
  /** The names of the items that stay on this computer. */
  unsynchronised: string[];
}

/** The settings with what could not be read of them. */
export async function loadStored(): Promise<StoredSettings> {
  const areas = await readAreas();
  return { ...readSettings(mergeAreas(areas)), unsynchronised: Object.keys(areas.local) };
}

/**
 * Changes start from what is stored at that moment, one after the other, and write only the items they change,
 * so that two windows, and two computers with different changes, lose nothing.
 */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return carryOut((stored) => planChange(stored, change));
}

/** Takes away everything stored that no field can read. */
export function dropUnreadable(): Promise<Settings> {
  return carryOut(planCleaning);
}

/** Calls back after each change of the stored settings, by whichever window or computer. */
export function onSettingsChanged(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'sync' || (area === 'local' && localKey in changes)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function carryOut(plan: (stored: Areas) => Change): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const stored = await readAreas();
    const { settings, areas } = plan(stored);
    await write(stored, areas);
    return settings;
  }) as Promise<Settings>;
}

async function readAreas(): Promise<Areas> {
  const [sync, { [localKey]: local }] = await Promise.all([
    browser.storage.sync.get(null),
    browser.storage.local.get(localKey),
  ]);
  return { sync, local: isRecord(local) ? local : {} };
}

async function write(stored: Areas, wanted: Areas): Promise<void> {
  const set = Object.entries(wanted.sync).filter(([key, item]) => !isSame(item, stored.sync[key]));
  const removed = Object.keys(stored.sync).filter((key) => !(key in wanted.sync));
  // First what moves here, all or nothing: what could not be stored here must not be gone from there.
  const before = { ...stored.local, ...wanted.local };
  if (!isSame(before, stored.local)) await writeLocal(before);
  const local = { ...wanted.local };
  // Synchronised storage may be full, switched off or written too often (Chrome: 120 times a minute):
  // nothing is lost, it stays here until the next change.
  try {
    if (set.length > 0) await browser.storage.sync.set(Object.fromEntries(set));
  } catch {
    Object.assign(local, Object.fromEntries(set));
  }
  try {
    if (removed.length > 0) await browser.storage.sync.remove(removed);
  } catch {
    for (const key of removed) local[key] = null;
  }
  if (!isSame(local, before)) await writeLocal(local);
}

const writeLocal = (items: Areas['local']) => browser.storage.local.set({ [localKey]: items });
