import { expect, it, vi } from 'vitest';
import { loadOwnPacks, storeOwnPacks } from './glossary.ts';

const { items, delays } = vi.hoisted(() => ({
  items: {} as Record<string, unknown>,
  /** How long each writing takes, in ms. */
  delays: [] as number[],
}));

vi.mock('../browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: items[key] }),
        set: async (written: Record<string, unknown>) => {
          await new Promise((done) => setTimeout(done, delays.shift()));
          Object.assign(items, structuredClone(written));
        },
      },
    },
  },
}));

it('stores the packs of the last change last, however long the one before takes', async () => {
  delays.push(50, 0);
  items.glossary = [{ term: 'Kernteam', forms: [], definition: 'x' }];
  const first = storeOwnPacks();
  await vi.waitUntil(() => delays.length === 1);
  items.glossary = [];
  await Promise.all([first, storeOwnPacks()]);
  expect(await loadOwnPacks()).toEqual({});
});
