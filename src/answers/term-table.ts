/** Slots for each number that is kept: with few of them taken, nearly every lookup meets an empty one at once. */
const SLOTS_PER_TERM = 4;
/** 2 ** 32 over the golden ratio. */
const GOLDEN = 0x9e3779b1;

/**
 * Whole numbers by the numbers of terms, for what concerns few of the corpus' terms and is looked up for every word of
 * many paragraphs. An array over all terms would have to be made and cleared for each question, and a Map takes several
 * times as long. Open addressing with linear probing and a multiplicative hash (Knuth, volume 3, 6.4).
 */
export class TermTable {
  /** Two numbers a slot: one more than the term's number, or 0 where it is empty; then the value. */
  #slots: Int32Array;
  /** What leaves the number of a slot of a hash of 32 bits. */
  #shift: number;
  #size = 0;

  /** Empty, with room for about so many terms. */
  constructor(expected: number) {
    const bits = Math.ceil(Math.log2(expected * SLOTS_PER_TERM));
    this.#slots = new Int32Array(2 ** (bits + 1));
    this.#shift = 32 - bits;
  }

  /** 0 where none is kept. */
  get(term: number): number {
    const place = this.#placeOf(term);
    const key = this.#slots[place] as number;
    return key === 0 ? 0 : this.#valueOf(term, place, key);
  }

  set(term: number, value: number): void {
    if (this.#size * SLOTS_PER_TERM * 2 >= this.#slots.length) this.#grow();
    const slots = this.#slots;
    let place = this.#placeOf(term);
    while (slots[place] !== 0 && slots[place] !== term + 1) place = this.#next(place);
    if (slots[place] === 0) this.#size++;
    slots[place] = term + 1;
    slots[place + 1] = value;
  }

  copy(): TermTable {
    const copy = new TermTable(1);
    copy.#slots = this.#slots.slice();
    copy.#shift = this.#shift;
    copy.#size = this.#size;
    return copy;
  }

  /** Of the slot where a term is looked for first: neighbours in number, as frequent terms are, lie far apart. */
  #placeOf(term: number): number {
    return (Math.imul(term, GOLDEN) >>> this.#shift) << 1;
  }

  #next(place: number): number {
    return (place + 2) & (this.#slots.length - 1);
  }

  /** Apart from `get`, so that this one is small enough to be inlined. */
  #valueOf(term: number, first: number, found: number): number {
    let place = first;
    let key = found;
    while (key !== 0) {
      if (key === term + 1) return this.#slots[place + 1] as number;
      place = this.#next(place);
      key = this.#slots[place] as number;
    }
    return 0;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    this.#shift--;
    this.#size = 0;
    for (let place = 0; place < before.length; place += 2) {
      const key = before[place] ?? 0;
      if (key !== 0) this.set(key - 1, before[place + 1] ?? 0);
    }
  }
}
