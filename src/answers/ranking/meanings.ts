import { TermTable } from '../term-table.ts';

/** A question stands for about so many terms of the corpus. */
const MEANT_TERMS = 64;

/**
 * Which terms of a question a term of the corpus stands for, and how well each, 0 to 1. In lists of numbers, which are
 * walked for every word of many passages: `first` and `next` give places in them, 0 at the end.
 */
export class Meanings {
  #first = new TermTable(MEANT_TERMS);
  #asked = [-1];
  #share = [0];
  #next = [0];

  copy(): Meanings {
    const copy = new Meanings();
    copy.#first = this.#first.copy();
    copy.#asked = this.#asked.slice();
    copy.#share = this.#share.slice();
    copy.#next = this.#next.slice();
    return copy;
  }

  add(term: number, asked: number, share: number): void {
    this.#asked.push(asked);
    this.#share.push(share);
    this.#first.set(term, this.#next.push(this.#first.get(term)) - 1);
  }

  has(term: number, asked: number): boolean {
    for (let place = this.first(term); place !== 0; place = this.next(place)) {
      if (this.asked(place) === asked) return true;
    }
    return false;
  }

  first(term: number): number {
    return this.#first.get(term);
  }

  next(place: number): number {
    return this.#next[place] ?? 0;
  }

  /** Index of the term of the question. */
  asked(place: number): number {
    return this.#asked[place] ?? -1;
  }

  share(place: number): number {
    return this.#share[place] ?? 0;
  }
}
