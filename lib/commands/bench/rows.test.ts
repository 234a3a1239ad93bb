import { expect, it } from 'vitest';
import { Rows, tabulate } from './rows.ts';

it('is over a budget only beyond it, and says how many times the floor a thing takes', () => {
  const rows = new Rows('chrome', 'act');
  rows.milliseconds('slice', 8, 8);
  rows.milliseconds('longer slice', 8.04, 8);
  rows.againstFloor('work', 85, 17, 5);
  rows.againstFloor('more work', 86, 17, 5);
  rows.ratio('ten acts', 1.15, { atMost: 1.15 });
  rows.ratio('eleven acts', 1.16, { atMost: 1.15 });
  rows.ratio('mark.js', 1000, { atLeast: 1000 });
  rows.ratio('a faster mark.js', 999, { atLeast: 1000 });
  rows.milliseconds('frame', 99);
  expect(rows.all.map(({ what, verdict }) => `${what}: ${verdict}`)).toEqual([
    'slice: within',
    'longer slice: over',
    'work: within',
    'more work: over',
    'ten acts: within',
    'eleven acts: over',
    'mark.js: within',
    'a faster mark.js: over',
    'frame: ',
  ]);
  expect(rows.all[2]?.timesFloor).toBe(5);
});

it('sets the browsers side by side, each thing of each page apart, the budget last', () => {
  const rows = (['chrome', 'firefox'] as const).flatMap((browser, index) => {
    const act = new Rows(browser, 'act');
    act.againstFloor('work', 86 + index, 17, 5);
    act.ratio('ten acts', 0.8765 + index);
    const feed = new Rows(browser, 'feed');
    feed.milliseconds('work', 0.12345 + index, 1);
    return [...act.all, ...feed.all];
  });
  expect(tabulate(rows).map((line) => Object.entries(line).flat())).toEqual([
    [
      ...['page', 'act', 'what', 'work', 'chrome', '86 ms, 5.06 x floor, OVER'],
      ...['firefox', '87 ms, 5.12 x floor, OVER', 'budget', '5 x floor'],
    ],
    [
      ...['page', 'act', 'what', 'ten acts', 'chrome', '0.876 x', 'firefox', '1.88 x'],
      ...['budget', ''],
    ],
    [
      ...['page', 'feed', 'what', 'work', 'chrome', '0.123 ms, within'],
      ...['firefox', '1.12 ms, OVER', 'budget', '1 ms'],
    ],
  ]);
});
