/** Slots for each number that is kept: with few of them taken, nearly every lookup meets an empty one at once. */
const SLOTS_PER_TERM = 4;

/**
 * Whole numbers by the numbers of terms, for what concerns few of the corpus' terms and is looked up for every word of
 * many paragraphs. An array over all terms would have to be made and cleared for each question, and a Map takes several
 * times as long. Open addressing with linear probing (Knuth, volume 3, 6.4).
 */
export class TermTable {
  /** One more than the term's number; 0 where the slot is empty. */
  #keys: Int32Array;
  #values: Int32Array;
  /** Number of slots less one. */
  #last: number;
  #size = 0;

  /** Empty, with room for about so many terms. */
  constructor(expected = 64) {
    const slots = 2 ** Math.ceil(Math.log2(expected * SLOTS_PER_TERM));
    this.#keys = new Int32Array(slots);
    this.#values = new Int32Array(slots);
    this.#last = slots - 1;
  }

  /** 0 where none is kept. */
  get(term: number): number {
    const key = this.#keys[term & this.#last] as number;
    return key === 0 ? 0 : (this.#values[this.#slotOf(term)] as number);
  }

  set(term: number, value: number): void {
    if (this.#size * SLOTS_PER_TERM > this.#last) this.#grow();
    const slot = this.#slotOf(term);
    if (this.#keys[slot] === 0) this.#size++;
    this.#keys[slot] = term + 1;
    this.#values[slot] = value;
  }

  copy(): TermTable {
    const copy = new TermTable(1);
    copy.#keys = this.#keys.slice();
    copy.#values = this.#values.slice();
    copy.#last = this.#last;
    copy.#size = this.#size;
    return copy;
  }

  /** The term's own, else the empty one that it would take. */
  #slotOf(term: number): number {
    let slot = term & this.#last;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== term + 1) slot = (slot + 1) & this.#last;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(2 * keys.length);
    this.#values = new Int32Array(2 * keys.length);
    this.#last = 2 * keys.length - 1;
    this.#size = 0;
    for (let slot = 0; slot < keys.length; slot++) {
      const key = keys[slot] ?? 0;
      if (key !== 0) this.set(key - 1, values[slot] ?? 0);
    }
  }
}
