/**
 * The life of a frame's card as one pure function of state and event.
 *
 *   idle → dwelling → open by hover ⇄ leaving → idle
 *                         ↓ pin
 *   click, tap, key → open, kept → idle
 *
 * A token names each dwell and each card: timers and answers that come late carry an old one and are dropped.
 */

interface Point {
  x: number;
  y: number;
}

type OpenedBy = 'hover' | 'click' | 'keyboard';

/** A term the pointer rests on, whose card is not asked for yet. */
interface Dwell<Term> {
  term: Term;
  point: Point;
  token: number;
}

interface OpenCard<Term> {
  term: Term;
  token: number;
  by: OpenedBy;
  /** Stays until it is dismissed, wherever the pointer goes. */
  isKept: boolean;
  /** False while its content is on the way. */
  isShown: boolean;
}

export type CardState<Term> = { issued: number } & (
  | { name: 'idle' /** Not opened again before the pointer has left it. */; dismissed?: Term }
  | { name: 'dwelling'; next: Dwell<Term> }
  | { name: 'open'; card: OpenCard<Term> }
  /** The pointer is on neither term nor card, perhaps on the way to one. */
  | { name: 'leaving'; card: OpenCard<Term>; token: number; next?: Dwell<Term> | undefined }
);

export type CardEvent<Term> =
  /** The pointer is on a term; `delay` in milliseconds, undefined where resting opens nothing. */
  | {
      type: 'over';
      term: Term;
      point: Point;
      delay: number | undefined;
      isFast: boolean;
      isNearer: boolean;
    }
  /** The pointer is on neither term nor card. */
  | { type: 'out'; isNearer: boolean }
  /** The pointer is on the card. */
  | { type: 'inside' }
  /** Selecting, dragging, typing, scrolling, a button down. */
  | { type: 'interrupt' }
  | { type: 'ask'; term: Term; by: 'click' | 'keyboard'; point?: Point | undefined }
  | { type: 'shown'; token: number }
  | { type: 'keep'; on: boolean }
  /** Escape, a press outside, a command. */
  | { type: 'dismiss' }
  /** The card closed by itself: its term left the page, or there was nothing to show. */
  | { type: 'gone'; token: number }
  | { type: 'elapsed'; timer: CardTimer; token: number };

export type CardTimer = 'prepare' | 'dwell' | 'leave';

export type CardEffect<Term> =
  | { do: 'time'; timer: CardTimer; token: number; milliseconds: number }
  /** Fetches what the card will need while the pointer still dwells. */
  | { do: 'prepare'; term: Term }
  | { do: 'open'; term: Term; by: OpenedBy; point: Point | undefined; token: number }
  | { do: 'keep'; on: boolean }
  | { do: 'close' };

interface Step<Term> {
  state: CardState<Term>;
  effects: CardEffect<Term>[];
}

/** Time to cross from the term into the card, a small detour included (Page Previews and 10ten use 200 to 350 ms). */
export const leaveMilliseconds = 300;

/** A pointer that crosses a line of text rests less than this on a term: the background sleeps on. */
export const prepareMilliseconds = 80;

/** Makes the reducer for terms compared by `isSame`. */
export function createReducer<Term>(isSame: (a: Term, b: Term) => boolean) {
  type State = CardState<Term>;

  const idle = (state: State, dismissed?: Term): State => ({
    name: 'idle',
    issued: state.issued,
    ...(dismissed === undefined ? {} : { dismissed }),
  });
  const stay = (state: State): Step<Term> => ({ state, effects: [] });

  /** Starts to dwell on a term, or goes on where the pointer already rests on it. */
  function dwell(
    state: State,
    before: Dwell<Term> | undefined,
    event: Extract<CardEvent<Term>, { type: 'over' }>,
  ): { next: Dwell<Term> | undefined; issued: number; effects: CardEffect<Term>[] } {
    if (event.delay === undefined) return { next: undefined, issued: state.issued, effects: [] };
    // A fast pointer passes by: the delay counts from when it slows down.
    if (before !== undefined && isSame(before.term, event.term) && !event.isFast)
      return { next: { ...before, point: event.point }, issued: state.issued, effects: [] };
    const token = state.issued + 1;
    return {
      next: { term: event.term, point: event.point, token },
      issued: token,
      effects: [
        { do: 'time', timer: 'prepare', token, milliseconds: prepareMilliseconds },
        { do: 'time', timer: 'dwell', token, milliseconds: event.delay },
      ],
    };
  }

  function open(state: State, term: Term, by: OpenedBy, point: Point | undefined): Step<Term> {
    const token = state.issued + 1;
    return {
      state: {
        name: 'open',
        issued: token,
        card: { term, token, by, isKept: by !== 'hover', isShown: false },
      },
      effects: [{ do: 'open', term, by, point, token }],
    };
  }

  /** The pointer has left the term of an open card, for another term or for none. */
  function leave(
    state: Extract<State, { name: 'open' | 'leaving' }>,
    isNearer: boolean,
    next: Dwell<Term> | undefined,
    issued: number,
    effects: CardEffect<Term>[],
  ): Step<Term> {
    // A pointer that comes nearer to the card is on its way, by whatever path.
    if (state.name === 'leaving' && !isNearer)
      return { state: { ...state, next, issued }, effects };
    const token = issued + 1;
    return {
      state: { name: 'leaving', issued: token, card: state.card, token, next },
      effects: [...effects, { do: 'time', timer: 'leave', token, milliseconds: leaveMilliseconds }],
    };
  }

  function over(state: State, event: Extract<CardEvent<Term>, { type: 'over' }>): Step<Term> {
    switch (state.name) {
      case 'idle':
      case 'dwelling': {
        if (
          state.name === 'idle' &&
          state.dismissed !== undefined &&
          isSame(state.dismissed, event.term)
        )
          return stay(state);
        const before = state.name === 'dwelling' ? state.next : undefined;
        const { next, issued, effects } = dwell(state, before, event);
        return next === undefined
          ? stay(idle(state))
          : { state: { name: 'dwelling', issued, next }, effects };
      }
      case 'open':
      case 'leaving': {
        const { card } = state;
        if (isSame(card.term, event.term))
          return stay({ name: 'open', issued: state.issued, card });
        if (card.isKept) return stay(state);
        if (!card.isShown) {
          const step = over(idle(state), event);
          return { state: step.state, effects: [{ do: 'close' }, ...step.effects] };
        }
        const before = state.name === 'leaving' ? state.next : undefined;
        const { next, issued, effects } = dwell(state, before, event);
        return leave(state, event.isNearer, next, issued, effects);
      }
    }
  }

  function out(state: State, isNearer: boolean): Step<Term> {
    switch (state.name) {
      case 'idle':
      case 'dwelling':
        return stay(idle(state));
      case 'open':
      case 'leaving':
        if (state.card.isKept) return stay(state);
        if (!state.card.isShown) return { state: idle(state), effects: [{ do: 'close' }] };
        return leave(state, isNearer, undefined, state.issued, []);
    }
  }

  function elapsed(state: State, timer: CardTimer, token: number): Step<Term> {
    const next = state.name === 'dwelling' || state.name === 'leaving' ? state.next : undefined;
    if (timer === 'leave') {
      if (state.name !== 'leaving' || state.token !== token) return stay(state);
      return {
        state: next === undefined ? idle(state) : { name: 'dwelling', issued: state.issued, next },
        effects: [{ do: 'close' }],
      };
    }
    if (next === undefined || next.token !== token) return stay(state);
    return timer === 'prepare'
      ? { state, effects: [{ do: 'prepare', term: next.term }] }
      : open(state, next.term, 'hover', next.point);
  }

  return function reduce(state: State, event: CardEvent<Term>): Step<Term> {
    const card = state.name === 'open' || state.name === 'leaving' ? state.card : undefined;
    switch (event.type) {
      case 'over':
        return over(state, event);
      case 'out':
        return out(state, event.isNearer);
      case 'inside':
        return card === undefined
          ? stay(state)
          : stay({ name: 'open', issued: state.issued, card });
      case 'interrupt':
        if (state.name === 'dwelling') return stay(idle(state));
        if (state.name === 'leaving') return stay({ ...state, next: undefined });
        return card !== undefined && !card.isShown && !card.isKept
          ? { state: idle(state), effects: [{ do: 'close' }] }
          : stay(state);
      case 'ask':
        return open(state, event.term, event.by, event.point);
      case 'shown':
        return card === undefined || card.token !== event.token
          ? stay(state)
          : stay({ ...state, card: { ...card, isShown: true } } as State);
      case 'keep':
        return card === undefined || card.isKept === event.on
          ? stay(state)
          : {
              state: {
                name: 'open',
                issued: state.issued,
                card: { ...card, isKept: event.on },
              },
              effects: [{ do: 'keep', on: event.on }],
            };
      case 'dismiss':
        return card === undefined
          ? stay(state.name === 'dwelling' ? idle(state) : state)
          : { state: idle(state, card.term), effects: [{ do: 'close' }] };
      case 'gone':
        return card === undefined || card.token !== event.token ? stay(state) : stay(idle(state));
      case 'elapsed':
        return elapsed(state, event.timer, event.token);
    }
  };
}
