import type { Items } from './migrations.ts';

/** What the two storage areas hold of the settings: what fits is synchronised, the rest stays on this computer. */
export interface Areas {
  sync: Items;
  local: Items;
}

/** Item of `storage.local` with the settings that synchronised storage has no room for. */
export const localKey = 'settings';

/** Quotas of `storage.sync`, the same in Chrome and Firefox: bytes of one item, of all, number of items. */
export const syncQuota = { item: 8192, total: 102_400, items: 512 };

/** Left free for the difference between our count and the browser's, which writes `<` as six characters. */
const margin = 1024;

/** Items of both areas. One kept here is newer than its namesake in synchronised storage; null stands for one that could not be removed there. */
export function mergeAreas({ sync, local }: Areas): Items {
  return Object.fromEntries(
    Object.entries({ ...sync, ...local }).filter(([key, item]) => item !== null || !(key in local)),
  );
}

/**
 * Where items go after a change: into synchronised storage as far as its quotas reach, larger ones last.
 * @param changes items to set, `undefined` to remove
 */
export function placeItems(stored: Areas, changes: Items): Areas {
  const sync = { ...stored.sync };
  const local: Items = {};
  // Those kept here get another try with every change: there may be room by now.
  const wanted = { ...stored.local, ...changes };
  for (const key of Object.keys(wanted)) delete sync[key];
  let used = Object.entries(sync).reduce((sum, [key, item]) => sum + bytesOf(key, item), 0);
  const bySize = Object.entries(wanted)
    .filter(([, item]) => item !== undefined && item !== null)
    .map(([key, item]) => ({ key, item, bytes: bytesOf(key, item) }))
    .sort((a, b) => a.bytes - b.bytes);
  for (const { key, item, bytes } of bySize) {
    const fits =
      bytes <= syncQuota.item - margin / 16 &&
      used + bytes <= syncQuota.total - margin &&
      Object.keys(sync).length < syncQuota.items;
    if (!fits) local[key] = item;
    else {
      sync[key] = item;
      used += bytes;
    }
  }
  return { sync, local };
}

/** As the browsers count: the key and the value as JSON, in UTF-8. */
export function bytesOf(key: string, item: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(item)).length;
}
