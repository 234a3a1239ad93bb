import { describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { eventually } from './harness.ts';
import { focused } from './panel-rows.ts';
import { withPanel } from './with-panel.ts';

/** Two thousand mentions in eight hundred paragraphs. */
const longPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title>
  <link rel="icon" href="data:,">${Array.from(
    { length: 800 },
    (_, index) =>
      `<p>Paragraph ${index}: InvestAI pays for AI Factories${index % 2 === 0 ? ', says Horizon Europe' : ''}.</p>`,
  ).join('')}</html>`;

describe.each(browserNames)('the side panel of a long page in %s', (name) => {
  const { withRows } = withPanel(name, { '/long': { html: longPage } });

  it('is walked through by arrow keys to its last row', async () => {
    const { panel } = await withRows('/long');
    await panel.focus('.place');
    await panel.keyboard.press('ArrowDown');
    await eventually(async () => (await focused(panel)) === 2, 'the second mention');
    await panel.keyboard.press('End');
    await eventually(async () => (await focused(panel)) === 2000, 'the last mention');
    await panel.keyboard.press('ArrowUp');
    await eventually(async () => (await focused(panel)) === 1999, 'the one before it');
    await panel.keyboard.press('Home');
    await eventually(async () => (await focused(panel)) === 1, 'the first, below its heading');
  });

  it('keeps the row with the focus, however far the list is scrolled', async () => {
    const { panel } = await withRows('/long');
    await panel.bringToFront();
    await panel.focus('.place');
    await panel.$eval('.rows', (list) => {
      list.scrollTop = 30_000;
    });
    const isThere = async (index: number) => (await panel.$(`li[data-index="${index}"]`)) !== null;
    await eventually(async () => !(await isThere(2)), 'the next row to be gone');
    expect(await focused(panel)).toBe(1);
    await panel.keyboard.press('ArrowDown');
    await eventually(async () => (await focused(panel)) === 2, 'the next row');
  });

  it('holds two thousand mentions with only those in sight rendered, and no gap on the way', async () => {
    const { panel } = await withRows('/long');
    await eventually(
      () => panel.$eval('.tools .hint', (hint) => hint.textContent?.includes('2,000')),
      'all mentions',
    );
    const frames = await panel.evaluate(
      () =>
        new Promise<{ gaps: number; most: number; times: number[] }>((resolve) => {
          const list = document.querySelector('.rows') as HTMLElement;
          const { left, top, width, height } = list.getBoundingClientRect();
          const times: number[] = [];
          let gaps = 0;
          let most = 0;
          const channel = new MessageChannel();
          // A message sent from a frame arrives when that frame has been painted.
          channel.port1.onmessage = () => {
            // Two points, as one may lie on the hairline between two rows.
            const hits = [0, 8].map((by) =>
              document.elementFromPoint(left + width / 2, top + height / 2 + by)?.closest('li'),
            );
            if (hits.every((row) => row == null)) gaps += 1;
            most = Math.max(most, list.querySelectorAll('li').length);
            list.scrollTop += 300;
            if (times.length === 90) resolve({ gaps, most, times });
            else requestAnimationFrame(step);
          };
          const step = (time: number) => {
            times.push(time);
            channel.port2.postMessage(null);
          };
          requestAnimationFrame(step);
        }),
    );
    const slow = frames.times.filter(
      (time, at) => at > 0 && time - (frames.times[at - 1] ?? 0) > 34,
    );
    console.log(
      `${name}: ${slow.length} of 90 frames over 34 ms, ${frames.most} rows rendered at most`,
    );
    expect(frames.gaps).toBe(0);
    expect(frames.most).toBeLessThan(60);
  });
});
