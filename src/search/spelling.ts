import type { Numbering } from './numbering.ts';

/** Words shorter than this have too many neighbours to guess among. */
const MIN_LETTERS = 4;
/** From this length on a word may be two edits away. */
const MIN_LETTERS_FOR_TWO = 8;
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
      if (word.length > 255 || NUMBER.test(word)) continue;
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
      const edits = editsBetween(word, known);
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

/** Optimal string alignment: Levenshtein's distance where swapping two neighbours is one edit. */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      const edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + differs,
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(isSwap ? Math.min(edits, (beforeLast[column - 2] ?? 0) + 1) : edits);
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}
