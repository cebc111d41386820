import type { Steps } from '../slice.ts';
import { indexOfSorted } from './sorted.ts';

/** A paragraph by its place in the index, and what a term gives it. */
export interface Posting {
  readonly place: number;
  readonly score: number;
}

/** Which paragraphs have each term: all of them in one piece, since an object each would take many times the memory. */
export class Postings {
  /** Where each term's begin, by its number; one more at the end. */
  readonly #starts: Int32Array;
  /** Ascending within a term. */
  readonly #places: Int32Array;
  readonly #scores: Float32Array;

  private constructor(starts: readonly number[], places: readonly number[], scores: readonly number[]) {
    this.#starts = Int32Array.from(starts);
    this.#places = Int32Array.from(places);
    this.#scores = Float32Array.from(scores);
  }

  /** `terms`: one list for each number of a term, which is a step. */
  static *of(terms: Iterable<readonly Posting[]>): Steps<Postings> {
    const starts = [0];
    const places: number[] = [];
    const scores: number[] = [];
    for (const postings of terms) {
      for (const { place, score } of postings.toSorted((a, b) => a.place - b.place)) {
        places.push(place);
        scores.push(score);
      }
      starts.push(places.length);
      yield;
    }
    return new Postings(starts, places, scores);
  }

  /** Adds what the term gives to each paragraph's sum, `weight` times. */
  addTo(sums: Float64Array, term: number, weight: number): void {
    const [places, scores] = [this.#places, this.#scores];
    const end = this.#starts[term + 1] ?? 0;
    for (let at = this.#starts[term] ?? 0; at < end; at++) {
      const place = places[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + weight * (scores[at] ?? 0);
    }
  }

  has(term: number, place: number): boolean {
    return indexOfSorted(this.#places, place, this.#starts[term], this.#starts[term + 1]) >= 0;
  }
}
