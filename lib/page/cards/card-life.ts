import {
  type CardEffect,
  type CardEvent,
  type CardState,
  type CardTimer,
  createReducer,
} from './card-state.ts';

/** What carries out the effects; the clock is a parameter so that tests can hold it. */
export interface CardWorld<Term> {
  setTimeout: (run: () => void, milliseconds: number) => number;
  clearTimeout: (handle: number) => void;
  carryOut: (effect: Exclude<CardEffect<Term>, { do: 'time' }>) => void;
}

export interface CardLife<Term> {
  send: (event: CardEvent<Term>) => void;
  state: () => CardState<Term>;
  /** Whether this card is still the one to show. */
  isCurrent: (token: number) => boolean;
}

/** Keeps the state, runs the timers and hands every other effect to the world. */
export function startLife<Term>(
  isSame: (a: Term, b: Term) => boolean,
  world: CardWorld<Term>,
  signal: AbortSignal,
): CardLife<Term> {
  const reduce = createReducer(isSame);
  const running = new Map<CardTimer, number>();
  let state: CardState<Term> = { name: 'idle', issued: 0 };

  function send(event: CardEvent<Term>): void {
    if (signal.aborted) return;
    const step = reduce(state, event);
    state = step.state;
    for (const effect of step.effects) {
      if (effect.do !== 'time') {
        world.carryOut(effect);
        continue;
      }
      const { timer, token, milliseconds } = effect;
      world.clearTimeout(running.get(timer) ?? 0);
      running.set(
        timer,
        world.setTimeout(() => send({ type: 'elapsed', timer, token }), milliseconds),
      );
    }
  }

  signal.addEventListener('abort', () => {
    for (const handle of running.values()) world.clearTimeout(handle);
  });
  return {
    send,
    state: () => state,
    isCurrent: (token) =>
      (state.name === 'open' || state.name === 'leaving') && state.card.token === token,
  };
}
