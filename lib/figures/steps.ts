/** Work that may pause wherever it yields, so that no page is held up by it. */
export type Steps<Result = void> = Generator<void, Result>;

/** Does all of the work at once. */
export function allOf<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
