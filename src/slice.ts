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
