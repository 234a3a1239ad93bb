import { beforeEach, expect, it, vi } from 'vitest';

const sendMessage = vi.fn();
vi.stubGlobal('chrome', { runtime: { sendMessage } });
const { ask } = await import('./ask.ts');

beforeEach(() => sendMessage.mockReset());

it('asks again when the background was stopped before it heard, and while it answered', async () => {
  sendMessage
    .mockResolvedValueOnce(undefined)
    .mockRejectedValueOnce(new Error('the message channel closed'))
    .mockResolvedValueOnce(true);
  expect(await ask({ name: 'load', script: 'reader' })).toBe(true);
});

it('asks once when it is answered', async () => {
  sendMessage.mockResolvedValue(true);
  await ask({ name: 'load', script: 'reader' });
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

it('gives up after the third time without throwing', async () => {
  sendMessage.mockRejectedValue(new Error('the extension is gone'));
  expect(await ask({ name: 'load', script: 'reader' })).toBeUndefined();
  sendMessage.mockResolvedValue(undefined);
  expect(await ask({ name: 'load', script: 'reader' })).toBeUndefined();
  expect(sendMessage).toHaveBeenCalledTimes(6);
});
