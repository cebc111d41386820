// biome-ignore lint/style/noRestrictedImports: its own table, which is part of the program as code is.
import { readFileSync } from 'node:fs';

/** Numbers of a word's vector. */
export const DIMENSIONS = 64;
/** What a number of 1 is as a byte. */
const ONE = 127;
/** Directions that hold nearly half of what words mean, and the part of the cosine that they must have. */
const STRONGEST = 20;
const MIN_STRONGEST = 0.1 * ONE * ONE;

/**
 * Which English words stand in like contexts: `revise` near `amend`. Vectors of length 1 of the 30,000 most frequent
 * words (GloVe, Pennington et al. 2014), made by bench/vectors.ts.
 */
export class WordVectors {
  /** In the order of their letters. */
  readonly #words: readonly string[];
  readonly #table: Int8Array;

  constructor(words: readonly string[], table: Int8Array) {
    this.#words = words;
    this.#table = table;
  }

  /** The row of a word in lower case; -1 without one. */
  find(word: string): number {
    let low = 0;
    let high = this.#words.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#words[middle] ?? '';
      if (found === word) return middle;
      if (found < word) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Cosine of two rows, -1 to 1; 0 where the strongest directions tell that it is small, as for most words. */
  likeness(one: number, other: number): number {
    const table = this.#table;
    const [a, b] = [one * DIMENSIONS, other * DIMENSIONS];
    let sum = 0;
    // Every row is whole, and looking for undefined would take most of the time.
    for (let at = 0; at < STRONGEST; at++) sum += Math.imul(table[a + at] as number, table[b + at] as number);
    if (sum < MIN_STRONGEST) return 0;
    for (let at = STRONGEST; at < DIMENSIONS; at++) {
      sum += Math.imul(table[a + at] as number, table[b + at] as number);
    }
    return sum / (ONE * ONE);
  }
}

let loaded: WordVectors | null = null;

/** Read when first needed, and once only. */
export function englishVectors(): WordVectors {
  if (loaded) return loaded;
  const read = (name: string) => readFileSync(new URL(`vectors/${name}`, import.meta.url));
  const bytes = read('english.bin');
  loaded = new WordVectors(
    read('english.txt').toString('utf8').split('\n'),
    new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  );
  return loaded;
}
