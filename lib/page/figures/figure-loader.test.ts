import { expect, it, vi } from 'vitest';
import type { PageTerm } from '../terms/term-store.ts';
import type { PageNews } from './figure-loader.ts';

const sendMessage = vi.fn();
vi.stubGlobal('chrome', { runtime: { sendMessage } });
const { loadFigures } = await import('./figure-loader.ts');

it('asks for the figures’ script again with the next term, and not without end, when it cannot be had', async () => {
  sendMessage.mockRejectedValue(new Error('the extension is gone'));
  const change = { added: [{} as PageTerm], removed: [] };
  const news: PageNews = { changes: [change], runs: [], isPartial: false, take: () => {} };
  let failures = 0;
  const figures = loadFigures(
    true,
    {
      isPainted: false,
      languageOf: () => 'en',
      termsIn: () => [],
      news,
      readAgain: () => {},
      onChange: () => {
        failures += 1;
        // As whoever hears of a change does; a loop without a limit here would never come to an end.
        if (failures < 10) figures.update();
      },
    },
    new AbortController().signal,
  );
  figures.update();
  await new Promise(setImmediate);
  expect(failures).toBe(1);
  news.changes.push({ added: [], removed: [] });
  figures.update();
  await new Promise(setImmediate);
  expect(failures).toBe(1);
  news.changes.push(change);
  figures.update();
  await new Promise(setImmediate);
  expect(failures).toBe(2);
});
