import { describe, expect, it } from 'vitest';
import { type CardLife, startLife } from './card-life.ts';
import {
  type CardEffect,
  type CardEvent,
  leaveMilliseconds,
  prepareMilliseconds,
} from './card-state.ts';

const delay = 300;

/** A clock that stands until it is moved, and a list of what the life did. */
function begin() {
  let now = 0;
  let handles = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  const done: string[] = [];
  const tokens: number[] = [];
  const ending = new AbortController();
  const life: CardLife<string> = startLife<string>(
    (a, b) => a === b,
    {
      setTimeout: (run, milliseconds) => {
        handles += 1;
        timers.set(handles, { at: now + milliseconds, run });
        return handles;
      },
      clearTimeout: (handle) => timers.delete(handle),
      carryOut: (effect: Exclude<CardEffect<string>, { do: 'time' }>) => {
        if (effect.do === 'open') {
          tokens.push(effect.token);
          done.push(`open ${effect.term} by ${effect.by}`);
        } else if (effect.do === 'prepare') done.push(`prepare ${effect.term}`);
        else done.push(effect.do === 'keep' ? `keep ${effect.on}` : 'close');
      },
    },
    ending.signal,
  );
  const wait = (milliseconds: number) => {
    const until = now + milliseconds;
    for (;;) {
      const due = [...timers].filter(([, timer]) => timer.at <= until);
      const first = due.sort(([, a], [, b]) => a.at - b.at)[0];
      if (first === undefined) break;
      timers.delete(first[0]);
      now = first[1].at;
      first[1].run();
    }
    now = until;
  };
  const over = (term: string, more: Partial<Extract<CardEvent<string>, { type: 'over' }>> = {}) =>
    life.send({
      type: 'over',
      term,
      point: { x: 1, y: 1 },
      delay,
      isFast: false,
      isNearer: false,
      ...more,
    });
  const show = () => life.send({ type: 'shown', token: tokens.at(-1) ?? 0 });
  const rest = (term: string) => {
    over(term);
    wait(delay);
    show();
    done.length = 0;
  };
  return { life, wait, over, show, rest, done, tokens, ending, pending: () => timers.size };
}

describe('opening by hover', () => {
  it('waits for the delay and fetches the content on the way', () => {
    const { over, wait, done } = begin();
    over('a');
    wait(prepareMilliseconds);
    expect(done).toEqual(['prepare a']);
    wait(delay - prepareMilliseconds - 1);
    expect(done).toEqual(['prepare a']);
    wait(1);
    expect(done).toEqual(['prepare a', 'open a by hover']);
  });

  it('counts the delay from when a fast pointer slows down', () => {
    const { over, wait, done } = begin();
    over('a', { isFast: true });
    wait(250);
    over('a', { isFast: true });
    wait(250);
    over('a');
    expect(done).not.toContain('open a by hover');
    wait(50);
    expect(done).toContain('open a by hover');
  });

  it('does nothing for a pointer that passes', () => {
    const { life, over, wait, done, pending } = begin();
    over('a');
    wait(prepareMilliseconds - 1);
    life.send({ type: 'out', isNearer: false });
    wait(1000);
    expect(done).toEqual([]);
    expect(pending()).toBe(0);
  });

  it.each(['interrupt', 'dismiss'] as const)('is stopped by %s until the pointer moves', (type) => {
    const { life, over, wait, done } = begin();
    over('a');
    life.send({ type });
    wait(1000);
    expect(done).toEqual([]);
  });

  it('does nothing where resting is not to open cards', () => {
    const { over, wait, done } = begin();
    over('a', { delay: undefined });
    wait(1000);
    expect(done).toEqual([]);
  });

  it('drops an answer for a term the pointer has left', () => {
    const { life, over, wait, done, tokens } = begin();
    over('a');
    wait(delay);
    life.send({ type: 'out', isNearer: false });
    expect(done.at(-1)).toBe('close');
    expect(life.isCurrent(tokens[0] as number)).toBe(false);
    over('b');
    wait(delay);
    expect(life.isCurrent(tokens[1] as number)).toBe(true);
    life.send({ type: 'shown', token: tokens[0] as number });
    life.send({ type: 'gone', token: tokens[0] as number });
    expect(life.isCurrent(tokens[1] as number)).toBe(true);
    // Nothing is shown yet, so there is nothing to leave time for.
    life.send({ type: 'out', isNearer: false });
    expect(done.at(-1)).toBe('close');
  });

  it('is given up by an interrupt while the content is on the way, unless asked for', () => {
    const { life, over, wait, done } = begin();
    over('a');
    wait(delay);
    life.send({ type: 'interrupt' });
    expect(done.at(-1)).toBe('close');
    life.send({ type: 'ask', term: 'a', by: 'click' });
    life.send({ type: 'interrupt' });
    expect(done.at(-1)).toBe('open a by click');
  });
});

describe('a card opened by hover', () => {
  it('closes some time after the pointer left', () => {
    const { life, rest, wait, done } = begin();
    rest('a');
    life.send({ type: 'out', isNearer: false });
    wait(leaveMilliseconds - 1);
    expect(done).toEqual([]);
    wait(1);
    expect(done).toEqual(['close']);
  });

  it('stays while the pointer comes nearer by whatever path, and on it', () => {
    const { life, rest, wait, done } = begin();
    rest('a');
    for (let step = 0; step < 10; step += 1) {
      life.send({ type: 'out', isNearer: true });
      wait(leaveMilliseconds - 50);
    }
    life.send({ type: 'inside' });
    wait(5000);
    expect(done).toEqual([]);
  });

  it('forgives a detour shorter than the grace', () => {
    const { life, rest, over, wait, done } = begin();
    rest('a');
    life.send({ type: 'out', isNearer: false });
    wait(leaveMilliseconds - 1);
    over('a');
    wait(5000);
    expect(done).toEqual([]);
  });

  it('gives way to another term the pointer rests on, not to one it crosses', () => {
    const { life, rest, over, wait, done } = begin();
    rest('a');
    over('b', { isNearer: true });
    wait(100);
    life.send({ type: 'inside' });
    wait(1000);
    expect(done).toEqual(['prepare b']);
    over('b', { isNearer: false });
    wait(delay);
    expect(done).toContain('open b by hover');
  });

  it('closes in time though the other term takes longer to open', () => {
    const { rest, over, wait, done } = begin();
    rest('a');
    over('b', { delay: 900 });
    wait(900);
    expect(done).toEqual(['prepare b', 'close', 'open b by hover']);
  });

  it('stays through an interrupt, which stops only the next term', () => {
    const { life, rest, over, wait, done } = begin();
    rest('a');
    life.send({ type: 'interrupt' });
    over('b', { isNearer: true, delay: leaveMilliseconds - 50 });
    life.send({ type: 'interrupt' });
    wait(leaveMilliseconds - 1);
    expect(done).toEqual([]);
    wait(1);
    expect(done).toEqual(['close']);
  });

  it('is kept once pinned, and let go when unpinned', () => {
    const { life, rest, over, wait, done } = begin();
    rest('a');
    life.send({ type: 'keep', on: true });
    life.send({ type: 'keep', on: true });
    life.send({ type: 'out', isNearer: false });
    over('b');
    wait(5000);
    expect(done).toEqual(['keep true']);
    life.send({ type: 'keep', on: false });
    life.send({ type: 'out', isNearer: false });
    wait(leaveMilliseconds);
    expect(done).toEqual(['keep true', 'keep false', 'close']);
  });

  it('does not come back after Escape before the pointer has left its term', () => {
    const { life, rest, over, wait, done } = begin();
    rest('a');
    life.send({ type: 'dismiss' });
    over('a');
    wait(1000);
    expect(done).toEqual(['close']);
    life.send({ type: 'out', isNearer: false });
    over('a');
    wait(delay);
    expect(done).toContain('open a by hover');
  });
});

describe('a card asked for', () => {
  it.each(['click', 'keyboard'] as const)('by %s opens at once and stays', (by) => {
    const { life, over, wait, show, done } = begin();
    life.send({ type: 'ask', term: 'a', by });
    show();
    life.send({ type: 'out', isNearer: false });
    over('b');
    wait(5000);
    expect(done).toEqual([`open a by ${by}`]);
    life.send({ type: 'dismiss' });
    expect(done.at(-1)).toBe('close');
  });
});

it('ends with its signal', () => {
  const { over, wait, done, ending, pending } = begin();
  over('a');
  ending.abort();
  wait(1000);
  over('a');
  expect(done).toEqual([]);
  expect(pending()).toBe(0);
});
