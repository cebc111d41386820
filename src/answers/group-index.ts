import { TermTable } from './term-table.ts';

/** About so many terms stand in the first reports of an answer's groups. */
const TERMS = 512;
/** Groups that fit into one number, a bit each. */
const BITS = 32;

/** Which groups' first reports have a term: most pairs have too little in common to be compared. */
export class GroupIndex {
  /** For each 32 groups, those that have a term as bits. */
  readonly #tables: TermTable[] = [];
  #shared = new Int32Array(BITS);

  add(terms: Int32Array, group: number): void {
    const number = Math.floor(group / BITS);
    const table = this.#tables[number] ?? new TermTable(TERMS);
    this.#tables[number] = table;
    if (this.#shared.length <= group) this.#shared = new Int32Array(2 * this.#shared.length);
    const bit = 1 << (group % BITS);
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      table.set(term, table.get(term) | bit);
    }
  }

  /** How many of the terms each group has; the numbers hold until the next call. */
  countShared(terms: Int32Array): Int32Array {
    const shared = this.#shared.fill(0);
    for (const [number, table] of this.#tables.entries()) {
      for (let at = 0; at < terms.length; at++) {
        let bits = table.get(terms[at] ?? 0);
        while (bits !== 0) {
          const last = BITS - 1 - Math.clz32(bits);
          const group = number * BITS + last;
          shared[group] = (shared[group] ?? 0) + 1;
          bits ^= 1 << last;
        }
      }
    }
    return shared;
  }
}
