import type { Numbering } from './numbering.ts';

/** Words shorter than this have too many neighbours to guess among. */
const MIN_LETTERS = 4;
/** From this length on a word may be two edits away. */
const MIN_LETTERS_FOR_TWO = 8;
/** What fits into a byte. */
const MAX_LETTERS = 255;
const NUMBER = /\p{N}/u;

/** Finds the known word that somebody may have meant. */
export class Spelling {
  readonly #words: Numbering;
  readonly #counts: Uint32Array;
  /** Which letters each word has, a bit for each of 32 groups of letters: an edit changes two bits at most. */
  readonly #letters: Uint32Array;
  readonly #lengths: Uint8Array;

  /** `counts`: how often each word stands in the corpus, by its number. */
  constructor(words: Numbering, counts: Uint32Array) {
    this.#words = words;
    this.#counts = counts;
    this.#letters = new Uint32Array(words.size);
    this.#lengths = new Uint8Array(words.size);
    for (let number = 0; number < words.size; number++) {
      const word = words.name(number);
      // A word with a digit is never what a misspelt one means; nor is one that doesn't fit.
      if (word.length > MAX_LETTERS || NUMBER.test(word)) continue;
      this.#letters[number] = lettersOf(word);
      this.#lengths[number] = word.length;
    }
  }

  /**
   * The number of the known word that is fewest edits away (insertion, deletion, substitution, two neighbours swapped),
   * of equals one with the same first letter, then the most frequent. One edit from 4 letters on, two from 8; else -1.
   */
  nearest(word: string): number {
    if (word.length < MIN_LETTERS || NUMBER.test(word)) return -1;
    const allowed = word.length >= MIN_LETTERS_FOR_TWO ? 2 : 1;
    const letters = lettersOf(word);
    let best = -1;
    let fewest = allowed;
    let highest = Number.NEGATIVE_INFINITY;
    for (let number = 0; number < this.#lengths.length; number++) {
      const length = this.#lengths[number] ?? 0;
      if (length === 0 || Math.abs(length - word.length) > fewest) continue;
      if (countBits((this.#letters[number] ?? 0) ^ letters) > 2 * fewest) continue;
      const known = this.#words.name(number);
      const edits = editsBetween(word, known, fewest);
      if (edits === 0 || edits > fewest) continue;
      const count = this.#counts[number] ?? 1;
      const rank = known[0] === word[0] ? count : -1 / count;
      if (edits === fewest && rank <= highest) continue;
      [best, fewest, highest] = [number, edits, rank];
    }
    return best;
  }
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** Population count (Warren, Hacker's Delight). */
function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** More edits than are ever counted. */
const BEYOND = 2 * MAX_LETTERS;
/** Used again for every pair of words. */
const ROWS = [0, 1, 2].map(() => new Uint16Array(MAX_LETTERS + 1)) as [Uint16Array, Uint16Array, Uint16Array];

/**
 * Optimal string alignment: Levenshtein's distance where swapping two neighbours is one edit. More than `allowed` where
 * it is more, since a row of which every number is above can't lead back. Only columns are looked at that no more than
 * `allowed` insertions or deletions lead to (Ukkonen 1985), so the lengths must differ by no more than that.
 */
function editsBetween(a: string, b: string, allowed: number): number {
  let [beforeLast, last, current] = ROWS;
  for (let column = 0; column <= Math.min(b.length, allowed); column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - allowed);
    const to = Math.min(b.length, row + allowed);
    current[from - 1] = from === 1 ? row : BEYOND;
    if (row + allowed <= b.length) last[to] = BEYOND;
    let least = current[from - 1] ?? BEYOND;
    for (let column = from; column <= to; column++) {
      const differs = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + differs);
      const isSwap =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (isSwap) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > allowed) return least;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? 0;
}
