import { beforeEach, expect, it, vi } from 'vitest';
import { syncQuota } from './areas.ts';
import { loadSettings, updateSettings } from './store.ts';

type Items = Record<string, unknown>;

/** Both storage areas, each of which may refuse to store. */
const { areas, refuses } = vi.hoisted(() => ({
  areas: { sync: {} as Items, local: {} as Items },
  refuses: { sync: false, local: false },
}));

vi.mock('../browser.ts', () => {
  const area = (name: 'sync' | 'local') => ({
    get: async () => structuredClone(areas[name]),
    set: async (items: Items) => {
      if (refuses[name]) throw new Error('no room');
      Object.assign(areas[name], structuredClone(items));
    },
    remove: async (keys: string[]) => {
      if (refuses[name]) throw new Error('no room');
      for (const key of keys) delete areas[name][key];
    },
  });
  return { browser: { storage: { sync: area('sync'), local: area('local') } } };
});

beforeEach(() => {
  Object.assign(areas, { sync: {}, local: {} });
  Object.assign(refuses, { sync: false, local: false });
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, run: () => Promise<unknown>) => run() },
  });
});

it('keeps here what synchronised storage refuses, until it takes it', async () => {
  refuses.sync = true;
  await updateSettings((settings) => ({ ...settings, hoverDelay: 700 }));
  expect(areas).toMatchObject({ sync: {}, local: { settings: { hoverDelay: 700 } } });
  expect((await loadSettings()).hoverDelay).toBe(700);
  refuses.sync = false;
  await updateSettings((settings) => ({ ...settings, badge: false }));
  expect(areas).toMatchObject({ sync: { hoverDelay: 700, badge: false }, local: { settings: {} } });
});

it('stores nothing of a change where neither area takes it', async () => {
  await updateSettings((settings) => ({ ...settings, badge: false }));
  const stored = structuredClone(areas);
  Object.assign(refuses, { sync: true, local: true });
  await expect(updateSettings((settings) => ({ ...settings, badge: true }))).rejects.toThrow();
  await expect(updateSettings((settings) => ({ ...settings, hoverDelay: 9 }))).rejects.toThrow();
  expect(areas).toEqual(stored);
});

it('takes nothing out of synchronised storage that cannot be stored here', async () => {
  // Of an older version, and more than there is room for when it is written anew.
  for (let index = 0; index < 12; index += 1)
    areas.sync[`other${index}`] = 'x'.repeat(syncQuota.item - 20);
  areas.sync.rest = 'x'.repeat(syncQuota.total - 12 * (syncQuota.item - 20) - 700);
  const stored = structuredClone(areas);
  refuses.local = true;
  await expect(updateSettings((settings) => ({ ...settings, badge: false }))).rejects.toThrow();
  expect(areas).toEqual(stored);
});
