import { expect, it } from 'vitest';
import type { PageState } from '../page/bridge.ts';
import { untilRead } from './until-read.ts';

const saying =
  (...states: (PageState | undefined)[]) =>
  async () =>
    states.length > 1 ? states.shift() : states[0];

it('waits for an extension that begins late and reads long', async () => {
  const states: (PageState | undefined)[] = [];
  const ask = saying(...Array<undefined>(10), 'scanning', 'scanning', 'done');
  const isRead = await untilRead(async () => {
    const state = await ask();
    states.push(state);
    return state;
  }, 60_000);
  expect(isRead).toBe(true);
  expect(states.at(-1)).toBe('done');
});

it('does not wait for a page that is not read, or no longer', async () => {
  expect(await untilRead(saying('off'), 60_000)).toBe(true);
  expect(await untilRead(saying('stood-down'), 60_000)).toBe(true);
});

it('gives up on a page the extension never comes to', async () => {
  expect(await untilRead(saying(undefined), 250)).toBe(false);
});
