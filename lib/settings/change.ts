import { type Areas, mergeAreas, placeItems } from './areas.ts';
import { changedFields, fieldItems, migratedItems, readSettings, settingsItems } from './items.ts';
import { type Items, isCurrent } from './migrations.ts';
import type { Settings } from './schema.ts';

export interface Change {
  settings: Settings;
  /** What both areas hold afterwards. */
  areas: Areas;
}

/** What a change makes of what is stored: only items of changed fields differ, unreadable ones stay. */
export function planChange(stored: Areas, change: (settings: Settings) => Settings): Change {
  const items = mergeAreas(stored);
  const before = readSettings(items).settings;
  const settings = change(before);
  const changes: Items = isCurrent(items) ? {} : migratedItems(items);
  for (const name of changedFields(before, settings))
    Object.assign(changes, fieldItems(name, settings[name]));
  return { settings, areas: placeItems(stored, changes) };
}

/** The same settings without the items no field can read. */
export function planCleaning(stored: Areas): Change {
  const items = mergeAreas(stored);
  const { settings } = readSettings(items);
  const none = Object.fromEntries(Object.keys(items).map((key) => [key, undefined]));
  return { settings, areas: placeItems(stored, { ...none, ...settingsItems(settings) }) };
}
