/** Slots for each number that is kept: with few of them taken, nearly every lookup meets an empty one at once. */
const SLOTS_PER_TERM = 4;

/**
 * Whole numbers by the numbers of terms, for what concerns few of the corpus' terms and is looked up for every word of
 * many paragraphs. An array over all terms would have to be made and cleared for each question, and a Map takes several
 * times as long. Open addressing with linear probing (Knuth, volume 3, 6.4).
 */
export class TermTable {
  /** Two numbers a slot: one more than the term's number, or 0 where it is empty; then the value. */
  #slots: Int32Array;
  /** Keeps a place within the slots, and at the first of two numbers. */
  #mask: number;
  #size = 0;

  /** Empty, with room for about so many terms. */
  constructor(expected: number) {
    const slots = 2 ** Math.ceil(Math.log2(expected * SLOTS_PER_TERM));
    this.#slots = new Int32Array(2 * slots);
    this.#mask = 2 * (slots - 1);
  }

  /** 0 where none is kept. */
  get(term: number): number {
    const key = this.#slots[(term << 1) & this.#mask] as number;
    return key === 0 ? 0 : this.#valueOf(term, key);
  }

  set(term: number, value: number): void {
    if (this.#size * SLOTS_PER_TERM * 2 > this.#mask) this.#grow();
    const place = this.#placeOf(term);
    if (this.#slots[place] === 0) this.#size++;
    this.#slots[place] = term + 1;
    this.#slots[place + 1] = value;
  }

  copy(): TermTable {
    const copy = new TermTable(1);
    copy.#slots = this.#slots.slice();
    copy.#mask = this.#mask;
    copy.#size = this.#size;
    return copy;
  }

  /** `key`: of the first slot that could be the term's. Apart from `get`, so that this one is small enough to be inlined. */
  #valueOf(term: number, key: number): number {
    let place = (term << 1) & this.#mask;
    while (key !== 0) {
      if (key === term + 1) return this.#slots[place + 1] as number;
      place = (place + 2) & this.#mask;
      key = this.#slots[place] as number;
    }
    return 0;
  }

  /** Of the term's slot, else of the empty one that it would take. */
  #placeOf(term: number): number {
    const [slots, mask] = [this.#slots, this.#mask];
    let place = (term << 1) & mask;
    while (slots[place] !== 0 && slots[place] !== term + 1) place = (place + 2) & mask;
    return place;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    this.#mask = 2 * (before.length - 1);
    this.#size = 0;
    for (let place = 0; place < before.length; place += 2) {
      const key = before[place] ?? 0;
      if (key !== 0) this.set(key - 1, before[place + 1] ?? 0);
    }
  }
}
