/** Work that can be done in slices: whoever runs it may pause at every yield. */
export type Steps<Result> = Generator<undefined, Result>;

/** How long others may wait while work is done in slices. */
const SLICE_MILLISECONDS = 5;

/** Does it all at once. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does it all and lets everything else that waits pass between slices. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  const slice = new Slice(SLICE_MILLISECONDS);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (slice.isOver) await slice.next();
  }
}

/** A stretch of long work, between which everything else that waits passes. */
export class Slice {
  readonly #milliseconds: number;
  #end: number;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.#end = performance.now() + milliseconds;
  }

  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Begins the next one when others had their turn. */
  async next(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#end = performance.now() + this.#milliseconds;
  }
}
